package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of whom or what a Chinese text speaks: by a name that looks like one, by the document's
 * subject, which its title or its first words name, or by a pronoun in a paragraph on the subject.
 */
final class ChineseReferences implements References {

  private static final int LONGEST_NAME = 30;
  private static final int LEAD = 300;

  private static final Pattern FIRST_WORDS =
      Pattern.compile(
          "\\s*([\\p{IsHan}\\p{IsLatin}·•‧・ .-]{2,%d}?)[（(，,是]".formatted(LONGEST_NAME));
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（].*");
  private static final Pattern LEAD_NOUN = Pattern.compile("[\\p{IsHan}]{2,}(?=[，。、；,;]|$)");

  /** "她的生日" is her own. */
  private static final Pattern OWN = Pattern.compile("[他她]的(?:确切|確切|具体|具體|准确|準確)?的?$");

  private static final Set<String> THINGS = Lexicon.CHINESE.section("thing");
  private static final Set<String> PERSON_NOUNS = Lexicon.CHINESE.section("person-noun");
  private static final Set<String> ROLES = Lexicon.CHINESE.section("role");
  private static final Set<String> KIN = Lexicon.CHINESE.section("kin");

  private static final Pattern BODY =
      Pattern.compile("\\W*[该該本]?(集团|集團|公司|大学|大學|学院|學院|银行|銀行|协会|協會)");
  private static final ChineseDate DATES = new ChineseDate();

  /** So far back a paragraph is read, which bounds the work for each statement. */
  private static final int PARAGRAPH_REACH = 4000;

  private final String text;
  private final String subject;
  private final String title;
  private final boolean isPerson;

  ChineseReferences(Document document) {
    text = document.text();
    int firstLine = text.indexOf('\n');
    String heading =
        firstLine > 0 && firstLine <= LONGEST_NAME ? text.substring(0, firstLine) : null;
    String given = document.title() == null ? heading : document.title();
    String lead = given != null && given.equals(heading) ? text.substring(firstLine + 1) : text;
    title = given == null || given.isBlank() ? firstWords(lead) : given.strip();
    subject = title == null ? null : IN_BRACKETS.matcher(title).replaceAll("");
    isPerson = subject != null && isPerson(lead.substring(0, Math.min(lead.length(), LEAD)));
  }

  private static String firstWords(String lead) {
    Matcher first = FIRST_WORDS.matcher(lead);
    return first.lookingAt() ? first.group(1).strip() : null;
  }

  private boolean isPerson(String lead) {
    boolean isTitled = ChineseWords.endingAt(ROLES, subject, subject.length()) != null;
    if (ChineseName.isPerson(subject) || isTitled) {
      return true;
    }
    if (ChineseWords.endingAt(THINGS, subject, subject.length()) != null) {
      return false;
    }
    int stop = lead.indexOf('。');
    Matcher nouns = LEAD_NOUN.matcher(stop < 0 ? lead : lead.substring(0, stop));
    while (nouns.find()) {
      String noun = nouns.group();
      if (!noun.equals(subject)
          && ChineseWords.endingAt(PERSON_NOUNS, noun, noun.length()) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public EntityResolver.Entity named(
      String type, Slot slot, CuePattern.Match match, Window sentence) {
    return named(slot, type.equals("person"));
  }

  @Override
  public EntityResolver.Entity unnamed(
      String type, CuePattern.Match match, Window sentence, int cueStart) {
    boolean wantsPerson = type.equals("person");
    boolean fits =
        wantsPerson
            ? isPerson && !speaksOfKin(sentence, cueStart)
            : !isPerson && !isOwner(text.substring(match.start(), cueStart), match.start());
    return subject != null && fits && isOnSubject(sentence) && !beginsWithAnother(sentence)
        ? EntityResolver.Entity.of(subject, title)
        : null;
  }

  private EntityResolver.Entity named(Slot slot, boolean wantsPerson) {
    String run = slot.normal();
    if (means(run)) {
      return isPerson == wantsPerson ? EntityResolver.Entity.of(subject, title) : null;
    }
    boolean looksRight =
        wantsPerson
            ? ChineseName.isPerson(run)
            : ChineseName.isOrganisation(run) || ChineseName.isPeriodical(slot);
    return looksRight ? EntityResolver.Entity.of(run, run) : null;
  }

  /** The subject's name, its last part, or its name behind what is said of it. */
  private boolean means(String run) {
    if (subject == null) {
      return false;
    }
    boolean behindRole =
        run.endsWith(subject)
            && ChineseWords.endingAt(ROLES, run, run.length() - subject.length()) != null;
    return run.equals(subject)
        || behindRole
        || (ChineseWords.isTranscribed(subject) && subject.endsWith("·" + run));
  }

  /** Whether a body is the one to which the subject was said to belong: 光辉集团的子公司。集团成立于. */
  private boolean isOwner(String mention, int at) {
    Matcher word = BODY.matcher(mention);
    if (!word.lookingAt() || subject == null || subject.endsWith(word.group(1))) {
      return false;
    }
    String before = text.substring(Math.max(0, at - PARAGRAPH_REACH), at);
    return Pattern.compile("\\p{IsHan}" + word.group(1) + "(?:的|旗下|下[属屬]|控股|全[资資])")
        .matcher(before)
        .find();
  }

  private boolean speaksOfKin(Window sentence, int cueStart) {
    String before = text.substring(sentence.start(), cueStart);
    return ChineseWords.anyIn(KIN, OWN.matcher(before).replaceFirst(""));
  }

  /** Whether a sentence begins with somebody's name, with no mark behind it: 张华住在上海，. */
  private boolean beginsWithAnother(Window sentence) {
    int from = Spelling.skipSpace(text, sentence.start(), sentence.end());
    boolean isTime =
        "于於".indexOf(Spelling.at(text, from)) >= 0 || DATES.at(text, from, sentence.end()) != null;
    for (int length = 4; !isTime && length >= 2 && from + length <= sentence.end(); length--) {
      String name = text.substring(from, from + length);
      if (ChineseWords.isFullName(name)) {
        return !name.startsWith(subject) && !subject.startsWith(name);
      }
    }
    return false;
  }

  /** Whether no sentence before this one in its paragraph begins with somebody else. */
  private boolean isOnSubject(Window sentence) {
    int paragraph =
        Math.max(TextLine.start(text, sentence.start()), sentence.start() - PARAGRAPH_REACH);
    for (int from = paragraph; from < sentence.start(); from = next(from)) {
      Matcher first = FIRST_WORDS.matcher(text).region(from, Math.min(text.length(), from + 60));
      if (first.lookingAt() && isAnother(first.group(1).strip())) {
        return false;
      }
    }
    return true;
  }

  private boolean isAnother(String run) {
    boolean named = ChineseName.isPerson(run) || ChineseName.isOrganisation(run);
    return (named && !means(run)) || ChineseWords.beginningAt(KIN, run, 0) != null;
  }

  private int next(int from) {
    int stop = text.indexOf('。', from);
    return stop < 0 ? text.length() : stop + 1;
  }

  @Override
  public Slot personAnswer(Slot slot) {
    return ChineseName.isPerson(slot.normal()) || means(slot.normal()) ? slot : null;
  }
}
