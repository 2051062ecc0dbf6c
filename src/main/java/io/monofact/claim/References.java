package io.monofact.claim;

/** Says whom or what the mentions in one document mean. */
interface References {

  /**
   * The entity that a slot of a match names, or null where the text does not say who is meant.
   *
   * @param type the slot type of the entity
   * @param slot what was read as its name
   * @param match what the pattern read
   * @param sentence the sentence it was matched in
   */
  EntityResolver.Entity named(String type, Slot slot, CuePattern.Match match, Window sentence);

  /**
   * The entity of a match that names none, or null where the text does not say.
   *
   * @param type the slot type of the entity
   * @param match what the pattern read
   * @param sentence the sentence it was matched in
   * @param cueStart where the cue stands
   */
  EntityResolver.Entity unnamed(String type, CuePattern.Match match, Window sentence, int cueStart);

  /** An answer that is a person, under his full name, or null where no person is meant. */
  Slot personAnswer(Slot slot);
}
