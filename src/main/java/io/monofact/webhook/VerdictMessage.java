package io.monofact.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.monofact.audit.Finding;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A verdict as a message; keys are only ever added. */
public final class VerdictMessage {

  /** Receivers have limits, of some hundred kilobytes. */
  private static final int MOST_CHECKS = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  private VerdictMessage() {}

  /**
   * The body: which corpus and run, what the verdict is, each failed check with its figures and
   * limits, and where to read on. Each call has a {@code delivery} of its own, by which a receiver
   * knows a message that it was sent twice.
   *
   * @param output where the run's output lies
   * @param links places to read on, by name
   */
  public static byte[] of(Verdict verdict, String output, Map<String, String> links) {
    ObjectNode root = JSON.createObjectNode();
    root.put("event", "monofact.verdict");
    root.put("delivery", UUID.randomUUID().toString());
    root.put("text", text(verdict));
    root.put("verdict", verdict.isPassed() ? "passed" : "failed");
    root.put("corpus", verdict.run().title());
    root.put("output", output);
    run(root.putObject("run"), verdict.run());
    if (verdict.baseline() == null) {
      root.putNull("baseline");
    } else {
      run(root.putObject("baseline"), verdict.baseline());
    }
    root.put("policy", verdict.policy());
    root.put("unit", verdict.unit());
    root.put("errors", verdict.errors().size());
    root.put("warnings", verdict.warnings().size());
    root.put("passed", verdict.passed().size());
    root.put("not_judged", verdict.notJudged().size());
    List<Finding> failed = new ArrayList<>(verdict.errors());
    failed.addAll(verdict.warnings());
    ArrayNode checks = root.putArray("failed_checks");
    failed.stream().limit(MOST_CHECKS).forEach(f -> check(checks.addObject(), f));
    root.put("failed_checks_left_out", Math.max(0, failed.size() - MOST_CHECKS));
    ObjectNode places = root.putObject("links");
    links.forEach(places::put);
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text and numbers is always JSON", e);
    }
  }

  /** One line, as chats show it. */
  private static String text(Verdict verdict) {
    return "Audit of %s %s by %s: %d errors, %d warnings"
        .formatted(
            verdict.run().title(),
            verdict.isPassed() ? "passed" : "FAILED",
            verdict.policy(),
            verdict.errors().size(),
            verdict.warnings().size());
  }

  private static void run(ObjectNode node, RunFigures run) {
    node.put("id", run.provenance().run());
    node.put("title", run.title());
    node.put("started", run.started().toString());
    node.put("complete", run.provenance().complete());
    node.put("kept", run.provenance().kept());
  }

  private static void check(ObjectNode node, Finding finding) {
    node.put("check", finding.check());
    node.put("name", finding.name());
    node.put("level", finding.level().label());
    node.put("category", finding.category());
    ObjectNode figures = node.putObject("figures");
    finding.judgement().figures().forEach(figures::put);
    node.put("sentence", finding.judgement().sentence());
  }
}
