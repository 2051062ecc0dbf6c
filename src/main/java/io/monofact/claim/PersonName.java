package io.monofact.claim;

/**
 * Names of people: capitalised words with particles, initials, suffixes and nicknames.
 *
 * <p>The reading takes in what stands before and behind a name without being of it, so that a
 * pattern can go on from its ends: titles ("Dr.", "President"), letters behind a name ("FRS"),
 * peerages (", 1st Viscount Montgomery of Alamein") and maiden names ("née Smith"). The normal form
 * leaves them out, except a title before a single or numbered name ("Pope Agapetus I", "King
 * Arthur").
 *
 * <p>Single names are read too; {@link #isSingle} tells them, because most single capitalised words
 * are no full name, and a rule should take them only where the text leaves no doubt.
 */
public final class PersonName implements SlotType {

  private static final int LONGEST = 120;

  @Override
  public String name() {
    return "person";
  }

  @Override
  public Slot at(String text, int from, int limit) {
    if (!mayBegin(text, from, limit)) {
      return null;
    }
    NameReader reader = new NameReader(text, Math.min(limit, from + LONGEST));
    int end = reader.read(from);
    if (end < 0) {
      return null;
    }
    String normal = Spelling.folded(text, reader.nameStart, reader.nameEnd);
    if (reader.skipStart > reader.nameStart && reader.skipEnd < reader.nameEnd) {
      normal =
          Spelling.folded(text, reader.nameStart, reader.skipStart)
              + " "
              + Spelling.folded(text, reader.skipEnd, reader.nameEnd);
    }
    return new Slot(from, end, Spelling.folded(text, from, end), normal);
  }

  @Override
  public Slot before(String text, int end, int floor) {
    if (end <= 0 || end > text.length()) {
      return null;
    }
    char last = text.charAt(end - 1);
    if (!Spelling.isWordPart(text, end - 1) && last != '.' && last != ')') {
      return null;
    }
    if (Backward.endsInPlainWord(text, end, floor, LONGEST)) {
      return null;
    }
    for (int from = Math.max(Math.max(floor, end - LONGEST), 0); from < end; from++) {
      if (mayBegin(text, from, end)) {
        Slot slot = at(text, from, end);
        if (slot != null && slot.end() == end) {
          boolean isOther =
              BeforeName.isRest(text, from)
                  || BeforeName.isBehindPartner(text, from)
                  || (isSingle(slot)
                      && Spelling.at(text, end) == ','
                      && BeforeName.isBehindBody(text, from));
          return isOther ? null : slot;
        }
      }
    }
    return null;
  }

  /** Whether the name has one part only, such as "Utamaro", or a surname without a given name. */
  public static boolean isSingle(Slot name) {
    return name.normal().indexOf(' ') < 0 || Spelling.isLower(name.normal(), 0);
  }

  private static boolean mayBegin(String text, int from, int limit) {
    return from >= 0
        && from < limit
        && from < text.length()
        && !Spelling.isWordPart(text, from - 1)
        && !isInsideWord(text, from)
        && !isWithoutCase(text.charAt(from))
        && (Spelling.isCapital(text, from) || isPrefixed(text, from));
  }

  /** Hebrew, Arabic and others, in which any word would begin a name. */
  private static boolean isWithoutCase(char c) {
    return c > 0x7F && Character.getType(c) == Character.OTHER_LETTER && !Spelling.isHan(c);
  }

  /** Whether a hyphen, an apostrophe or "&" joins this to a word before it. */
  private static boolean isInsideWord(String text, int from) {
    char before = Spelling.at(text, from - 1);
    return (before == '-' || before == '&' || Spelling.isApostrophe(before))
        && Spelling.isWordPart(text, from - 2);
  }

  /** "al-Haytham", "d'Abancour", and the letter ayn, which has no case. */
  private static boolean isPrefixed(String text, int from) {
    char first = text.charAt(from);
    if (first == '\u02BF' || first == '\u02BE') {
      return true;
    }
    for (int i = from; i < Math.min(from + 4, text.length() - 1); i++) {
      char c = text.charAt(i);
      if (c == '-' || Spelling.isApostrophe(c)) {
        return i > from && Spelling.isCapital(text, i + 1);
      }
      if (!Spelling.isLower(text, i)) {
        return false;
      }
    }
    return false;
  }
}
