package io.monofact.cli;

import io.monofact.audit.Verdict;
import io.monofact.webhook.Delivery;
import io.monofact.webhook.VerdictMessage;
import io.monofact.webhook.Webhook;
import io.monofact.webhook.WebhookUrl;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Who is told of a verdict. */
final class WebhookOptions {

  /** An address that holds a secret is better not among the arguments, which everybody can see. */
  private static final String URL = "MONOFACT_WEBHOOK_URL";

  private static final String SECRET = "MONOFACT_WEBHOOK_SECRET";

  /** Which verdicts are told. */
  enum When {
    /** Those that failed, and those on runs that rejected too much. */
    FAILED,
    /** All. */
    ALWAYS
  }

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "Send the verdict to this address (HTTP POST, JSON) if it is failed. Default: the"
              + " environment's "
              + URL
              + ". Signed where the environment has "
              + SECRET
              + ". That it does not arrive is a warning.")
  private String address;

  @Option(
      names = "--webhook-on",
      paramLabel = "WHEN",
      description = "Which verdicts to send: failed (the default) or always.")
  private When when = When.FAILED;

  private WebhookUrl url;

  /**
   * Stops at once on an address that is none.
   *
   * @param judged whether there will be a verdict
   */
  void check(boolean judged) {
    if (address != null && !judged) {
      throw UserError.usage("--webhook needs --policy: without it there is no verdict to send");
    }
    String given = address == null ? environment(URL) : address;
    if (judged && given != null) {
      try {
        url = WebhookUrl.parse(given);
      } catch (IllegalArgumentException e) {
        throw UserError.usage(
            "%s is no address: %s; give one such as https://hooks.example/monofact"
                .formatted(address == null ? URL : "--webhook", e.getMessage()));
      }
    }
  }

  /** The arguments as they may be kept: the address without what only its owner should know. */
  List<String> withoutSecrets(List<String> arguments) {
    return address == null || address.isEmpty()
        ? arguments
        : arguments.stream().map(a -> a.replace(address, url.shown())).toList();
  }

  /**
   * Tells of a verdict, if it is to be told. A message that does not arrive leaves the verdict as
   * it is.
   *
   * @param report where the report lies, in its output
   * @param further more places to read on, by name
   */
  void tell(Verdict verdict, String report, Map<String, String> further, PrintWriter err) {
    boolean failed = !verdict.isPassed() || !verdict.run().provenance().complete();
    if (url == null || (when == When.FAILED && !failed)) {
      return;
    }
    Map<String, String> links = new TreeMap<>(further);
    links.put("report", report);
    String output = report.substring(0, report.lastIndexOf('/'));
    Delivery delivery =
        new Webhook(url, environment(SECRET)).deliver(VerdictMessage.of(verdict, output, links));
    if (!delivery.delivered()) {
      err.println("monofact: warning: the verdict was not delivered: " + delivery.told());
      err.flush();
    }
  }

  /** A variable that is empty is not set: lists of variables have such lines. */
  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
