package io.monofact.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a document is about: its name, its kind, and which mentions in the text mean it.
 *
 * <p>The title names it, or the first line where that is a heading, or else the name with which the
 * text begins. A longer name at the head of the text ("Wystan Hugh Auden" under the title "W. H.
 * Auden") means the same. Where the text leaves a doubt, a mention is not resolved.
 */
public final class Subject {

  /** The gender that the pronouns in a document tell. */
  public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  private static final String DISAMBIGUATION = "(disambiguation)";
  private static final int LONGEST_TITLE = 150;
  private static final int PRONOUN_REACH = 3000;
  private static final int LEAD_REACH = 600;
  private static final int LONGEST_FRAGMENT = 1500;
  private static final int LONGEST_PAGE = 6000;
  private static final int LONGEST_APPOSITION = 80;

  private static final PersonName NAMES = new PersonName();
  private static final OrganisationName ORGANISATIONS = new OrganisationName();
  private static final OrganisationName BODIES = OrganisationName.body();
  private static final Set<String> DESCRIPTIONS = Lexicon.ENGLISH.section("description");

  private final String name;
  private final int bodyStart;
  private final SubjectKind kind;
  private static final Set<String> CLUBS = Set.of("FC", "F.C.", "AFC", "A.F.C.", "RFC", "CF", "SC");

  private final LeadSentence lead;
  private final NameForms title;
  private final NameForms leadName;
  private final String text;
  private Pronouns pronouns;

  private Subject(
      String name,
      int bodyStart,
      LeadSentence lead,
      String leadName,
      boolean isList,
      boolean isBody,
      String text) {
    this.name = name;
    this.bodyStart = bodyStart;
    this.lead = lead;
    this.title = name == null ? null : new NameForms(name);
    this.leadName = leadName == null ? null : new NameForms(leadName);
    this.text = text;
    SubjectKind told = lead.kind();
    SubjectKind found = told == SubjectKind.UNKNOWN ? untold(leadName) : told;
    boolean isOther =
        found == SubjectKind.PERSON
            && (isList
                || TitleKind.isOfNoOnePerson(name)
                || saysItIsTheThing(text, bodyStart)
                || (startsWithPronoun(text, bodyStart) && !isPersonName(name)));
    this.kind = isBody ? SubjectKind.ORGANISATION : isOther ? SubjectKind.UNKNOWN : found;
  }

  /** What its name and the pronouns tell it to be where the lead does not say. */
  private SubjectKind untold(String leadName) {
    if (isPerson(leadName)) {
      return SubjectKind.PERSON;
    }
    Slot body = name == null ? null : BODIES.at(name, 0, name.length());
    boolean isBody = body != null && body.end() == name.length();
    return isBody || opensWithFirm() ? SubjectKind.ORGANISATION : SubjectKind.UNKNOWN;
  }

  /** "Acme Inc. (NYSE: ACM) is a leader in" under the title "Acme". */
  private boolean opensWithFirm() {
    if (name == null || lead.copula() < 0 || !text.startsWith(bareName(), bodyStart)) {
      return false;
    }
    Slot firm = BODIES.at(text, bodyStart, lead.copula());
    return firm != null && CompanySuffix.endsName(firm.normal());
  }

  /** Whether the name and the pronouns tell a person where the lead does not say what it is. */
  private boolean isPerson(String leadName) {
    if (name == null || TitleKind.isOfNoOnePerson(name)) {
      return false;
    }
    // One word alone is mostly no person's, and "he" in its text somebody else.
    boolean isLeadName = leadName != null && leadName.indexOf(' ') > 0;
    boolean isNamed =
        isLeadName
            || (isFullName(name) && saysNoOther())
            || (isSingleName(name) && isFragment(text) && namesSurname(text, bodyStart));
    return isNamed && (pronouns().opening() > 0 || gender() != Gender.UNKNOWN);
  }

  private boolean saysNoOther() {
    return lead.copula() < 0
        || startsWithPronoun(text, bodyStart)
        || pronouns().isBefore(lead.copula())
        || namesSurname(text, bodyStart);
  }

  /** Counted when first asked for: few texts with a cue ask, and it is a look at every letter. */
  private Pronouns pronouns() {
    if (pronouns == null) {
      pronouns = Pronouns.count(text, bodyStart, bodyStart + PRONOUN_REACH);
    }
    return pronouns;
  }

  /**
   * Finds what a document is about.
   *
   * @param title the document's title, or null
   * @param text its text, which may begin with the title as a heading
   */
  public static Subject of(String title, String text) {
    int firstLine = text.indexOf('\n');
    int body = 0;
    String name =
        title == null || title.isBlank()
            ? null
            : PageTitle.named(Spelling.folded(title, 0, title.length()));
    if (firstLine > 0 && firstLine < LONGEST_TITLE) {
      String heading = Spelling.folded(text, 0, firstLine);
      boolean repeats =
          name == null
              ? text.startsWith(heading + " ", Spelling.skipSpace(text, firstLine, text.length()))
              : name.equals(PageTitle.named(heading));
      String person = name == null ? PersonLine.named(text, 0, firstLine) : null;
      if (repeats
          || (name == null && isHeading(text, firstLine))
          || (person != null && PersonLine.isToldOf(person, text, firstLine))) {
        name = name == null ? PageTitle.named(heading) : name;
        body = firstLine + 1;
      }
    }
    if (name == null && body == 0) {
      body = BodyOfPage.behindHeadings(text);
    }
    while (body < text.length() && Spelling.isSpace(text.charAt(body))) {
      body++;
    }
    LeadSentence lead = new LeadSentence(text, body);
    String leadName = leadName(text, body, lead);
    String bodyName = leadName == null ? bodyName(name, text, body, lead) : null;
    if (bodyName != null) {
      return new Subject(bodyName, body, lead, null, false, true, text);
    }
    boolean isOther = leadName != null && name != null && !mayName(name, leadName, text, body);
    String about = name == null || isOther ? leadName : name;
    boolean isList = name != null && name.endsWith(DISAMBIGUATION);
    return new Subject(about, body, lead, leadName, isList, false, text);
  }

  /**
   * The body that a text is about whose title, as "Free estimate in Rome", names none; or null. A
   * title that has a word of it in common, or that the text speaks of, may be another form of it.
   */
  private static String bodyName(String title, String text, int body, LeadSentence lead) {
    if (title == null) {
      return BodyOfPage.named(text, body);
    }
    if (lead.kind() != SubjectKind.ORGANISATION) {
      return null;
    }
    String bare = NameForms.bare(title);
    String opening = text.startsWith(bare, body) ? null : BodyOfPage.opening(text, body);
    if (opening == null || text.indexOf(bare, body) >= 0) {
      return null;
    }
    List<String> words = List.of(PromptKey.of(bare).split(" ", -1));
    boolean shares = Stream.of(PromptKey.of(opening).split(" ", -1)).anyMatch(words::contains);
    Slot whole = ORGANISATIONS.at(bare, 0, bare.length());
    return shares || (whole != null && whole.end() == bare.length()) ? null : opening;
  }

  /**
   * Whether a title may name the person with whom the text begins: it is a person's name with a
   * word in common, or the lead says it too, as "known as Dr. Dre". A text under "Siegfried & Roy"
   * or "Amelia Walden Award" that begins with a person is about that person.
   */
  private static boolean mayName(String title, String leadName, String text, int body) {
    String bare = NameForms.bare(title);
    if (bare.equals(leadName)) {
      // a list of namesakes begins with one of them
      return !title.endsWith(DISAMBIGUATION);
    }
    int mention = text.indexOf(bare, body);
    if (mention >= 0 && mention < body + LEAD_REACH && !TitleKind.isOfNoOnePerson(title)) {
      return true;
    }
    Slot slot = NAMES.at(bare, 0, bare.length());
    if (slot == null || slot.end() < bare.length() || TitleKind.isOfNoOnePerson(title)) {
      return false;
    }
    List<String> words = List.of(PromptKey.of(bare).split(" ", -1));
    return Stream.of(PromptKey.of(leadName).split(" ", -1)).anyMatch(words::contains)
        || new NameForms(bare).isMeantBy(leadName, true);
  }

  private static boolean isHeading(String text, int end) {
    char last = text.charAt(end - 1);
    return text.startsWith("\n", end + 1) && last != '.' && last != ':' && last != ',';
  }

  /** "The park was named" under the title "Ann Lee Park". */
  private boolean saysItIsTheThing(String text, int from) {
    if (name == null || !text.startsWith("The ", from)) {
      return false;
    }
    String bare = NameForms.bare(name);
    String last = bare.substring(bare.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return bare.length() > last.length() && Spelling.isWord(text, from + 4, last);
  }

  /** The person's name with which the text begins, when a life or "was a" stands behind it. */
  private static String leadName(String text, int body, LeadSentence lead) {
    Slot slot = NAMES.at(text, body, text.length());
    if (slot == null) {
      return null;
    }
    int next = Spelling.skipSpace(text, slot.end(), text.length());
    char c = Spelling.at(text, next);
    boolean tellsDeath = Spelling.isWord(text, next, "died");
    if (lead.copula() < 0) {
      return tellsDeath || (c == ',' && tellsLifeOrDeath(text, next)) ? slot.normal() : null;
    }
    boolean fits = tellsDeath || c == '(' || c == ',' || c == '[' || next == lead.copula();
    return fits ? slot.normal() : null;
  }

  /** "Ann Lee, a Welsh bookbinder, died on". */
  private static boolean tellsLifeOrDeath(String text, int comma) {
    int second = text.indexOf(',', comma + 1);
    if (second < 0 || second > comma + LONGEST_APPOSITION) {
      return false;
    }
    int verb = Spelling.skipSpace(text, second + 1, text.length());
    return text.substring(comma, second).indexOf('\n') < 0
        && (Spelling.isWord(text, verb, "died") || Spelling.isWord(text, verb, "born"));
  }

  private static boolean isFullName(String name) {
    if (name == null) {
      return false;
    }
    String bare = NameForms.bare(name);
    Slot slot = NAMES.at(bare, 0, bare.length());
    return slot != null && slot.end() == bare.length() && !PersonName.isSingle(slot);
  }

  /** Whether "She is a writer" below it may be told of its bearer, and not of "Our Team". */
  private static boolean isPersonName(String name) {
    return name != null && isSingleName(NameForms.bare(name));
  }

  /** "Utamaro" and "Judah the Prince", without a disambiguator. */
  private static boolean isSingleName(String name) {
    Slot slot = name == null ? null : NAMES.at(name, 0, name.length());
    return slot != null && slot.end() == name.length();
  }

  /** Whether the text is a part of an article, since it does not begin with what it is about. */
  private boolean isFragment(String text) {
    return text.length() < LONGEST_FRAGMENT && !text.startsWith(name, bodyStart);
  }

  /** Whether the body speaks of the title's bearer by a part of the name, as "Abercromby's". */
  private boolean namesSurname(String text, int from) {
    int limit = Math.min(text.length(), from + PRONOUN_REACH);
    for (int place = from; name != null && place < limit; place++) {
      if (Spelling.isWordStart(text, place) && Spelling.isCapital(text, place)) {
        int end = Spelling.wordEnd(text, place, limit);
        if (end - place > 2 && title.isMeantBy(text.substring(place, end), true)) {
          return true;
        }
        place = Math.max(place, end - 1);
      }
    }
    return false;
  }

  static boolean startsWithPronoun(String text, int from) {
    int end = Spelling.runEnd(text, from, Math.min(text.length(), from + 4));
    return Pronouns.genderOf(text.substring(from, end).toLowerCase(Locale.ROOT)) != null;
  }

  /** Its name, with a title's disambiguator; null where the text does not tell. */
  public String name() {
    return name;
  }

  /** Its name without a disambiguator; null where the text does not tell. */
  String bareName() {
    int bracket = name == null ? -1 : name.indexOf(" (");
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  /** What it is. */
  public SubjectKind kind() {
    return kind;
  }

  /** Its gender, as far as the pronouns tell. */
  public Gender gender() {
    return pronouns().gender();
  }

  /** The life in parentheses behind its name in the lead, or null. */
  public LifeSpan life() {
    return lead.life();
  }

  /** Where the text behind a repeated title begins. */
  public int bodyStart() {
    return bodyStart;
  }

  /**
   * Whether a mention means this subject by its own form: its name, a shorter form of it, a pronoun
   * or a description such as "the company". Whether a pronoun has another antecedent where it
   * stands is for {@link #antecedent} to say.
   *
   * @param mention as written
   * @return the subject's name, or null where the mention does not mean it or may not
   */
  public String resolve(String mention) {
    if (name == null || mention.isBlank()) {
      return null;
    }
    String trimmed = Spelling.folded(mention, 0, mention.length());
    String lower = trimmed.toLowerCase(Locale.ROOT);
    Gender asked = Pronouns.genderOf(lower);
    if (asked != null) {
      return kind == SubjectKind.PERSON && agrees(asked) ? name : null;
    }
    if (lower.equals("it") || lower.equals("its")) {
      return kind == SubjectKind.PERSON || kind == SubjectKind.UNKNOWN ? null : name;
    }
    if (lower.startsWith("the ") && isDescription(lower.substring(4))) {
      return name;
    }
    boolean isPerson = kind == SubjectKind.PERSON;
    boolean means =
        title.isMeantBy(trimmed, isPerson)
            || (leadName != null && leadName.isMeantBy(trimmed, true));
    return means ? name : null;
  }

  /** Whether it is a person, or may be one as far as its title goes. */
  boolean mayBePerson() {
    return kind == SubjectKind.PERSON
        || (kind == SubjectKind.UNKNOWN && isFullName(name) && !TitleKind.isOfNoOnePerson(name));
  }

  /** As {@link #resolve} of a name, where the subject is taken for a person. */
  String resolvePerson(String mention) {
    String trimmed = Spelling.folded(mention, 0, mention.length());
    boolean means =
        name != null
            && (title.isMeantBy(trimmed, true)
                || (leadName != null && leadName.isMeantBy(trimmed, true)));
    return means ? name : null;
  }

  /**
   * Whether a single name that stands for a person stands for this subject: a person, or under a
   * title that is a person's full name what the text does not tell to be anything else.
   */
  boolean isPersonCalled(String single) {
    boolean mayBe = kind == SubjectKind.PERSON || (kind == SubjectKind.UNKNOWN && isFullName(name));
    return mayBe && title != null && title.isMeantBy(single, true);
  }

  private boolean agrees(Gender asked) {
    return gender() == Gender.UNKNOWN || asked == gender();
  }

  private boolean isDescription(String noun) {
    if (lead.nouns().contains(noun)) {
      return true;
    }
    return DESCRIPTIONS.contains(noun)
        && ((kind != SubjectKind.PERSON && isNamed(noun) && isBodysName())
            || (kind == SubjectKind.ORGANISATION && isGeneralBody(noun))
            || (isOfPageSpokenOf() && LeadSentence.isBody(noun))
            || (kind == SubjectKind.WORK && (noun.equals("work") || isBook(noun))));
  }

  /** Whether the text is a page of a site rather than an article, which speaks of many bodies. */
  boolean isShort() {
    return text.length() < LONGEST_PAGE;
  }

  /** Whether a body is meant by "we" on a page about this. */
  boolean mayBeWe() {
    return name != null && (kind == SubjectKind.ORGANISATION || isOfPageSpokenOf());
  }

  /**
   * Whether the title is a name that the text speaks of and tells nothing else of: of "Faela" it
   * may say "the band" without having said that it is one.
   */
  private boolean isOfPageSpokenOf() {
    if (kind != SubjectKind.UNKNOWN || mayBePerson()) {
      return false;
    }
    if (!isShort() || !isBodysName() || !name.equals(bareName())) {
      return false;
    }
    int start = Spelling.isWord(text, bodyStart, "The") ? bodyStart + 4 : bodyStart;
    String bare = bareName();
    boolean isDefined = text.regionMatches(true, start, bare, 0, bare.length());
    return !isDefined && text.indexOf(bare, bodyStart) >= 0;
  }

  /** Whether the whole name may be a body's. */
  boolean isBodysName() {
    String bare = bareName();
    Slot read = bare == null ? null : ORGANISATIONS.at(bare, 0, bare.length());
    return read != null && read.end() == bare.length();
  }

  /** "Acme Academy" is "the academy", and "Ham FC" is "the club". */
  private boolean isNamed(String noun) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    boolean isClub = (noun.equals("club") || noun.equals("team")) && CLUBS.contains(last);
    return isClub || name.toLowerCase(Locale.ROOT).endsWith(" " + noun);
  }

  private static boolean isGeneralBody(String noun) {
    return switch (noun) {
      case "company", "firm", "business", "organisation", "organization", "institution" -> true;
      default -> false;
    };
  }

  private boolean isBook(String noun) {
    return noun.equals("book")
        && (lead.nouns().contains("novel")
            || lead.nouns().contains("novella")
            || lead.nouns().contains("treatise")
            || lead.nouns().contains("memoir"));
  }

  /**
   * Whom "he" or "she" at a place means.
   *
   * <p>Sentence by sentence from the beginning of the paragraph it is followed of whom the text
   * speaks. A paragraph begins with the document's subject; a sentence that begins with a name
   * speaks of its bearer; one that begins with a relative ("His father"), or names somebody else on
   * the way, leaves it open.
   *
   * @param text the document's text
   * @param at where the pronoun stands
   * @return the subject's name, or another person's full name; null where it is open
   */
  public String antecedent(String text, int at) {
    return new Antecedent(this, new FullNames(text), text).of(at);
  }
}
