package io.monofact.audit;

/** A check with its limits, as a policy gives them. */
@FunctionalInterface
public interface Check {

  /** Judges one category, or the run. Never throws: what cannot be told is a judgement too. */
  Judgement judge(Case aCase);
}
