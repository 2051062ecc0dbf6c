package io.monofact.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.monofact.bound.BoundValue;
import io.monofact.bound.Bounds;
import io.monofact.bound.ExtractionError;
import io.monofact.bound.Setting;
import io.monofact.claim.Categories;
import io.monofact.model.Answered;
import io.monofact.model.CategoryBounds;
import io.monofact.model.Grader;
import io.monofact.model.Prompted;
import io.monofact.model.ValidationFigure;
import io.monofact.model.ValidationFigures;
import io.monofact.model.ValidationTally;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Models that write their answers out, in a thousand corpora: the whole way from text to verdict.
 * The examples are so many that the paper's own bound (E4) says something.
 */
class ValidatedTextsTest {

  private static final int TRIALS = 1000;
  private static final int QUESTIONS = 300;
  private static final int ENOUGH = TRIALS - TRIALS / 100;
  private static final double ANSWERED = 0.9;
  private static final List<String> PROVED = List.of("E4", "E12");
  private static final List<String> FORMS =
      List.of("%s", "%s.", "He was born on %s.", "I'm not sure, but I believe it was %s.");
  private static final List<String> REFUSALS =
      List.of("I don't know.", "IDK", "I cannot verify when he was born.", "No record is known.");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ROOT);
  private static final DateTimeFormatter NORMAL =
      DateTimeFormatter.ofPattern("'--'MM-dd", Locale.ROOT);

  private final World world =
      new World("uniform", 40_000, 365, ANSWERED, 1, 0, () -> Frequencies.uniform(300_000));
  private final Frequencies mu = world.frequencies().get();
  private final Grader grader = new Grader(Categories.bundled());

  @ParameterizedTest
  @EnumSource(names = {"MEMORISER", "NEVER_ABSTAINS"})
  void theBoundsHoldOfWhatIsWritten(Learner learner) {
    Verdicts verdicts = new Verdicts();
    for (int i = 0; i < TRIALS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Trial trial = Trial.draw(world, mu, random);
      Setting setting = setting(learner.delta(world, mu, trial.answered()));
      verdicts.add(validated(learner, trial, random, setting, PROVED));
    }
    assertThat(verdicts.seen).isEqualTo(PROVED.size() * TRIALS);
    // By more than sampling error.
    assertThat(verdicts.held.get("E4")).isGreaterThanOrEqualTo(ENOUGH);
    // 300 questions tell no more of a bound as sharp as this one.
    assertThat(verdicts.broken.values()).allMatch(times -> times <= TRIALS - ENOUGH);
  }

  /** The extractor misses a tenth of the statements and invents a fiftieth of its claims. */
  @Test
  void theCorrectedBoundsHoldOfWhatIsWritten() {
    World erring = world.seenWith(0.9, 0.02);
    Setting measured = setting(0).withExtraction(new ExtractionError(0.9, 0.02));
    Verdicts verdicts = new Verdicts();
    for (int i = 0; i < TRIALS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Trial trial = Trial.draw(erring, mu, random);
      verdicts.add(validated(Learner.MEMORISER, trial, random, measured, List.of("E17a")));
    }
    assertThat(verdicts.seen).isEqualTo(TRIALS);
    assertThat(verdicts.broken.get("E17a")).isLessThanOrEqualTo(TRIALS - ENOUGH);
  }

  @Test
  void aModelThatNeverErrsIsCaught() {
    SplittableRandom random = new SplittableRandom(7);
    Trial trial = Trial.draw(world, mu, random);
    // It claims to be calibrated.
    assertThat(validated(Learner.ONLY_WHAT_IT_SAW, trial, random, setting(0), PROVED))
        .hasSize(PROVED.size())
        .allMatch(bound -> bound.note().equals("broken"));
  }

  /** What became of each bound over the trials. */
  private static final class Verdicts {
    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, Integer> broken = new HashMap<>();
    private int seen;

    void add(List<ValidationFigure> bounds) {
      for (ValidationFigure bound : bounds) {
        held.merge(bound.of(), bound.note().equals("held") ? 1 : 0, Integer::sum);
        broken.merge(bound.of(), bound.note().equals("broken") ? 1 : 0, Integer::sum);
        seen++;
      }
    }
  }

  private static Setting setting(double delta) {
    return new Setting(364, 364, delta, 0.01);
  }

  private List<ValidationFigure> validated(
      Learner learner,
      Trial trial,
      SplittableRandom random,
      Setting setting,
      List<String> equations) {
    List<BoundValue> bounds =
        equations.stream().map(e -> Bounds.of(e).value(trial.seen(), setting)).toList();
    assertThat(bounds).noneMatch(BoundValue::isVacuous);
    ValidationTally tally = new ValidationTally(15, Map.of());
    for (int i = 0; i < QUESTIONS; i++) {
      tally.add(List.of(answered(i, learner, trial, random)), grader);
    }
    CategoryBounds audited =
        new CategoryBounds(
            "birthday", bounds, setting.delta(), 364, 364, ANSWERED, "distinct_text");
    return ValidationFigures.of(tally, Map.of("birthday", audited), List.of(0.0), 1).stream()
        .filter(figure -> figure.section().equals("bounds") && figure.name().equals("bound"))
        .toList();
  }

  private Answered answered(int i, Learner learner, Trial trial, SplittableRandom random) {
    int truth = random.nextInt(365);
    boolean isSeen = trial.answered().get(mu.draw(random));
    boolean isSilent =
        switch (learner) {
          case MEMORISER -> random.nextDouble() >= ANSWERED;
          case NEVER_ABSTAINS, GUESSER -> false;
          case ONLY_WHAT_IT_SAW -> !isSeen;
        };
    int said = isSeen && learner != Learner.GUESSER ? truth : random.nextInt(365);
    String text =
        isSilent
            ? REFUSALS.get(random.nextInt(REFUSALS.size()))
            : FORMS.get(random.nextInt(FORMS.size())).formatted(DAY.format(day(said)));
    List<String> references = List.of(NORMAL.format(day(truth)));
    Prompted prompt =
        new Prompted(
            "birthday/" + i,
            "birthday/" + i,
            "birthday",
            "Tom Hale",
            "tom hale",
            references,
            references,
            isSeen ? "1" : "0",
            Prompted.FREQUENCY,
            1.0 / QUESTIONS,
            "plain",
            Double.NaN,
            "",
            "");
    return new Answered(
        prompt,
        0,
        grader.grade("birthday", "Tom Hale", references, text),
        Double.NaN,
        Double.NaN,
        null);
  }

  /** A day of a year without a 29 February. */
  private static LocalDate day(int number) {
    return LocalDate.ofYearDay(1901, number + 1);
  }
}
