package io.monofact.claim;

import io.monofact.corpus.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says of whom or what a German text speaks: by a full name, by a form of the document's subject,
 * which its title or its first words name, or by a pronoun in a paragraph on the subject.
 */
final class GermanReferences implements References {

  private static final int LONGEST_TITLE = 100;
  private static final int LEAD = 400;

  private static final Pattern AFTER_NAME =
      Pattern.compile("\\s?(?:[(,]|(?:ist|war|wurde|sind)\\s)");
  private static final Pattern LIFE = Pattern.compile("[(;,]\\s?\\*|†|\\(geb");
  private static final Pattern TOLD_OF_PEOPLE =
      Pattern.compile(
          "\\s(?:geboren|gestorben|verstorben|ist tot)\\b"
              + "|(?:^|[,.]\\s)(?:[Gg]eb\\.|Geboren)\\s(?:(?:am|den|im)\\s.{0,12})?\\d");
  private static final Pattern SHEET =
      Pattern.compile("(?m)^(?:Geboren|Geburtsdatum|Geburtstag|Geb\\.)\\s?:");
  private static final Pattern ARTICLE =
      Pattern.compile("(?:Der|Die|Unser|Unsere)\\s(?:\\p{Ll}[\\p{L}-]+\\s){0,3}");
  private static final Pattern IS_A =
      Pattern.compile(
          "\\b(?:ist|war|waren|sind)\\s(?:(?:ein|eine|einer|der|die|das)\\s|(?=\\p{Lu}))");
  private static final Pattern RELATIVE = Pattern.compile("(?:Sein|Seine|Ihr|Ihre|Der|Die)\\s");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern NOUN = Pattern.compile("\\p{Lu}[\\p{L}-]+");
  private static final Set<String> KIN = Lexicon.GERMAN.section("kin");
  private static final Set<String> ROLES = Lexicon.GERMAN.section("role");
  private static final Set<String> SETTLEMENTS = Lexicon.GERMAN.section("settlement");

  private enum Kind {
    PERSON,
    SETTLEMENT,
    OTHER
  }

  /** So far back a paragraph is read, which bounds the work for each statement. */
  private static final int PARAGRAPH_REACH = 4000;

  private final String text;
  private final String subject;
  private final NameForms forms;
  private final Kind kind;

  GermanReferences(Document document) {
    text = document.text();
    int firstLine = text.indexOf('\n');
    boolean hasHeading = firstLine > 0 && firstLine <= LONGEST_TITLE;
    String heading = hasHeading ? text.substring(0, firstLine).strip() : null;
    String title = document.title();
    boolean repeats =
        hasHeading && (heading.equals(title) || (title == null && isHeading(heading)));
    String lead = repeats ? text.substring(firstLine + 1).strip() : text;
    String given = title == null && repeats ? heading : title;
    subject = given == null || given.isBlank() ? firstWords(lead) : given.strip();
    forms = subject == null ? null : new NameForms(subject);
    kind = kind(lead.substring(0, Math.min(lead.length(), LEAD)));
  }

  private static boolean isHeading(String line) {
    return !line.isEmpty() && ".:,;!?".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /**
   * The name with which the text begins: a person's, or with an article an organisation's. "Die
   * frühere Malerin Anna Lee" begins with what she is.
   */
  private static String firstWords(String lead) {
    Matcher article = ARTICLE.matcher(lead);
    Slot bearer =
        article.lookingAt() ? new GermanName().at(lead, article.end(), lead.length()) : null;
    if (bearer != null
        && bearer.written().length() > bearer.normal().length()
        && isFullName(bearer.normal())
        && AFTER_NAME.matcher(lead).region(bearer.end(), lead.length()).lookingAt()) {
      return bearer.normal();
    }
    for (SlotType type : List.of(new GermanName(), new GermanOrganisation())) {
      Slot name = type.at(lead, 0, lead.length());
      if (name != null
          && AFTER_NAME.matcher(lead).region(name.end(), lead.length()).lookingAt()
          && !GermanWords.isOf(ROLES, GermanWords.of(name.normal())[0])) {
        return name.normal();
      }
    }
    return null;
  }

  private static boolean isFullName(String name) {
    Slot person = name == null ? null : new GermanName().at(name, 0, name.length());
    return person != null && person.end() == name.length() && name.indexOf(' ') > 0;
  }

  private Kind kind(String lead) {
    int stop = lead.indexOf('\n');
    String paragraph = stop < 0 ? lead : lead.substring(0, stop);
    boolean isTold = TOLD_OF_PEOPLE.matcher(paragraph).find() || SHEET.matcher(lead).find();
    boolean lives = isTold && isFullName(subject);
    if (lives || LIFE.matcher(paragraph).find()) {
      return Kind.PERSON;
    }
    Matcher isA = IS_A.matcher(paragraph);
    Matcher noun = NOUN.matcher(paragraph);
    if (isA.find() && noun.find(isA.end())) {
      return GermanWords.isOf(ROLES, noun.group())
          ? Kind.PERSON
          : GermanWords.isOf(SETTLEMENTS, noun.group()) ? Kind.SETTLEMENT : Kind.OTHER;
    }
    return Kind.OTHER;
  }

  @Override
  public EntityResolver.Entity named(
      String type, Slot slot, CuePattern.Match match, Window sentence) {
    return type.equals("person") ? person(slot) : thing(slot, sentence);
  }

  @Override
  public EntityResolver.Entity unnamed(
      String type, CuePattern.Match match, Window sentence, int cueStart) {
    boolean wantsPerson = type.equals("person");
    boolean fits = wantsPerson ? kind == Kind.PERSON : kind == Kind.OTHER;
    boolean isOpen = speaksOfKin(sentence, cueStart) || !isOnSubject(sentence);
    return subject == null || !fits || isOpen ? null : EntityResolver.Entity.of(subject, subject);
  }

  private EntityResolver.Entity person(Slot slot) {
    String name = slot.normal();
    if (forms != null && kind == Kind.PERSON && forms.isMeantBy(name, true)) {
      return EntityResolver.Entity.of(name, subject);
    }
    boolean isPerson = !GermanName.isSingle(name) && !GermanOrganisation.isOrganisation(name);
    return isPerson ? EntityResolver.Entity.of(name, name) : null;
  }

  private EntityResolver.Entity thing(Slot slot, Window sentence) {
    String name = slot.normal();
    if (forms != null && forms.isMeantBy(name, false)) {
      return kind == Kind.OTHER ? EntityResolver.Entity.of(subject, subject) : null;
    }
    if (GermanOrganisation.isBody(name)) {
      boolean means = subject != null && kind == Kind.OTHER && isOnSubject(sentence);
      return means ? EntityResolver.Entity.of(subject, subject) : null;
    }
    boolean isBody =
        GermanOrganisation.isOrganisation(name) || GermanOrganisation.saysSo(slot.written());
    return isBody ? EntityResolver.Entity.of(name, name) : null;
  }

  private boolean speaksOfKin(Window sentence, int cueStart) {
    for (String word : NO_LETTERS.split(text.substring(sentence.start(), cueStart), -1)) {
      if (word.equals("als")) {
        return false; // "als Sohn eines Arztes" says what the subject is
      }
      if (KIN.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no sentence before this one in its paragraph begins with somebody else. */
  private boolean isOnSubject(Window sentence) {
    int from = Math.max(TextLine.start(text, sentence.start()), sentence.start() - PARAGRAPH_REACH);
    while (from < sentence.start()) {
      Slot first = new GermanName().at(text, from, sentence.start());
      boolean another = first != null && !GermanName.isSingle(first.normal()) && !means(first);
      String opening = text.substring(from, Math.min(sentence.start(), from + 40));
      boolean relative = RELATIVE.matcher(opening).lookingAt() && isKin(opening);
      if (another || relative) {
        return false;
      }
      from = next(from, sentence.start());
    }
    return true;
  }

  /** Where the next sentence begins, roughly: a full stop behind a longer word ends one. */
  private int next(int from, int limit) {
    int stop = text.indexOf(". ", from);
    while (stop > 2 && !(isLetter(stop - 1) && isLetter(stop - 2) && isLetter(stop - 3))) {
      stop = text.indexOf(". ", stop + 1);
    }
    return stop < 0 ? limit : stop + 2;
  }

  private boolean isLetter(int at) {
    return Character.isLetter(text.charAt(at));
  }

  private static boolean isKin(String opening) {
    String[] words = GermanWords.of(opening);
    return words.length > 1
        && (KIN.contains(words[1].toLowerCase(Locale.ROOT))
            || (words.length > 2 && KIN.contains(words[2].toLowerCase(Locale.ROOT))));
  }

  private boolean means(Slot name) {
    return forms != null && forms.isMeantBy(name.normal(), kind == Kind.PERSON);
  }

  @Override
  public Slot personAnswer(Slot slot) {
    return GermanName.isSingle(slot.normal()) ? null : slot;
  }
}
