package io.monofact.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many literals in one scan. It stops where words and numbers begin and at rare marks, all of
 * which are found eight bytes at a time, and asks there by a hash whether one of the literals may
 * have its {@link Anchor} at this place.
 *
 * <p>Immutable, and shared by threads.
 */
final class AnchorScan {

  /** Takes the places where a literal may stand. */
  @FunctionalInterface
  interface Found {
    /**
     * A literal may stand here: the bytes behind its anchor agree, as far as eight of them tell.
     *
     * @param literal its index
     * @param start its first byte, which may lie before the bytes that are searched
     * @return whether the search is over
     */
    boolean at(int literal, int start);
  }

  private static final int BLOCK = 64;

  /** How far behind a block its last stop may look: behind an escape, and eight bytes on. */
  private static final int AHEAD = 16;

  /** Marks by which literals without words, numbers and letters may be found, the rarest first. */
  private static final String MARKS = "*~#+=<>$%&;!?:/()\"'-,.";

  private static final int MOST_RARE = 3;

  private final boolean escapes;
  private final long eightMarks;
  private final WordBeginnings beginnings = new WordBeginnings();
  private final Candidates words;
  private final Candidates others;

  /** How many bytes of a rare stop are looked up, as a mask, by the first of them; often none. */
  private final int[] rareMask = new int[256];

  /** Literals without an anchor, which are looked for at every place. */
  private final List<Integer> unanchored = new ArrayList<>();

  private final List<Literal> literals;

  /**
   * A scan for some literals.
   *
   * @param escapes whether the bytes may hold the escapes of JSON, behind which words begin
   */
  AnchorScan(List<Literal> literals, boolean escapes) {
    this.literals = List.copyOf(literals);
    this.escapes = escapes;
    char mark = mark();
    this.eightMarks = mark * EightBytes.ONES;
    Map<Integer, Anchor> anchors = new HashMap<>();
    for (int id = 0; id < literals.size(); id++) {
      Anchor anchor = Anchor.of(literals.get(id), escapes, mark).orElse(null);
      if (anchor == null) {
        unanchored.add(id);
      } else {
        anchors.put(id, anchor);
      }
    }
    anchors.forEach(this::measureRare);
    Candidates.Builder atWords = new Candidates.Builder();
    Candidates.Builder elsewhere = new Candidates.Builder();
    anchors.forEach(
        (id, anchor) -> {
          if (anchor.kind() == Anchor.Kind.WORD) {
            enterWord(id, anchor.place(), atWords);
          } else {
            enter(id, anchor, elsewhere);
          }
        });
    this.words = atWords.build();
    this.others = elsewhere.build();
  }

  /** The mark that most literals need which have no other anchor. */
  private char mark() {
    List<Literal> needing =
        literals.stream().filter(l -> Anchor.of(l, escapes, '\0').isEmpty()).toList();
    char best = MARKS.charAt(0);
    long most = 0;
    for (int i = 0; i < MARKS.length(); i++) {
      char mark = MARKS.charAt(i);
      long served = needing.stream().filter(l -> Anchor.of(l, escapes, mark).isPresent()).count();
      if (served > most) {
        most = served;
        best = mark;
      }
    }
    return best;
  }

  private void measureRare(int id, Anchor anchor) {
    if (anchor.kind() == Anchor.Kind.RARE) {
      int known = Math.min(MOST_RARE, literals.get(id).length() - anchor.place());
      int mask = (1 << (8 * known)) - 1;
      literals.get(id).at(anchor.place()).stream()
          .forEach(b -> rareMask[b] = rareMask[b] == 0 ? mask : rareMask[b] & mask);
    }
  }

  private void enterWord(int id, int place, Candidates.Builder to) {
    Literal literal = literals.get(id);
    long word = 0;
    int letters = Math.min(literal.letters(place), 8);
    for (int k = 0; k < letters; k++) {
      word |= (long) literal.only(place + k) << (8 * k);
    }
    to.add(word, new CandidateTree.Entry(id, literal, place));
    beginnings.add(literal, place);
  }

  private void enter(int id, Anchor anchor, Candidates.Builder to) {
    Literal literal = literals.get(id);
    CandidateTree.Entry entry = new CandidateTree.Entry(id, literal, anchor.place());
    if (anchor.kind() == Anchor.Kind.NUMBER) {
      enterNumber(literal, entry, to);
    } else {
      literal.at(anchor.place()).stream()
          .forEach(b -> enterRare(literal, entry, rareMask[b], b, 1, to));
    }
  }

  private static void enterNumber(
      Literal literal, CandidateTree.Entry entry, Candidates.Builder to) {
    int digits = Math.min(literal.digits(entry.place()), 8);
    long zeros = digits == 0 ? 0 : ('0' * EightBytes.ONES) >>> (8 * (8 - digits));
    var behind = literal.at(entry.place() + digits);
    for (int b = 0; b < 256; b++) {
      boolean may = behind == null ? !Literal.isDigit(b) : behind.get(b);
      if (digits == 8 || may) {
        to.add(digits == 8 ? zeros : zeros | ((long) b << (8 * digits)), entry);
      }
    }
  }

  private static void enterRare(
      Literal literal,
      CandidateTree.Entry entry,
      int mask,
      int key,
      int known,
      Candidates.Builder to) {
    if (mask >>> (8 * known) == 0) {
      to.add(key, entry);
    } else {
      literal.at(entry.place() + known).stream()
          .forEach(b -> enterRare(literal, entry, mask, key | (b << (8 * known)), known + 1, to));
    }
  }

  /**
   * Tells of each place where a literal may stand, in about their order.
   *
   * @param bytes among them those that are searched
   * @param from the first byte
   * @param to the byte after the last
   * @return whether {@code found} ended the search
   */
  boolean scan(byte[] bytes, int from, int to, Found found) {
    // a word must not be read on beyond the last byte, nor a block beyond the array's end
    boolean ends = to < bytes.length && !Literal.isLetter(bytes[to]) && !Literal.isDigit(bytes[to]);
    int limit = ends ? bytes.length : to;
    int inPlace = Math.max(0, Math.min(to, limit - BLOCK - AHEAD + 1) - from);
    int behind = from + (inPlace + BLOCK - 1) / BLOCK * BLOCK;
    if (scanBlocks(bytes, from, Math.min(behind, to), 0, found, edge(bytes, from, from))) {
      return true;
    }
    if (behind < to) {
      byte[] last = Arrays.copyOf(Arrays.copyOfRange(bytes, behind, to), to - behind + 2 * BLOCK);
      if (scanBlocks(last, 0, to - behind, behind, found, edge(bytes, from, behind))) {
        return true;
      }
    }
    return !unanchored.isEmpty() && scanEverywhere(bytes, from, to, found);
  }

  /** What stands before a place, as the last of eight bytes. */
  private static long edge(byte[] bytes, int from, int place) {
    return place == from ? 0 : (long) bytes[place - 1] << 56;
  }

  /**
   * Scans whole blocks.
   *
   * @param shift how much further on these bytes stand than they seem to
   * @param edge the bytes before the first
   */
  private boolean scanBlocks(byte[] bytes, int from, int to, int shift, Found found, long edge) {
    long letterBefore = EightBytes.letters(edge) >>> 56;
    long digitBefore = EightBytes.digits(edge) >>> 56;
    for (int block = from; block < to; block += BLOCK) {
      // bit k of each byte j stands for byte j of the k-th eight
      long word = 0;
      long number = 0;
      long rare = 0;
      for (int k = 0; k < 8; k++) {
        long x = EightBytes.at(bytes, block + 8 * k);
        long letters = EightBytes.letters(x);
        long digits = EightBytes.digits(x);
        long rares = EightBytes.rare(x, letters) | EightBytes.equal(x, eightMarks);
        word |= (letters & ~((letters << 8) | letterBefore)) >>> (7 - k);
        number |= (digits & ~((digits << 8) | digitBefore)) >>> (7 - k);
        rare |= rares >>> (7 - k);
        letterBefore = letters >>> 56;
        digitBefore = digits >>> 56;
      }
      // one in fourteen passes: a branch for each word would be foretold wrongly in every block
      long may = 0;
      for (; word != 0; word &= word - 1) {
        int four = EightBytes.fourAt(bytes, block + placeOf(word));
        may |= word & -word & -beginnings.mayBegin(four);
      }
      for (; may != 0; may &= may - 1) {
        int place = block + placeOf(may);
        long key = EightBytes.word(EightBytes.at(bytes, place));
        if (words.mayHold(key) && place < to && words.tell(key, bytes, place, shift, found)) {
          return true;
        }
      }
      for (; number != 0; number &= number - 1) {
        int place = block + placeOf(number);
        long key = EightBytes.number(EightBytes.at(bytes, place));
        if (others.mayHold(key) && place < to && others.tell(key, bytes, place, shift, found)) {
          return true;
        }
      }
      for (; rare != 0; rare &= rare - 1) {
        int place = block + placeOf(rare);
        if (place < to && rare(bytes, place, to, shift, found)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int placeOf(long bits) {
    int bit = Long.numberOfTrailingZeros(bits);
    return ((bit & 7) << 3) | (bit >>> 3);
  }

  private boolean rare(byte[] bytes, int place, int to, int shift, Found found) {
    if (escapes
        && bytes[place] == '\\'
        && (behindEscape(bytes, place + 2, to, shift, found)
            || behindEscape(bytes, place + 6, to, shift, found))) {
      return true;
    }
    int mask = rareMask[bytes[place] & 0xff];
    if (mask == 0) {
      return false;
    }
    long key = EightBytes.at(bytes, place) & mask;
    return others.mayHold(key) && others.tell(key, bytes, place, shift, found);
  }

  /** Behind an escape a word begins, though a letter of the escape stands before it. */
  private boolean behindEscape(byte[] bytes, int place, int to, int shift, Found found) {
    if (place >= to) {
      return false;
    }
    long x = EightBytes.at(bytes, place);
    if (Literal.isDigit(bytes[place])) {
      long key = EightBytes.number(x);
      return others.mayHold(key) && others.tell(key, bytes, place, shift, found);
    }
    long key = EightBytes.word(x);
    return key != 0 && words.mayHold(key) && words.tell(key, bytes, place, shift, found);
  }

  private boolean scanEverywhere(byte[] bytes, int from, int to, Found found) {
    for (int place = from; place < to; place++) {
      for (int id : unanchored) {
        if (literals.get(id).at(0).get(bytes[place] & 0xff) && found.at(id, place)) {
          return true;
        }
      }
    }
    return false;
  }
}
