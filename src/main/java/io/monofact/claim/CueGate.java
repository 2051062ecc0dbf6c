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

  private final transient Collection<Cue> cues;
  private final transient List<RawForm> forms;
  private final transient AnchorScan scan;

  CueGate(Collection<Cue> cues) {
    this.cues = List.copyOf(cues);
    this.forms = RawForm.of(cues);
    this.scan = new AnchorScan(forms.stream().map(RawForm::literal).toList(), true);
  }

  /** The gate for all cues of these categories. */
  public static CueGate of(List<Category> categories) {
    return new CueGate(CompiledRules.of(categories).cues());
  }

  @Override
  public boolean mayHoldCue(byte[] bytes, int from, int to) {
    return scan.scan(
        bytes, from, to, (form, start) -> holds(bytes, start, from, to, forms.get(form)));
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
