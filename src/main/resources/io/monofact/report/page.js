'use strict';
// Sorts and filters the first table. The rows of a category, figures and sentence, stay together.
(() => {
  const table = document.querySelector('table.first');
  const rows = Array.from(table.tBodies);
  const input = document.getElementById('filter');
  const found = document.getElementById('found');

  const value = (row, key) => {
    const text = row.dataset[key] || '';
    return key === 'name' || key === 'holdout' ? text : text === '' ? null : Number(text);
  };

  const compare = (key, sign) => (a, b) => {
    const x = value(a, key);
    const y = value(b, key);
    // What is not known comes last whichever way it is sorted.
    const unknown = (x === null || x === '') - (y === null || y === '');
    if (unknown !== 0 || x === null) return unknown;
    const order = typeof x === 'number' ? x - y : x.localeCompare(y, 'en');
    return order !== 0 ? sign * order : rows.indexOf(a) - rows.indexOf(b);
  };

  const headers = Array.from(table.querySelectorAll('th[data-sort]'));
  const sort = (header) => {
    const key = header.dataset.sort;
    const first = key === 'name' || key === 'holdout' ? 'ascending' : 'descending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    const direction = header.getAttribute('aria-sort') === first ? other : first;
    headers.forEach((h) => h.setAttribute('aria-sort', h === header ? direction : 'none'));
    rows.slice()
      .sort(compare(key, direction === 'ascending' ? 1 : -1))
      .forEach((row) => table.append(row));
  };
  headers.forEach((header) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    header.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => sort(header));
  });

  const filter = () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row) => {
      const name = (row.dataset.name + ' ' + row.dataset.category).toLowerCase();
      row.hidden = !name.includes(wanted);
      shown += row.hidden ? 0 : 1;
    });
    found.textContent = wanted === '' ? '' : shown + ' of ' + rows.length;
  };
  input.addEventListener('input', filter);
  input.closest('.filter').hidden = false;
  filter();

  document.documentElement.dataset.ready = 'yes';
})();
