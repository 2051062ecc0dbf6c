package io.monofact.cli;

/** The value of an option that turns something on or off. */
enum Switch {
  ON,
  OFF
}
