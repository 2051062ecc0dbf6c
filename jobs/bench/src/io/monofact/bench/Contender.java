package io.monofact.bench;

import java.io.IOException;

/** One way of going through an input: the program, a part of it, or a yardstick. */
interface Contender {

  /** What the table calls it. */
  String name();

  /** How many processors it may use. */
  int cores();

  /** Whether it runs inside a JVM that stays, and so gets faster for a while. */
  boolean warmsUp();

  /**
   * Goes through the input once.
   *
   * @throws IOException if it fails; the message says why, and what to do
   */
  Pass run() throws IOException;
}
