package io.monofact.claim;

import io.monofact.corpus.Gate;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Says whether raw bytes may hold a cue of some categories: every cue in every form in which JSON
 * may write it, in one scan. Where the gate says no, {@link PatternExtractor} finds nothing in the
 * decoded text.
 */
public final class CueGate implements Gate {

  private static final long serialVersionUID = 1L;

  private static final int WORTH_HALVING = 64;

  private final transient Collection<Cue> cues;
  private final transient List<RawForm> forms;
  private final transient ShiftTable table;

  CueGate(Collection<Cue> cues) {
    this.cues = List.copyOf(cues);
    this.forms = RawForm.of(cues);
    this.table = new ShiftTable(forms.stream().map(RawForm::places).toList());
  }

  /** The gate for all cues of these categories. */
  public static CueGate of(List<Category> categories) {
    return new CueGate(CompiledRules.of(categories).cues());
  }

  @Override
  public boolean mayHoldCue(byte[] bytes, int from, int to) {
    int first = from + 1;
    if (to - first < WORTH_HALVING) {
      return scan(bytes, from, first, to, to);
    }
    // each leap waits for the one before it, so two scans side by side take hardly longer than one
    byte[] shift = table.shifts();
    int middle = first + ((to - first) >>> 1);
    int i = first;
    int j = middle;
    while (i < middle && j < to) {
      int left = shift[(bytes[i - 1] & 0xff) << 8 | (bytes[i] & 0xff)];
      int right = shift[(bytes[j - 1] & 0xff) << 8 | (bytes[j] & 0xff)];
      if ((left <= 0 && cueWithWindowAt(bytes, from, i, to))
          || (right <= 0 && cueWithWindowAt(bytes, from, j, to))) {
        return true;
      }
      i += Math.abs(left);
      j += Math.abs(right);
    }
    return scan(bytes, from, i, middle, to) || scan(bytes, from, j, to, to);
  }

  /** Whether a cue stands in the bytes whose window ends from {@code first} to {@code last}. */
  private boolean scan(byte[] bytes, int from, int first, int last, int to) {
    byte[] shift = table.shifts();
    int i = first;
    while (i < last) {
      int leap = shift[(bytes[i - 1] & 0xff) << 8 | (bytes[i] & 0xff)];
      if (leap <= 0 && cueWithWindowAt(bytes, from, i, to)) {
        return true;
      }
      i += Math.abs(leap);
    }
    return false;
  }

  private boolean cueWithWindowAt(byte[] bytes, int from, int last, int to) {
    // where a window may begin before the first byte, any will do
    int before = last - 2 < from ? 0 : bytes[last - 2] & 0xff;
    int[] here = table.withWindow(before, (bytes[last - 1] & 0xff) << 8 | (bytes[last] & 0xff));
    if (here == null) {
      return false;
    }
    for (int form : here) {
      if (holds(bytes, last - table.backToStart(form), from, to, forms.get(form))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(byte[] bytes, int start, int from, int to, RawForm form) {
    int end = start + form.length();
    if (start < from || end > to || !form.standsAt(bytes, start)) {
      return false;
    }
    boolean gluedBefore =
        form.beginsWithLetter()
            && start > from
            && isLetter(bytes[start - 1])
            && !escapeBefore(bytes, start, from);
    boolean gluedAfter = form.endsWithLetter() && end < to && isLetter(bytes[end]);
    return !gluedBefore && !gluedAfter;
  }

  /** Whether the letter before a place may be part of an escape such as \n or \u201c. */
  private static boolean escapeBefore(byte[] bytes, int start, int from) {
    for (int i = Math.max(from, start - 6); i < start; i++) {
      if (bytes[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(byte b) {
    int lower = b | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private Object writeReplace() {
    return new Cues(cues.stream().map(Cue::text).toList());
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("a gate is read from its cues");
  }

  /** What a gate is sent as; the tables are built again where it arrives. */
  private record Cues(List<String> texts) implements Serializable {
    private Object readResolve() {
      return new CueGate(texts.stream().map(Cue::new).toList());
    }
  }
}
