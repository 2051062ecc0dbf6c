package io.monofact.claim;

import java.util.Locale;
import java.util.function.Function;

/**
 * What a parenthesis after a name says of a life, or a line below it, read from a place inside: the
 * slot reaches from the opening bracket or the line's beginning to that place, and stands for the
 * date or the town in it.
 *
 * <p>Two bare years may be a reign, a term or a war, so without a word or a day that tells they are
 * taken for a life only where they are a life's length apart.
 */
final class LifeSlot implements SlotType {

  private static final int SHORTEST_LIFE = 21;
  private static final int SHORTEST_MARKED = 14;
  private static final int SHORTEST_IN_LINE = 25;
  private static final int LONGEST_LIFE = 110;
  private static final int REACH = 300;

  private enum Part {
    BIRTH,
    DEATH,
    BIRTHPLACE,
    LONE_BIRTH
  }

  private final Part part;
  private final boolean isLine;

  private LifeSlot(Part part, boolean isLine) {
    this.part = part;
    this.isLine = isLine;
  }

  private static LifeSlot inBrackets(Part part) {
    return new LifeSlot(part, false);
  }

  /** The date of birth, {@code life-birth}. */
  static LifeSlot birth() {
    return inBrackets(Part.BIRTH);
  }

  /** The date of death, {@code life-death}. */
  static LifeSlot death() {
    return inBrackets(Part.DEATH);
  }

  /**
   * The one date of a parenthesis such as "(London, 10 December 1815)", {@code lone-birth}; the
   * rule must know that it stands behind a person's name and no death has come.
   */
  static LifeSlot loneBirth() {
    return inBrackets(Part.LONE_BIRTH);
  }

  /** The place of birth, {@code life-birthplace}. */
  static LifeSlot birthplace() {
    return inBrackets(Part.BIRTHPLACE);
  }

  /**
   * The date of birth in a line that holds a life alone, as obituaries have it below the name: "12
   * May 1920 - 3 June 2001", {@code line-birth}. Both dates have their days.
   */
  static LifeSlot lineBirth() {
    return new LifeSlot(Part.BIRTH, true);
  }

  /** Whether it reads a line, and no parenthesis. */
  boolean isLine() {
    return isLine;
  }

  /** The date of death in such a line, {@code line-death}. */
  static LifeSlot lineDeath() {
    return new LifeSlot(Part.DEATH, true);
  }

  @Override
  public String name() {
    if (part == Part.LONE_BIRTH) {
      return "lone-birth";
    }
    return (isLine ? "line-" : "life-") + part.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean hasBracket() {
    return !isLine;
  }

  /** Never; a life is read from inside its parenthesis. */
  @Override
  public Slot at(String text, int from, int limit) {
    return null;
  }

  @Override
  public Slot before(String text, int end, int floor) {
    if (isLine) {
      return inLine(text, end);
    }
    int open = opening(text, end, Math.max(floor, end - REACH));
    if (part == Part.LONE_BIRTH) {
      Dated dated = open < 0 ? null : LifeSpan.loneDate(text, open);
      return dated == null ? null : new Slot(open, end, dated.slot(text).written(), dated.normal());
    }
    LifeSpan life = open < 0 ? null : LifeSpan.at(text, open);
    if (life == null || life.end() < end || !isLife(life)) {
      return null;
    }
    Slot slot =
        switch (part) {
          case BIRTH -> dated(text, life.birth());
          case DEATH -> dated(text, life.death());
          case BIRTHPLACE -> life.birthPlace();
          case LONE_BIRTH -> throw new AssertionError();
        };
    return slot == null ? null : new Slot(open, end, slot.written(), slot.normal());
  }

  private Slot inLine(String text, int end) {
    LifeSpan life = LifeSpan.inLine(text, end);
    if (life == null || !isLife(life) || years(life) < SHORTEST_IN_LINE) {
      // terms, tours and exhibitions stand in such lines too
      return null;
    }
    Slot slot = dated(text, part == Part.BIRTH ? life.birth() : life.death());
    return new Slot(life.start(), end, slot.written(), slot.normal());
  }

  private static int years(LifeSpan life) {
    return life.death().date().year() - life.birth().date().year();
  }

  private static Slot dated(String text, Dated dated) {
    return dated == null ? null : dated.slot(text);
  }

  private static int opening(String text, int end, int floor) {
    int depth = 0;
    for (int i = end - 1; i >= floor; i--) {
      char c = text.charAt(i);
      if (c == '(' && depth-- == 0) {
        return i;
      }
      depth += c == ')' ? 1 : 0;
    }
    return -1;
  }

  private static boolean isLife(LifeSpan life) {
    Function<Dated, Integer> year = dated -> dated == null ? 0 : dated.date().year();
    int born = year.apply(life.birth());
    int died = year.apply(life.death());
    if (born == 0 || died == 0) {
      // "(c. 1925 – )": a year that is guessed at is a person's.
      boolean isGuessed =
          life.birth() != null && life.birth().date().certainty() == Certainty.CIRCA;
      return life.isMarked() || isGuessed;
    }
    if (life.isWorded()) {
      // Children die too.
      return died - born <= LONGEST_LIFE;
    }
    int shortest = life.isMarked() ? SHORTEST_MARKED : SHORTEST_LIFE;
    return died - born >= shortest && died - born <= LONGEST_LIFE;
  }
}
