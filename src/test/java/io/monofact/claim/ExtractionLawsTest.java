package io.monofact.claim;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.monofact.corpus.Document;
import io.monofact.corpus.Position;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of any text, however it is cut and put together. */
class ExtractionLawsTest {

  private static final List<Category> CATEGORIES = Categories.bundled();
  private static final PatternExtractor EXTRACTOR = new PatternExtractor(CATEGORIES);
  private static final List<Example> EXAMPLES =
      CATEGORIES.stream().flatMap(category -> category.examples().stream()).toList();
  private static final List<String> MARKS =
      List.of(
          "\n", "\n\n", " \n", "\n- ", "\t", " ", "\"", "“", "(", ") ", " I ", "--", ".", ", ", "&",
          " and ", "年", "《");
  private static final String[] LANGUAGES = {null, "en", "de", "zh"};

  /** A fault would have a whole document rejected. */
  @Property(tries = 8000)
  void noTextMakesItFail(@ForAll Random random) {
    String text = text(random);
    String title = random.nextInt(3) == 0 ? null : any(random).title();
    Document document =
        new Document(
            new Position("p", 0, 0),
            "d",
            text,
            title,
            null,
            null,
            LANGUAGES[random.nextInt(LANGUAGES.length)]);
    assertThatCode(() -> EXTRACTOR.extract(document, statement -> {})).doesNotThrowAnyException();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String part = any(random).text();
      int from = random.nextBoolean() ? 0 : random.nextInt(part.length());
      text.append(part, from, part.length());
      int place = random.nextInt(3) == 0 ? 0 : random.nextInt(text.length() + 1);
      text.insert(place, MARKS.get(random.nextInt(MARKS.size())));
    }
    return text.toString();
  }

  private static Example any(Random random) {
    return EXAMPLES.get(random.nextInt(EXAMPLES.size()));
  }
}
