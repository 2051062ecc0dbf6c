package io.monofact.model;

import io.monofact.claim.PromptKey;
import io.monofact.claim.Slot;
import io.monofact.claim.SlotType;
import io.monofact.claim.SlotTypes;
import io.monofact.quality.Sameness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people, places and organisations. People are the same with initials for given names, and
 * with the surname alone; places and organisations where one holds the other as whole words
 * ("Austin", "Austin, Texas"), or has the same words in another order ("Oxford University").
 */
final class NameAnswers implements Answers {

  private static final int LONGEST_BARE = 60;
  private static final String LEADS = "是为為叫由于於在：:";
  private static final Pattern DENIED = Pattern.compile("(?:不是|并非|並非|而非)[^，,。；;而]*");
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "in", "at", "de", "von", "van", "der", "la", "le");
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

  private final SlotType english;
  private final boolean isPerson;

  NameAnswers(String answerType) {
    this.english = SlotTypes.of("en", answerType);
    this.isPerson = answerType.contains("person") || answerType.contains("name");
  }

  @Override
  public List<Candidate> read(ResponseText text, String entity) {
    List<Candidate> all = new ArrayList<>();
    if (text.hasHan()) {
      chinese(text, entity, all);
      return text.ventured(all);
    }
    String whole = text.text();
    int place = 0;
    while (place < whole.length()) {
      Slot slot = begins(whole, place) ? english.at(whole, place, whole.length()) : null;
      if (slot == null) {
        place++;
        continue;
      }
      String name = slot.normal();
      boolean isWord =
          name.indexOf(' ') < 0 && opensSentence(text, place) && whole.length() > LONGEST_BARE;
      if (!isWord && !Sameness.of(name, entity) && !isSelf(name)) {
        all.add(new Candidate(name, name, slot.start(), slot.end()));
      }
      place = Math.max(slot.end(), place + 1);
    }
    return text.ventured(all);
  }

  private static boolean isSelf(String name) {
    return name.equals("I") || name.startsWith("I'") || name.equals("Answer");
  }

  private static boolean opensSentence(ResponseText text, int place) {
    return text.text().substring(text.sentenceStart(place), place).isBlank();
  }

  /**
   * Behind the last "is", "by" or "at" of Chinese that denies nothing, or the whole of a short
   * response.
   */
  private static void chinese(ResponseText text, String entity, List<Candidate> all) {
    String whole = text.text();
    String said = DENIED.matcher(whole).replaceAll("");
    boolean hasLead = false;
    for (int from = whole.length(); from >= 0; from--) {
      boolean isLead = from > 0 && LEADS.indexOf(whole.charAt(from - 1)) >= 0;
      hasLead |= isLead;
      boolean isWhole = from == 0 && !hasLead;
      if (!isLead && !isWhole) {
        continue;
      }
      String rest = whole.substring(from).split("[。，,；;\\n（(]", 2)[0].strip();
      Candidate name =
          new Candidate(rest, said, from, Math.min(whole.length(), from + rest.length()));
      if (rest.isEmpty() || !Settled.isDenied(text, name)) {
        boolean isReason = whole.startsWith("因为", from - 2) || whole.startsWith("因為", from - 2);
        boolean isName = !rest.isEmpty() && !rest.equals(entity);
        if (isName && !(text.abstains() && (isReason || text.abstainsBehindHedge(name)))) {
          all.add(name);
        }
        return;
      }
    }
  }

  private static boolean begins(String text, int place) {
    return Character.isLetterOrDigit(text.charAt(place))
        && (place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1)));
  }

  @Override
  public boolean isSame(Candidate candidate, String reference) {
    return areSame(candidate.answer(), reference)
        || (!candidate.longest().equals(candidate.answer())
            && candidate.longest().contains(reference));
  }

  @Override
  public boolean areSame(Candidate one, Candidate other) {
    return areSame(one.answer(), other.answer());
  }

  private boolean areSame(String one, String other) {
    return isPerson ? isSamePerson(one, other) : Sameness.of(one, other) || sameWords(one, other);
  }

  private static boolean sameWords(String one, String other) {
    List<String> a = words(one);
    return a.size() > 1 && Set.copyOf(a).equals(Set.copyOf(words(other)));
  }

  private static List<String> words(String name) {
    return Arrays.stream(PromptKey.of(name).split("[^\\p{L}\\p{M}\\p{N}]+", -1))
        .filter(w -> !w.isEmpty() && !SMALL.contains(w) && !SUFFIXES.contains(w))
        .toList();
  }

  /** The surnames agree, and the given names as far as both have them, an initial with its name. */
  private static boolean isSamePerson(String one, String other) {
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty() || !a.get(a.size() - 1).equals(b.get(b.size() - 1))) {
      return false;
    }
    List<String> few = spread(a.size() <= b.size() ? a : b);
    List<String> many = spread(a.size() <= b.size() ? b : a);
    int next = 0;
    for (String given : few.subList(0, few.size() - 1)) {
      while (next < many.size() - 1 && !agree(given, many.get(next))) {
        next++;
      }
      if (next++ >= many.size() - 1) {
        return false;
      }
    }
    return true;
  }

  /** "JRR Tolkien" as "J R R Tolkien": a word without a vowel is initials. */
  private static List<String> spread(List<String> words) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean isInitials =
          i + 1 < words.size()
              && word.length() <= 3
              && word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
      if (isInitials) {
        word.chars().forEach(c -> out.add(String.valueOf((char) c)));
      } else {
        out.add(word);
      }
    }
    return out;
  }

  private static boolean agree(String one, String other) {
    boolean isInitial = one.length() == 1 || other.length() == 1;
    return isInitial ? one.charAt(0) == other.charAt(0) : one.equals(other);
  }
}
