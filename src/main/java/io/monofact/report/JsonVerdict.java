package io.monofact.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.monofact.audit.Finding;
import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import java.io.IOException;
import java.io.OutputStream;

/** The verdict for programs: every finding with its raw figures; keys are only ever added. */
public final class JsonVerdict implements VerdictWriter {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Override
  public String fileName() {
    return "verdict.json";
  }

  @Override
  public void write(Verdict verdict, OutputStream out) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("verdict", verdict.isPassed() ? "passed" : "failed");
    root.put("policy", verdict.policy());
    root.put("unit", verdict.unit());
    run(root.putObject("run"), verdict.run());
    if (verdict.baseline() == null) {
      root.putNull("baseline");
    } else {
      run(root.putObject("baseline"), verdict.baseline());
    }
    root.put("errors", verdict.errors().size());
    root.put("warnings", verdict.warnings().size());
    root.put("passed", verdict.passed().size());
    root.put("not_judged", verdict.notJudged().size());
    ArrayNode findings = root.putArray("findings");
    for (Finding finding : verdict.findings()) {
      ObjectNode node = findings.addObject();
      node.put("check", finding.check());
      node.put("name", finding.name());
      node.put("line", finding.line());
      node.put("level", finding.level().label());
      node.put("category", finding.category());
      node.put("status", finding.judgement().status().label());
      ObjectNode figures = node.putObject("figures");
      finding.judgement().figures().forEach(figures::put);
      node.put("sentence", finding.judgement().sentence());
    }
    out.write(JSON.writeValueAsBytes(root));
    out.write('\n');
    out.flush();
  }

  private static void run(ObjectNode node, RunFigures run) {
    node.put("title", run.title());
    node.put("started", run.started().toString());
  }
}
