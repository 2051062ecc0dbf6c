package io.monofact.world;

import io.monofact.bound.AgnosticLower;
import io.monofact.bound.ReductionLower;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The worlds of [K25] whose answers can be worked out: Corollary 2, Theorem 3, Observation 2. */
public final class ExactWorlds {

  private static final List<String> LOST =
      List.of("lost", "it", "and", "was", "completely", "out", "of");

  private ExactWorlds() {}

  /** All of them. */
  public static List<ExactCase> all() {
    List<ExactCase> cases = new ArrayList<>();
    for (int memory : new int[] {1, 2, 8}) {
      cases.add(mind(memory));
    }
    for (int choices : new int[] {2, 4, 10}) {
      cases.add(choice(choices, 1.0 / choices));
      cases.add(choice(choices, 0.7));
    }
    for (Codebreaker model : Codebreaker.values()) {
      cases.add(cipher(model));
    }
    return List.copyOf(cases);
  }

  /**
   * Corollary 2: "She lost it and was completely out of her mind", and he of his. Models that do
   * not see the first word err in half of the cases: opt = 1/2, C = 2.
   */
  private static ExactCase mind(int memory) {
    NGram model = new NGram(memory);
    double err = 0;
    for (String who : List.of("She", "He")) {
      model.read(sentence(who, who.equals("She") ? "her" : "his"), 1);
    }
    for (String who : List.of("She", "He")) {
      List<String> beginning = new ArrayList<>(List.of(who));
      beginning.addAll(LOST);
      List<String> wrong = List.of(who.equals("She") ? "his" : "her", "mind");
      err += model.probability(beginning, wrong) / 2;
    }
    double opt = memory < 8 ? 0.5 : 0;
    String name = memory == 1 ? "bigram" : memory == 2 ? "trigram" : "sees eight words";
    return new ExactCase(
        "out of her mind", name, "E9", err, 0, AgnosticLower.multipleChoice(opt, 2));
  }

  private static List<String> sentence(String who, String whose) {
    List<String> words = new ArrayList<>(List.of(who));
    words.addAll(LOST);
    words.addAll(List.of(whose, "mind"));
    return words;
  }

  /**
   * Theorem 3: one of so many choices is right, the first for this share of the prompts and each
   * other for as many. The family's models do not look at the prompt, and the best always names the
   * first.
   */
  private static ExactCase choice(int choices, double share) {
    double others = choices - 1;
    double rest = (1 - share) / others;
    // How often a uniform error is the first choice, and any other.
    double errorFirst = (1 - share) / others;
    double errorOther = (share + (1 - share) * (others - 1) / others) / others;
    double opt = (Math.min(share, errorFirst) + others * Math.min(rest, errorOther)) / 2;
    return new ExactCase(
        "%d choices, the first right in %.0f %%".formatted(choices, 100 * share),
        "always names the first",
        "E9",
        1 - share,
        0,
        AgnosticLower.multipleChoice(opt, choices));
  }

  /** Models that are asked for the message behind a ciphertext. */
  private enum Codebreaker {
    /** Any message as likely as another. */
    GUESSES("guesses", 1, false),
    /** The same, and abstains in half of the cases. */
    GUESSES_OR_ABSTAINS("guesses or abstains", 0.5, false),
    /** Never answers. */
    ABSTAINS("abstains", 0, false),
    /** Is sure of what another key gives. */
    WRONG_KEY("takes a wrong key", 1, true);

    private final String title;
    private final double answers;
    private final boolean sure;

    Codebreaker(String title, double answers, boolean sure) {
      this.title = title;
      this.answers = answers;
      this.sure = sure;
    }
  }

  /**
   * Observation 2: prompts are ciphertexts of a toy cipher of four rounds over 4,096 messages. No
   * model here can tell the message from another (beta = 0), so err_iiv is 1/2 by (E2), with |V_c|
   * = 2 and |E_c| = |M| - 1. Measured over all messages under one key.
   */
  private static ExactCase cipher(Codebreaker model) {
    int messages = 1 << Cipher.BITS;
    Cipher truth = new Cipher(2026);
    Cipher wrong = new Cipher(1);
    double threshold = 1.0 / (messages - 1);
    double right = 0;
    for (int message = 0; message < messages; message++) {
      boolean isRight = wrong.decrypt(truth.encrypt(message)) == message;
      right += model.sure ? (isRight ? 1.0 : 0) : 1.0 / messages;
    }
    double err = model.answers * (1 - right / messages);
    // The responses likelier than the threshold: IDK, which the corpus never says, and what it is
    // sure of, which is true as often as it is right.
    double silent = 1 - model.answers > threshold ? 1 - model.answers : 0;
    double delta = model.sure ? 1 - right / messages : silent;
    // Of valid examples, all messages, it takes for valid what it is sure of and right in; of
    // errors, messages too, what it is sure of and wrong in.
    double sureErrors = model.sure ? (1 - right / messages) / (messages - 1) : 0;
    double missed = model.sure ? 1 - right / messages : 1;
    double errIiv = (missed + sureErrors) / 2;
    return new ExactCase(
        "cipher of 4,096 messages",
        model.title,
        "E2",
        err,
        delta,
        ReductionLower.withPrompts(errIiv, 2, messages - 1L, delta));
  }

  /** A Feistel network of four rounds on two halves of six bits. */
  private static final class Cipher {

    static final int BITS = 12;
    private static final int HALF = BITS / 2;
    private static final int MASK = (1 << HALF) - 1;

    private final int[][] rounds = new int[4][1 << HALF];

    Cipher(long key) {
      SplittableRandom random = new SplittableRandom(key);
      for (int[] round : rounds) {
        for (int i = 0; i < round.length; i++) {
          round[i] = random.nextInt(1 << HALF);
        }
      }
    }

    int encrypt(int message) {
      int left = message >> HALF;
      int right = message & MASK;
      for (int[] round : rounds) {
        int next = left ^ round[right];
        left = right;
        right = next;
      }
      return left << HALF | right;
    }

    int decrypt(int text) {
      int left = text >> HALF;
      int right = text & MASK;
      for (int i = rounds.length - 1; i >= 0; i--) {
        int previous = right ^ rounds[i][left];
        right = left;
        left = previous;
      }
      return left << HALF | right;
    }
  }
}
