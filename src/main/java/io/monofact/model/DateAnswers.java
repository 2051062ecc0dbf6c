package io.monofact.model;

import io.monofact.claim.AnswerForm;
import io.monofact.claim.Category;
import io.monofact.claim.Slot;
import io.monofact.claim.SlotType;
import io.monofact.claim.SlotTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, as days of the year, years or whole dates, by the readers that extraction uses. What they
 * leave open in running text is an answer here: "perhaps 12 March" is one, "12 or 13 March" two.
 *
 * <p>Of a life in parentheses the end that was asked for is taken, and of other dates those that
 * another event stands beside, such as a death where a birth was asked for, are passed over.
 */
final class DateAnswers implements Answers {

  private static final SlotType ENGLISH = SlotTypes.of("en", "date");
  private static final SlotType GERMAN = SlotTypes.of("de", "date");
  private static final SlotType CHINESE = SlotTypes.of("zh", "date");

  private static final Pattern HYPHENED =
      Pattern.compile("(?<!\\d)(\\d{1,2})-([A-Z][a-z]{2,8})-(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})[/-](\\d{1,2})(?:/\\d{2})?(?![\\d/-])"
              + "|(?<!\\S)--(\\d\\d)-(\\d\\d)(?!\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)\\d{1,2}([/-])\\d{1,2}(?:\\1(?:\\d{4}|\\d{2}))?(?![\\d/])");
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern SMALL_MONTH =
      Pattern.compile(
          "\\b" + MONTH + "(?=\\.? \\d)|(?<=\\d(?:st|nd|rd|th)? (?:of )?)" + MONTH + "\\b");
  private static final Pattern BY_PARTS =
      Pattern.compile(
          "month\\W{1,4}(?<m1>[a-z]{3,9})\\W{1,4}(?:and )?(?:the )?day\\W{1,4}(?<d1>\\d{1,2})"
              + "|day\\W{1,4}(?<d2>\\d{1,2})\\W{1,4}(?:and )?(?:the )?month\\W{1,4}(?<m2>[a-z]{3,9})");

  private static final Pattern YEARS =
      Pattern.compile(
          "(?<![\\d./-])(\\d{3,4})( ?年)?\\s?(?:[-\u2010-\u2015\uFF0D~\uFF5E/]|to|[或至到])\\s?(\\d{2,4})(?![\\d./-]|s\\b)");

  private final AnswerForm form;
  private final Events events;

  DateAnswers(Category asked) {
    this.form = asked.form();
    this.events = new Events(asked, false);
  }

  @Override
  public List<Candidate> read(ResponseText text, String entity) {
    List<Candidate> all = new ArrayList<>();
    scan(spaced(text.text()), all);
    if (all.isEmpty() && form != AnswerForm.YEAR) {
      byParts(text, all);
    }
    if (all.isEmpty() && form == AnswerForm.MONTH_DAY) {
      shortForms(text.text(), all);
    }
    List<Candidate> own = all.stream().filter(date -> !text.disowns(date.start())).toList();
    Events.Asked read = events.ofAsked(text, own);
    return Ventured.of(text, read.kept(), read.isTold());
  }

  @Override
  public boolean isSame(Candidate candidate, String reference) {
    return candidate.answer().equals(reference);
  }

  /** "05/09" is not the normal form of the ninth of May. */
  @Override
  public boolean isExactly(String response, String reference) {
    return response.strip().equals(reference);
  }

  @Override
  public boolean areSame(Candidate one, Candidate other) {
    return one.answer().equals(other.answer());
  }

  @Override
  public boolean isAmbiguous(ResponseText text) {
    return form != AnswerForm.YEAR && NUMERIC.matcher(text.text()).find();
  }

  /** "17-Sep-1962" with spaces for its hyphens. */
  private static String spaced(String text) {
    return text.indexOf('-') < 0 ? text : HYPHENED.matcher(text).replaceAll("$1 $2 $3");
  }

  private void scan(String text, List<Candidate> all) {
    int place = 0;
    Matcher years = form == AnswerForm.YEAR ? YEARS.matcher(text) : null;
    boolean isPair = years != null && years.find();
    while (place < text.length() && all.size() < Candidate.MOST) {
      if (isPair && place == years.start()) {
        addPair(years, all);
        place = years.end();
        isPair = years.find();
        continue;
      }
      char c = text.charAt(place);
      Slot slot = null;
      if (c >= '\u3007' || (c >= '0' && c <= '9')) {
        slot = CHINESE.at(text, place, text.length());
      }
      boolean begins =
          Character.isLetterOrDigit(c)
              && (place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1)));
      if (slot == null && begins && c < '\u3007') {
        slot = sure(ENGLISH, text, place);
        slot = slot == null && Character.isDigit(c) ? sure(GERMAN, text, place) : slot;
      }
      if (slot == null) {
        place++;
        continue;
      }
      add(slot, all);
      place = slot.end();
    }
  }

  /** "1861–1887" and "1886/87", which are two years. */
  private static void addPair(Matcher years, List<Candidate> all) {
    String first = years.group(1);
    String second = years.group(3);
    boolean isShort = second.length() < first.length();
    String whole = isShort ? first.substring(0, first.length() - second.length()) + second : second;
    all.add(new Candidate(first, first, years.start(1), Math.max(years.end(1), years.end(2))));
    all.add(new Candidate(whole, whole, years.start(3), years.end(3)));
  }

  /** What stands here; of "12 or 13 March" the first, and of "perhaps 12 March" the date. */
  private static Slot sure(SlotType type, String text, int place) {
    Slot slot = type.at(text, place, text.length());
    if (slot == null || slot.normal().charAt(0) != '~') {
      return slot;
    }
    int or = text.indexOf(" or ", place);
    int and = text.indexOf(" and ", place);
    int cut = or < 0 || (and >= 0 && and < or) ? and : or;
    if (cut > place && cut < slot.end()) {
      Slot first = type.at(text, place, cut);
      return first == null || first.normal().charAt(0) == '~' ? null : first;
    }
    return null;
  }

  private void add(Slot slot, List<Candidate> all) {
    String normal = slot.normal();
    boolean isCirca = normal.charAt(0) == 'c';
    Slot told =
        isCirca ? new Slot(slot.start(), slot.end(), slot.written(), normal.substring(1)) : slot;
    String answer = form.answer(told);
    if (answer != null) {
      all.add(new Candidate(answer, answer, slot.start(), slot.end()));
    }
  }

  /** "march 12", which in running text may be anything, and "Month: March, day: 12". */
  private void byParts(ResponseText text, List<Candidate> all) {
    Matcher parts = BY_PARTS.matcher(text.lower());
    if (parts.find()) {
      String month = parts.group("m1") == null ? parts.group("m2") : parts.group("m1");
      String day = parts.group("d1") == null ? parts.group("d2") : parts.group("d1");
      String date = day + " " + Character.toUpperCase(month.charAt(0)) + month.substring(1);
      Slot slot = ENGLISH.at(date, 0, date.length());
      if (slot != null) {
        add(new Slot(parts.start(), parts.end(), date, slot.normal()), all);
      }
      return;
    }
    Matcher small = SMALL_MONTH.matcher(text.text());
    StringBuilder capitals = new StringBuilder(text.text());
    boolean any = false;
    while (small.find()) {
      capitals.setCharAt(small.start(), Character.toUpperCase(capitals.charAt(small.start())));
      any = true;
    }
    if (any) {
      scan(capitals.toString(), all);
    }
  }

  /**
   * "25/12" and a bare "12-25", where only one of the two can be the month, and the normal form
   * itself.
   */
  private static void shortForms(String text, List<Candidate> all) {
    Matcher found = SHORT.matcher(text);
    while (found.find()) {
      boolean isNormal = found.group(3) != null;
      // "10-20" within a sentence counts something.
      if (!isNormal
          && found.group().indexOf('-') > 0
          && text.chars().anyMatch(Character::isLetter)) {
        continue;
      }
      int one = Integer.parseInt(isNormal ? found.group(3) : found.group(1));
      int two = Integer.parseInt(isNormal ? found.group(4) : found.group(2));
      boolean isMonthFirst = isNormal || two > 12;
      int month = isMonthFirst ? one : two;
      int day = isMonthFirst ? two : one;
      boolean isPlain = isNormal || one > 12 || two > 12 || one == two;
      if (isPlain && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        String answer = "--%02d-%02d".formatted(month, day);
        all.add(new Candidate(answer, answer, found.start(), found.end()));
      }
    }
  }
}
