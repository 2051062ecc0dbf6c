package io.monofact.claim;

import java.util.Set;

/** What a person's given name says of whom a pronoun may mean. */
final class GivenName {

  private static final Set<String> FEMALE = Lexicon.ENGLISH.section("female-name");
  private static final Set<String> MALE = Lexicon.ENGLISH.section("male-name");

  private GivenName() {}

  /** Whether it is one of the given names that are known. */
  static boolean isKnown(String name) {
    return FEMALE.contains(name) || MALE.contains(name);
  }

  /**
   * Whether a name is hardly one of those of whom the text says "he", or "she": Flora Solomon had
   * no wife.
   */
  static boolean isOfOther(String name, Subject.Gender gender) {
    int space = name.indexOf(' ');
    Set<String> others = gender == Subject.Gender.MALE ? FEMALE : MALE;
    return space > 0 && others.contains(name.substring(0, space));
  }
}
