package io.monofact;

/** The program's entry point. */
public final class Monofact {
  private Monofact() {}

  /**
   * Runs one command.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
