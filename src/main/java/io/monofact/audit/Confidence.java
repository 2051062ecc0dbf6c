package io.monofact.audit;

import io.monofact.yaml.YamlFields;

/** The confidence at which a check calls a change more than noise. */
final class Confidence {

  /** Its key in a policy. */
  static final String KEY = "confidence";

  private static final double USUAL = 0.95;

  private Confidence() {}

  /**
   * What the policy says, else 0.95.
   *
   * @throws io.monofact.yaml.YamlError unless it is above 0.5 and below 1
   */
  static double of(YamlFields fields) {
    double confidence = fields.has(KEY) ? fields.share(KEY) : USUAL;
    if (confidence <= 0.5 || confidence == 1) {
      throw fields.error(
          KEY,
          "\"confidence\" is %s; give a share above 0.5 and below 1, such as 0.95"
              .formatted(fields.text(KEY)));
    }
    return confidence;
  }
}
