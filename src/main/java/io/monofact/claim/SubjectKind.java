package io.monofact.claim;

/** What kind of thing a document is about, as far as its lead sentence says. */
public enum SubjectKind {
  /** A real person. */
  PERSON,
  /** A company, club, party, band, school or other body. */
  ORGANISATION,
  /** A book, film, song or other work. */
  WORK,
  /** A town, country, river, building. */
  PLACE,
  /** A ship or boat; its "birth" is a launch. */
  SHIP,
  /** A character of fiction or myth, about whom nothing is a fact. */
  FICTIONAL,
  /** Anything else, or not told. */
  UNKNOWN
}
