package io.monofact.world;

import java.io.Serializable;

/**
 * What came of one run of {@link FilmWorld}.
 *
 * @param shape a, the index of the Pareto distribution by which facts are told
 * @param repeated k, how many lines were repeated
 * @param singletonRate f_1 / n of the lines that were read
 * @param distinctWrong distinct lines written that are no fact, over all lines written: what Miao
 *     and Kearns call hallucination
 * @param wrong all lines written that are no fact, over all
 * @param miscalibrationTheirs as they compute it, over the lines that were read
 * @param miscalibration over all facts and all that is written
 */
public record FilmRun(
    double shape,
    int repeated,
    double singletonRate,
    double distinctWrong,
    double wrong,
    double miscalibrationTheirs,
    double miscalibration)
    implements Serializable {

  /** This, with a share of another of the same setting added. */
  FilmRun plus(FilmRun other, double share) {
    return new FilmRun(
        shape,
        repeated,
        singletonRate + share * other.singletonRate,
        distinctWrong + share * other.distinctWrong,
        wrong + share * other.wrong,
        miscalibrationTheirs + share * other.miscalibrationTheirs,
        miscalibration + share * other.miscalibration);
  }
}
