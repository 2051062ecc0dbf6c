package io.monofact.cli;

import io.monofact.prompt.PromptLines;
import io.monofact.prompt.Wording;
import java.util.List;
import picocli.CommandLine.Option;

/** How prompts are put, and how many. */
final class AskOptions {

  @Option(
      names = "--n",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "How many of each category to draw as often as they are asked. Default:"
              + " ${DEFAULT-VALUE}.")
  private int n;

  @Option(
      names = "--per-stratum",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many more of each category to draw from each stratum: prompts answered 0, 1, 2-3,"
              + " 4-7, 8-15 times, and 16 and more. Default: ${DEFAULT-VALUE}.")
  private int perStratum;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "Another seed draws other prompts. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--penalties",
      split = ",",
      paramLabel = "L",
      defaultValue = "0,1,3,9",
      description =
          "The points that a wrong answer costs under the confidence targets; 'none' for no"
              + " targets. Default: ${DEFAULT-VALUE}.")
  private List<String> penalties;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many answers batch.jsonl asks for. Default: ${DEFAULT-VALUE}.")
  private int samples;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "64",
      description = "How long answers may be, in batch.jsonl. Default: ${DEFAULT-VALUE}.")
  private int maxTokens;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      defaultValue = "MODEL",
      description = "The model's name in batch.jsonl. Default: ${DEFAULT-VALUE}.")
  private String model;

  /** Stops at once on what cannot be asked. */
  void check() {
    atLeast(1, "--n", n);
    atLeast(0, "--per-stratum", perStratum);
    atLeast(1, "--samples", samples);
    atLeast(1, "--max-tokens", maxTokens);
    wordings();
  }

  private static void atLeast(int least, String option, int given) {
    if (given < least || given > 1_000_000) {
      throw UserError.usage(
          "%s is %d; it must be from %d to 1,000,000".formatted(option, given, least));
    }
  }

  int n() {
    return n;
  }

  int perStratum() {
    return perStratum;
  }

  long seed() {
    return seed;
  }

  List<Wording> wordings() {
    if (penalties.equals(List.of("none"))) {
      return Wording.all(List.of());
    }
    for (String penalty : penalties) {
      if (!List.of("0", "1", "3", "9").contains(penalty)) {
        throw UserError.usage(
            "--penalties has '%s'; there are wordings for 0, 1, 3 and 9, or none"
                .formatted(penalty));
      }
    }
    return Wording.all(penalties.stream().distinct().map(Integer::valueOf).toList());
  }

  PromptLines lines() {
    return new PromptLines(model, maxTokens, samples);
  }
}
