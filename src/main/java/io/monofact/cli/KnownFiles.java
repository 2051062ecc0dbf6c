package io.monofact.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.monofact.model.Calibration;
import io.monofact.spark.Grades;
import io.monofact.spark.Knowledge;
import io.monofact.spark.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What known tells: how well it predicts, and what it predicts of each category. */
record KnownFiles(
    Grades grades,
    Knowledge.Crossed crossed,
    Map<String, Double> coefficients,
    Map<String, Knowledge.Predicted> predicted) {

  /** Writes known.json. */
  void write(Publication publication) throws IOException {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("answers_by_grade", grades.numbers());
    content.put("coefficients", coefficients);
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("answers", crossed.answers());
    check.put("known", crossed.known());
    check.put("brier_of_the_mean", brierOfTheMean());
    crossed.reliability().forEach((way, calibration) -> check.put(way, reliability(calibration)));
    content.put("cross_validation", check);
    List<Object> categories = new ArrayList<>();
    predicted.forEach(
        (name, of) -> {
          Map<String, Object> told = new LinkedHashMap<>();
          told.put("category", name);
          told.put("prompts", of.prompts());
          told.put("known_of_prompts", of.ofPrompts());
          told.put("known_of_questions", of.ofQuestions());
          Knowledge.CategoryCrossed part = crossed.categories().get(name);
          told.put("answers", part.answers());
          told.put("known_of_answers", part.known());
          told.put("predicted_of_answers", part.predicted());
          categories.add(told);
        });
    content.put("categories", categories);
    try (OutputStream out = publication.create("known.json")) {
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out, content);
    }
  }

  /** What is lost by predicting the share of all for each: what a prediction has to beat. */
  private double brierOfTheMean() {
    return crossed.known() * (1 - crossed.known());
  }

  private static Map<String, Object> reliability(Calibration calibration) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("brier", calibration.brier());
    told.put("ece", calibration.ece());
    told.put("mce", calibration.mce());
    List<Object> bins = new ArrayList<>();
    for (Calibration.Bin bin : calibration.bins()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("from", bin.from());
      one.put("to", bin.to());
      one.put("answers", bin.answers());
      one.put("predicted", bin.answers() == 0 ? null : bin.confidence());
      one.put("known", bin.answers() == 0 ? null : bin.accuracy().rate());
      bins.add(one);
    }
    told.put("bins", bins);
    return told;
  }

  /** Prints a table. */
  void print(PrintWriter out) {
    out.printf(
        "%-20s %8s %7s %10s  %10s %12s%n",
        "category", "answers", "known", "predicted", "of prompts", "of questions");
    predicted.forEach(
        (name, of) -> {
          Knowledge.CategoryCrossed part = crossed.categories().get(name);
          out.printf(
              "%-20s %,8d %s  %s    %s     %s%n",
              name,
              part.answers(),
              percent(part.known()),
              percent(part.predicted().get("isotonic")),
              percent(of.ofPrompts().get("isotonic")),
              percent(of.ofQuestions().get("isotonic")));
        });
    crossed
        .reliability()
        .forEach(
            (way, calibration) ->
                out.printf(
                    "%-9s Brier %.4f (%.4f for the mean), ECE %.4f in %d bins of equal width%n",
                    way,
                    calibration.brier(),
                    brierOfTheMean(),
                    calibration.ece(),
                    calibration.bins().size()));
    out.println(
        "Predicted: isotonic, of answers from those to other prompts; of all prompts of the corpus;"
            + " and of questions as the corpus mentions prompts.");
    long ungraded = grades.numbers().getOrDefault("ungradable", 0L);
    if (ungraded > 0) {
      out.printf("%,d answers could not be graded and are left aside.%n", ungraded);
    }
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "     –" : "%5.1f %%".formatted(100 * share);
  }
}
