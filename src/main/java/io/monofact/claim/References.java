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

  /**
   * Whom a person's answer is, as an entity, or null where the name is not a full one.
   *
   * @param answer as {@link #personAnswer} gave it
   */
  default EntityResolver.Entity bearer(Slot answer) {
    return EntityResolver.Entity.of(answer.written(), answer.normal());
  }

  /**
   * The entity as the answer that it is to whoever has it for an answer.
   *
   * @param entity a person under a full name
   * @param other the other's slot, where the answer is said to stand
   */
  default Slot answer(EntityResolver.Entity entity, Slot other) {
    return new Slot(other.start(), other.end(), entity.written(), entity.name());
  }
}
