'use strict';
// Draws the page's charts of its data. Text of the corpus goes into tooltips as text nodes only.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const data = JSON.parse(document.getElementById('data').textContent);
  const plots = Array.from(document.querySelectorAll('.plot'));
  const drawn = new Map();
  let colour = {};

  const palette = () => {
    const style = getComputedStyle(root);
    const all = {};
    ['ink', 'muted', 'line', 'accent', 'accent-soft', 'card', 'point'].forEach((name) => {
      all[name] = style.getPropertyValue('--' + name).trim();
    });
    return all;
  };

  const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
  const count = (value) => (value >= 1e7 ? value.toExponential(0).replace('+', '') : number.format(value));
  const percent = (value) => {
    const p = 100 * value;
    return (p === 0 ? '0' : Math.abs(p) >= 1 ? p.toFixed(1) : String(Number(p.toPrecision(2)))) + '\u00a0%';
  };
  const share = (value) => Number((100 * value).toFixed(6)) + '\u00a0%';
  const between = (low, high) => percent(low) + ' to ' + percent(high);

  const tip = (head, ...lines) => {
    const box = document.createElement('div');
    box.className = 'tip';
    const first = document.createElement('b');
    first.textContent = head;
    box.append(first);
    lines.forEach((line) => {
      const each = document.createElement('div');
      each.textContent = line;
      box.append(each);
    });
    return box;
  };

  /** Room for axes with their names and labels, whatever they are. */
  const frame = (top) => ({ left: 4, right: 20, top, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'all' });

  const base = (plot, extra) => Object.assign({
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour.muted },
    // The page names each chart itself, and has its figures as a table.
    aria: { enabled: true, label: { enabled: true, description: plot.dataset.told } },
    grid: frame(18),
    tooltip: {
      trigger: 'item', confine: true, backgroundColor: colour.card, borderColor: colour.line,
      textStyle: { color: colour.ink, fontSize: 12 }, transitionDuration: 0,
      formatter: (point) => point.data && point.data.tip ? tip(...point.data.tip) : '',
    },
  }, extra);

  const axis = (type, name, extra) => Object.assign({
    type, name, nameLocation: 'middle', nameGap: 24,
    nameTextStyle: { color: colour.muted, fontSize: 11.5 },
    axisLabel: { color: colour.muted, fontSize: 11, hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: colour.muted } },
    axisTick: { show: false },
    splitLine: { show: true, lineStyle: { color: colour.line } },
    minorSplitLine: { show: false },
  }, extra);

  const labelled = (extra) => Object.assign({ color: colour.muted, fontSize: 11, hideOverlap: true }, extra);

  const decade = (value) => Math.pow(10, Math.max(1, Math.ceil(Math.log10(value) - 1e-9)));

  /** The end of an axis of shares that begins at 0: a round step above what is drawn. */
  const ceiling = (value) => [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].find((end) => value <= end) || 1;

  const dots = (points, extra) => Object.assign({ type: 'scatter', symbolSize: 8, data: points }, extra, { itemStyle: Object.assign({ opacity: 1 }, extra.itemStyle) });

  /** Upright or level strokes from one end of an interval to the other, with gaps between. */
  const strokes = (ends, extra) => Object.assign({
    type: 'line', data: ends.flatMap(([from, to]) => [from, to, ['-', '-']]), symbol: 'none', silent: true,
    connectNulls: false, lineStyle: { color: colour.point, width: 1.5 }, z: 1,
  }, extra);

  const spectrum = (plot, category) => {
    const points = category.spectrum.map(([k, f]) => ({
      value: [k, f],
      tip: ['answered ' + (k === 1 ? 'once' : number.format(k) + ' times'), number.format(f) + (f === 1 ? ' prompt' : ' prompts')],
    }));
    const single = category.spectrum[0] && category.spectrum[0][0] === 1;
    const most = Math.max(...category.spectrum.map((p) => p[1]));
    const last = Math.max(...category.spectrum.map((p) => p[0]));
    return base(plot, {
      xAxis: axis('log', 'times answered, k', { min: 1, max: decade(last), axisLabel: labelled({ formatter: count }) }),
      yAxis: axis('log', 'prompts', { min: 1, max: decade(most), nameGap: 40, axisLabel: labelled({ formatter: count }) }),
      series: [
        dots(single ? points.slice(1) : points, { symbolSize: 5, itemStyle: { color: colour.point, opacity: 0.8 } }),
        dots(single ? points.slice(0, 1) : [], {
          symbolSize: 11, itemStyle: { color: colour.accent }, clip: false,
          label: { show: true, position: 'right', color: colour.accent, fontSize: 11.5, formatter: () => number.format(category.spectrum[0][1]) + (category.spectrum[0][1] === 1 ? ' singleton' : ' singletons') },
        }),
      ],
    });
  };

  const growth = (plot, category) => {
    const curve = category.growth;
    const told = (p) => ['at ' + number.format(p[0]) + ' examples, ' + p[4], percent(p[1]), '95 %: ' + between(p[2], p[3])];
    const at = (p) => ({ value: [p[0], p[1]], tip: told(p) });
    const seen = curve.filter((p) => p[4] !== 'extrapolated');
    const beyond = curve.filter((p) => p[4] !== 'rarefied');
    const now = curve.filter((p) => p[4] === 'observed');
    const line = (points, type) => ({
      type: 'line', data: points.map(at), symbol: 'circle', symbolSize: 4, showSymbol: true,
      itemStyle: { color: colour.point }, lineStyle: { color: colour.point, width: 2, type },
    });
    // What is stacked is the first dimension that is no category: so the rate comes first.
    const hidden = { type: 'line', stack: 'band', encode: { x: 1, y: 0 }, symbol: 'none', silent: true, lineStyle: { opacity: 0 } };
    return base(plot, {
      xAxis: axis('log', 'examples', {
        min: curve[0][0], max: curve[curve.length - 1][0], axisLabel: labelled({ formatter: count, showMinLabel: false, showMaxLabel: false }),
      }),
      yAxis: axis('value', 'singleton rate', {
        min: 0, max: ceiling(Math.max(...curve.map((p) => p[3]))), nameGap: 38, axisLabel: labelled({ formatter: share }),
      }),
      series: [
        Object.assign({}, hidden, { data: curve.map((p) => [p[2], p[0]]) }),
        Object.assign({}, hidden, { data: curve.map((p) => [p[3] - p[2], p[0]]), areaStyle: { color: colour.point, opacity: 0.18 } }),
        line(seen, 'solid'),
        line(beyond, 'dashed'),
        dots(now.map(at), { symbolSize: 11, itemStyle: { color: colour.accent }, z: 5 }),
      ],
    });
  };

  const popularity = (plot, category) => {
    const bands = category.popularity;
    const bars = (name, index, fill) => ({
      name, type: 'bar', barGap: '10%', barCategoryGap: '32%', itemStyle: { color: fill, borderRadius: [0, 2, 2, 0] },
      data: bands.map((band) => ({ value: band[index], tip: ['answered ' + band[0], percent(band[index]) + ' ' + name] })),
    });
    return base(plot, {
      grid: frame(30),
      legend: { top: 0, left: 'center', itemWidth: 12, itemHeight: 8, icon: 'rect', textStyle: { color: colour.muted, fontSize: 11.5 } },
      xAxis: axis('value', 'share', { min: 0, max: ceiling(Math.max(...bands.flatMap((b) => [b[1], b[2]]))), axisLabel: labelled({ formatter: share }) }),
      yAxis: axis('category', '', { data: bands.map((b) => b[0]), inverse: true, splitLine: { show: false }, axisLabel: labelled({ interval: 0 }) }),
      series: [bars('of examples', 1, colour.point), bars('of questions', 2, colour.accent)],
    });
  };

  const named = (labels) => axis('category', '', {
    data: labels, inverse: true, axisLine: { show: false },
    axisLabel: labelled({ interval: 0, color: colour.ink, fontSize: 12, width: plots[0].clientWidth && root.clientWidth < 640 ? 110 : 190, overflow: 'truncate' }),
  });

  const rates = (extra) => axis('value', 'singleton rate', Object.assign({ min: 0, max: 1, axisLabel: labelled({ formatter: share }) }, extra));

  /** How far down a chart begins whose legend takes as many lines as its names need. */
  const below = (plot, names) => {
    const wide = names.reduce((sum, name) => sum + 28 + 6.5 * name.length, 0);
    return 10 + 24 * Math.ceil(wide / Math.max(1, plot.clientWidth));
  };

  const units = (plot) => {
    const names = [];
    data.categories.forEach((c) => c.units.forEach((u) => names.includes(u[0]) || names.push(u[0])));
    const symbols = ['emptyCircle', 'emptyTriangle', 'emptyRect', 'emptyDiamond'];
    return base(plot, {
      legend: { top: 0, left: 0, itemWidth: 12, textStyle: { color: colour.muted, fontSize: 12 } },
      grid: frame(below(plot, names)),
      xAxis: rates(),
      yAxis: named(data.categories.map((c) => c.label)),
      series: names.map((name, index) => {
        const leads = name === data.unit;
        return dots(data.categories.flatMap((c, row) => c.units.filter((u) => u[0] === name && u[1] !== null).map((u) => ({
          value: [u[1], row], tip: [c.label, name.replace(/_/g, ' ') + ': ' + percent(u[1]), '95 %: ' + between(u[2], u[3])],
        }))), {
          name: name.replace(/_/g, ' '), symbol: leads ? 'circle' : symbols[index % symbols.length], symbolSize: leads ? 9 : 7,
          symbolOffset: [0, 6 * (index - (names.length - 1) / 2)],
          itemStyle: { color: leads ? colour.accent : colour.point }, z: leads ? 5 : 2,
        });
      }),
    });
  };

  const short = (text) => (text.length > 28 ? text.slice(0, 27) + '…' : text);

  const slices = (plot, all) => {
    // The parts that hold most are told apart; a legend of all hosts would be no help.
    const held = new Map();
    all.forEach((c) => c.parts.forEach((p) => held.set(p[0], (held.get(p[0]) || 0) + (p[2] || 0))));
    const names = Array.from(held.keys()).sort((x, y) => held.get(y) - held.get(x));
    const symbols = ['circle', 'triangle', 'rect', 'diamond', 'arrow'];
    const apart = names.slice(0, symbols.length);
    const groups = apart.map((name) => [name]).concat(names.length > apart.length ? [names.slice(apart.length)] : []);
    const called = (group) => (group.length === 1 ? short(group[0]) : group.length + ' others');
    const point = (c, row, p) => ({
      value: [p[1], row],
      symbolSize: p[2] === null ? 10 : 7 + 15 * Math.sqrt(Math.min(1, p[2])),
      tip: [c.label + ', ' + p[0], percent(p[1])].concat(p[2] === null ? [] : ['holds ' + percent(p[2]) + ' of all singletons']),
    });
    return base(plot, {
      legend: { top: 0, left: 0, itemWidth: 12, selectedMode: false, textStyle: { color: colour.muted, fontSize: 12 } },
      grid: frame(below(plot, ['the whole corpus'].concat(groups.map(called)))),
      xAxis: rates(),
      yAxis: named(all.map((c) => c.label)),
      series: [
        dots(all.flatMap((c, row) => c.rate === null ? [] : [{ value: [c.rate, row], tip: [c.label, 'the whole corpus', percent(c.rate)] }]), {
          name: 'the whole corpus', symbol: 'rect', symbolSize: [2, 20], itemStyle: { color: colour.ink }, z: 5,
        }),
      ].concat(groups.map((group, index) => dots(
        all.flatMap((c, row) => c.parts.filter((p) => group.includes(p[0]) && p[1] !== null).map((p) => point(c, row, p))),
        {
          name: called(group),
          symbol: symbols[index] || 'circle',
          itemStyle: index === 0
            ? { color: colour['accent-soft'], borderColor: colour.accent, borderWidth: 1.5, opacity: 0.9 }
            : { color: colour.card, borderColor: colour.point, borderWidth: 1.5, opacity: 0.9 },
        },
      ))),
    });
  };

  const baseline = (plot) => {
    const rows = data.baseline;
    const points = (value) => (value > 0 ? '+' : '') + Number(value.toFixed(6));
    const far = Math.max(1, ...rows.map((r) => 100 * Math.max(Math.abs(r[2]), Math.abs(r[3]))));
    const end = [1, 2, 5, 10, 20, 50, 100, 200].find((e) => far <= e) || 200;
    return base(plot, {
      grid: frame(12),
      xAxis: axis('value', 'change of the singleton rate, percentage points', { min: -end, max: end, axisLabel: labelled({ formatter: points }) }),
      yAxis: named(rows.map((r) => r[0])),
      series: [
        Object.assign(strokes(rows.map((r, row) => [[100 * r[2], row], [100 * r[3], row]])), {
          markLine: { silent: true, symbol: 'none', precision: 12, label: { show: false }, lineStyle: { color: colour.muted, type: 'solid' }, data: [{ xAxis: 0 }] },
        }),
        dots(rows.map((r, row) => ({
          value: [100 * r[1], row],
          itemStyle: { color: r[4] ? colour.accent : colour.point },
          symbolSize: r[4] ? 11 : 8,
          tip: [r[0], points(Number((100 * r[1]).toFixed(1))) + ' points', r[4] ? 'more than noise' : 'no more than noise'],
        })), { z: 5 }),
      ],
    });
  };

  const trend = (plot, category) => {
    const { runs, expected } = category.trend;
    const there = runs.map((run, index) => [index, run]).filter(([, run]) => run[1] !== null);
    const last = runs.length - 1;
    const top = Math.max(...there.map(([, run]) => run[3]), expected ? expected[2] : 0, 0);
    const band = expected ? {
      markArea: { silent: true, itemStyle: { color: colour.point, opacity: 0.15 }, data: [[{ yAxis: expected[0] }, { yAxis: expected[2] }]] },
      markLine: { silent: true, symbol: 'none', precision: 12, label: { show: false }, lineStyle: { color: colour.point, type: 'dashed' }, data: [{ yAxis: expected[1] }] },
    } : {};
    return base(plot, {
      grid: frame(12),
      xAxis: axis('category', '', { data: runs.map((run) => run[0].slice(0, 10)), splitLine: { show: false }, axisLabel: labelled() }),
      yAxis: axis('value', '', { min: 0, max: ceiling(top), axisLabel: labelled({ formatter: share }) }),
      series: [
        Object.assign(strokes(there.map(([index, run]) => [[index, run[2]], [index, run[3]]])), band),
        dots(there.map(([index, run]) => ({
          value: [index, run[1]],
          itemStyle: { color: index === last ? colour.accent : colour.point },
          symbolSize: index === last ? 11 : 6,
          tip: ['run of ' + run[0], percent(run[1]), '95 %: ' + between(run[2], run[3])],
        })), { z: 5 }),
      ],
    });
  };

  const reliability = (plot, bins) => {
    const most = Math.max(1, ...bins.map((b) => b[2]));
    return base(plot, {
      xAxis: axis('value', 'confidence', { min: 0, max: 1, axisLabel: labelled({ formatter: share }) }),
      yAxis: axis('value', 'right answers', { min: 0, max: 1, nameGap: 38, axisLabel: labelled({ formatter: share }) }),
      series: [
        { type: 'line', data: [[0, 0], [1, 1]], symbol: 'none', silent: true, lineStyle: { color: colour.muted, width: 1, type: 'dashed' } },
        dots(bins.map((b) => ({
          value: [b[0], b[1]],
          symbolSize: Math.max(5, 18 * Math.sqrt(b[2] / most)),
          tip: [number.format(b[2]) + ' answers', 'confidence ' + percent(b[0]), 'right ' + percent(b[1])],
        })), { itemStyle: { color: colour.accent, opacity: 0.9 } }),
      ],
    });
  };

  const rowed = { units: (n) => 80 + 32 * n, slices: (n) => 80 + 26 * n, baseline: (n) => 56 + 26 * n };
  const kinds = {
    spectrum: (plot, of) => spectrum(plot, data.categories[of]),
    growth: (plot, of) => growth(plot, data.categories[of]),
    popularity: (plot, of) => popularity(plot, data.categories[of]),
    trend: (plot, of) => trend(plot, data.categories[of]),
    units,
    slices: (plot, of) => slices(plot, data.slices[of]),
    baseline,
    reliability: (plot, of) => reliability(plot, data.reliability[of]),
  };

  /** Lets the drawing scale with its place, as paper needs it. */
  const scalable = (plot) => {
    drawn.get(plot).getZr().flush();
    const svg = plot.querySelector('svg');
    svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + svg.getAttribute('height'));
  };

  const draw = (plot) => {
    const kind = plot.dataset.chart;
    if (!drawn.has(plot)) {
      plot.dataset.told = plot.getAttribute('aria-label');
      if (rowed[kind]) {
        plot.style.height = rowed[kind](kind === 'baseline' ? data.baseline.length : data.categories.length) + 'px';
      }
      drawn.set(plot, echarts.init(plot, null, { renderer: 'svg' }));
    }
    drawn.get(plot).setOption(kinds[kind](plot, Number(plot.dataset.of)), true);
    scalable(plot);
  };

  const drawAll = () => {
    colour = palette();
    plots.forEach(draw);
  };

  // A few at a time, so that the page answers meanwhile.
  const drawRest = () => {
    const rest = plots.filter((plot) => !drawn.has(plot));
    const until = performance.now() + 30;
    while (rest.length > 0 && performance.now() < until) draw(rest.shift());
    if (rest.length > 0) setTimeout(drawRest);
    else root.dataset.charts = 'drawn';
  };

  const resize = (plot, width, height) => {
    drawn.get(plot).resize({ width, height });
    scalable(plot);
  };

  const fit = () => drawn.forEach((chart, plot) => {
    if (plot.clientWidth > 0 && plot.clientWidth !== chart.getWidth()) resize(plot, 'auto', 'auto');
  });

  colour = palette();
  drawRest();
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(document.body);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);

  // Paper is white, and narrower than most screens; what is drawn is scaled to its place there.
  const paper = { spectrum: [300, 215], growth: [300, 215], popularity: [300, 215], trend: [360, 160], reliability: [360, 300] };
  addEventListener('beforeprint', () => {
    root.classList.add('printing');
    drawAll();
    drawn.forEach((chart, plot) => resize(plot, ...(paper[plot.dataset.chart] || [680, chart.getHeight()])));
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printing');
    drawAll();
    plots.forEach((plot) => resize(plot, 'auto', 'auto'));
  });
})();
