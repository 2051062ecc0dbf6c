package io.monofact.claim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * One way in which a cue may stand in raw bytes: in UTF-8, or as JSON may write it between quotes.
 *
 * <p>JSON may escape any character. Of ASCII it hardly ever does, so instead of all such forms of
 * all cues there is one for each escaped ASCII character that some cue holds: it alone opens the
 * gate.
 */
final class RawForm {

  /** A cue has two or three forms for each character that may be escaped; more would explode. */
  private static final int MOST_FORMS = 1000;

  private final BitSet[] places;
  private final boolean beginsWithLetter;
  private final boolean endsWithLetter;

  private RawForm(BitSet[] places, boolean beginsWithLetter, boolean endsWithLetter) {
    this.places = places;
    this.beginsWithLetter = beginsWithLetter;
    this.endsWithLetter = endsWithLetter;
  }

  int length() {
    return places.length;
  }

  /** What to look for in the bytes. */
  Literal literal() {
    return new Literal(places);
  }

  /** Whether its first byte is a letter of the text itself, not of an escape. */
  boolean beginsWithLetter() {
    return beginsWithLetter;
  }

  /** Whether its last byte is a letter of the text itself, not of an escape. */
  boolean endsWithLetter() {
    return endsWithLetter;
  }

  boolean standsAt(byte[] bytes, int start) {
    for (int k = 0; k < places.length; k++) {
      if (!places[k].get(bytes[start + k] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** All forms of all cues. */
  static List<RawForm> of(Collection<Cue> cues) {
    List<RawForm> forms = new ArrayList<>();
    BitSet alphabet = new BitSet();
    for (Cue cue : cues) {
      forms.addAll(formsOf(cue));
      cue.text().chars().filter(c -> c < 0x80 && c != '#').forEach(alphabet::set);
      if (cue.text().indexOf(' ') >= 0) {
        alphabet.set('\n');
      }
      if (cue.text().indexOf('#') >= 0) {
        alphabet.set('0', '9' + 1);
      }
    }
    for (int high = 0; high < 8; high++) {
      BitSet low = alphabet.get(high << 4, (high + 1) << 4);
      if (!low.isEmpty()) {
        List<BitSet> form = new ArrayList<>();
        "\\u00".chars().forEach(c -> form.add(only(c)));
        form.add(only('0' + high));
        BitSet digits = new BitSet();
        low.stream().forEach(nibble -> digits.or(hexDigit(nibble)));
        form.add(digits);
        forms.add(new RawForm(form.toArray(BitSet[]::new), false, false));
      }
    }
    return forms;
  }

  private static List<RawForm> formsOf(Cue cue) {
    List<List<BitSet>> forms = new ArrayList<>();
    forms.add(List.of());
    cue.text()
        .codePoints()
        .forEach(
            c -> {
              List<List<BitSet>> longer = new ArrayList<>();
              for (List<BitSet> way : waysToWrite(c)) {
                for (List<BitSet> form : forms) {
                  List<BitSet> joined = new ArrayList<>(form);
                  joined.addAll(way);
                  longer.add(joined);
                }
              }
              if (longer.size() > MOST_FORMS) {
                throw new IllegalArgumentException(
                    ("the cue \"%s\" holds too many characters that JSON may escape;"
                            + " take a shorter piece of it as the cue")
                        .formatted(cue.text()));
              }
              forms.clear();
              forms.addAll(longer);
            });
    boolean begins = isLetter(cue.text().charAt(0));
    boolean ends = isLetter(cue.text().charAt(cue.length() - 1));
    return forms.stream()
        .map(form -> new RawForm(form.toArray(BitSet[]::new), begins, ends))
        .toList();
  }

  private static List<List<BitSet>> waysToWrite(int c) {
    List<BitSet> plain = new ArrayList<>();
    if (c == '#') {
      BitSet digit = new BitSet();
      digit.set('0', '9' + 1);
      return List.of(List.of(digit));
    }
    if (c == ' ') {
      BitSet space = only(' ');
      space.set('\n');
      List<List<BitSet>> ways = new ArrayList<>(waysToWrite('\u00a0'));
      ways.add(List.of(space));
      ways.add(List.of(only('\\'), only('n')));
      return ways;
    }
    String written = Character.toString(c);
    for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
      plain.add(only(b & 0xff));
    }
    if (c == '"' || c == '/' || c == '\\') {
      return List.of(plain, List.of(only('\\'), only(c)));
    }
    if (c < 0x80) {
      return List.of(plain);
    }
    List<BitSet> escaped = new ArrayList<>();
    for (int i = 0; i < written.length(); i++) {
      char unit = written.charAt(i);
      escaped.add(only('\\'));
      escaped.add(only('u'));
      for (int bits = 12; bits >= 0; bits -= 4) {
        escaped.add(hexDigit(unit >> bits & 0xf));
      }
    }
    return List.of(plain, escaped);
  }

  /** ASCII letters alone: only they are sure to be glued to what stands beside them. */
  private static boolean isLetter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private static BitSet only(int symbol) {
    BitSet set = new BitSet(256);
    set.set(symbol);
    return set;
  }

  private static BitSet hexDigit(int value) {
    String digit = Integer.toHexString(value);
    BitSet set = only(digit.charAt(0));
    set.set(digit.toUpperCase(Locale.ROOT).charAt(0));
    return set;
  }
}
