package io.monofact.simulate;

import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.claim.Categories;
import io.monofact.claim.Category;
import io.monofact.claim.PatternExtractor;
import io.monofact.claim.Statement;
import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import io.monofact.count.PlainCounts;
import io.monofact.count.Samples;
import io.monofact.count.Unit;
import io.monofact.quality.Wilson;
import io.monofact.spectrum.Sample;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Extraction, counting and bounds on the text of a world whose true error is known.
 *
 * @param seed which corpus
 * @param texts how many texts it has
 * @param err the true error of the memoriser that reads all of it
 * @param recall the share of statements that the rules find, the lower end of what was measured on
 *     labelled texts of another corpus
 * @param spurious the share of claims that are none, the upper end likewise
 * @param naive E12, as if extraction were perfect
 * @param corrected E17a
 */
public record TextTrial(
    long seed,
    long texts,
    double err,
    double recall,
    double spurious,
    double naive,
    double corrected)
    implements Serializable {

  private static final int LABELLED = 1_000;
  private static final int WRONG_DAYS = 365;
  private static final double G = 0.01;

  /** Whether the corrected bound is below the true error. */
  public boolean holds() {
    return corrected <= err;
  }

  /** The trial of a seed; the labelled texts are of another corpus. */
  public static TextTrial run(long seed) {
    List<Category> birthday =
        Categories.bundled().stream()
            .filter(c -> c.name().equals("birthday") && c.language().equals("en"))
            .toList();
    PatternExtractor extractor = new PatternExtractor(birthday, "en");
    ExtractionError measured = measured(extractor, new TextWorld(-1 - seed));
    TextWorld world = new TextWorld(seed);
    PlainCounts counts = new PlainCounts();
    List<TextWorld.Told> texts = world.texts();
    for (int i = 0; i < texts.size(); i++) {
      extractor.extract(
          document(i, texts.get(i)),
          statement -> {
            if (statement.isAttributed()) {
              counts.add(statement);
            }
          });
    }
    Sample sample =
        Samples.of(counts.counts(Unit.DISTINCT_TEXT))
            .get(new Samples.Key("birthday", Unit.DISTINCT_TEXT.label()));
    Setting setting = new Setting(WRONG_DAYS, WRONG_DAYS, 0, G);
    return new TextTrial(
        seed,
        texts.size(),
        world.err(),
        measured.recall(),
        measured.spurious(),
        Bounds.of("E12").value(sample, setting).value(),
        Bounds.of("E17a").value(sample, setting.withExtraction(measured)).value());
  }

  private static ExtractionError measured(PatternExtractor extractor, TextWorld world) {
    long facts = 0;
    long found = 0;
    long claims = 0;
    long right = 0;
    List<TextWorld.Told> texts = world.texts();
    for (int i = 0; i < LABELLED; i++) {
      TextWorld.Told told = texts.get(i);
      List<Statement> statements = new ArrayList<>();
      extractor.extract(document(i, told), statements::add);
      long of =
          statements.stream().filter(s -> TextWorld.isRight(told, s.prompt(), s.answer())).count();
      facts += told.name() == null ? 0 : 1;
      found += Math.min(1, of);
      claims += statements.size();
      right += of;
    }
    return new ExtractionError(new Wilson(found, facts).low(), 1 - new Wilson(right, claims).low());
  }

  static Document document(int number, TextWorld.Told told) {
    Position position = new Position("texts", 0, number);
    return new Document(position, "text-" + number, told.text(), null, null, null, "en");
  }
}
