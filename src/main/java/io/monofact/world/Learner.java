package io.monofact.world;

import java.util.BitSet;

/** Models whose true error and miscalibration are known, given which prompts a corpus answered. */
enum Learner {
  /**
   * The learner of Theorem 2's proof: repeats what it saw as often as it is answered; of a prompt
   * never answered it abstains with the true probability, and else guesses. Calibrated.
   */
  MEMORISER {
    @Override
    double err(World world, Frequencies mu, BitSet answered) {
      return world.answered() * guessed(world, unseen(mu, answered));
    }

    @Override
    double delta(World world, Frequencies mu, BitSet answered) {
      return 0;
    }
  },
  /** Answers always: what it saw, else a guess. */
  NEVER_ABSTAINS {
    @Override
    double err(World world, Frequencies mu, BitSet answered) {
      return guessed(world, unseen(mu, answered));
    }

    @Override
    double delta(World world, Frequencies mu, BitSet answered) {
      return (1 - world.answered()) * (1 - unseen(mu, answered));
    }
  },
  /** Guesses always. Every answer has the chance 1/|R|, below the threshold of miscalibration. */
  GUESSER {
    @Override
    double err(World world, Frequencies mu, BitSet answered) {
      return guessed(world, 1);
    }

    @Override
    double delta(World world, Frequencies mu, BitSet answered) {
      return 0;
    }
  },
  /**
   * Answers what it saw and abstains else, so that it never errs. It is sure of both where the
   * truth is neither: an answer comes with probability alpha, "I don't know" with 1 - alpha.
   */
  ONLY_WHAT_IT_SAW {
    @Override
    double err(World world, Frequencies mu, BitSet answered) {
      return 0;
    }

    @Override
    double delta(World world, Frequencies mu, BitSet answered) {
      double unseen = unseen(mu, answered);
      return world.answered() * unseen + (1 - world.answered()) * (1 - unseen);
    }
  };

  /** The rate of wrong answers, prompts asked by their frequency. */
  abstract double err(World world, Frequencies mu, BitSet answered);

  /** |p_hat(A) - p(A)|, A the responses likelier than 1/min|E_c| (docs/theory.md section 2). */
  abstract double delta(World world, Frequencies mu, BitSet answered);

  /** How often a guess about this mass of prompts is wrong. */
  private static double guessed(World world, double mass) {
    return mass * (world.responses() - 1) / world.responses();
  }

  /** The mass of the prompts that were never answered. */
  private static double unseen(Frequencies mu, BitSet answered) {
    double mass = 0;
    for (int c = answered.nextClearBit(0); c < mu.prompts(); c = answered.nextClearBit(c + 1)) {
      mass += mu.of(c);
    }
    return mass;
  }
}
