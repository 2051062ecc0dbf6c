package io.monofact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of responses as they come, and what is wrong with them. */
class ResponseLineTest {

  @Test
  void linesOfEveryLayoutAreRead() {
    List<Response> plain =
        ResponseLine.read(
            "{\"id\":\"a/1/plain\",\"text\":\"May 5\",\"sample\":2,\"logprob\":-0.5,\"confidence\":0.4}");
    assertThat(plain).hasSize(1);
    assertThat(plain.get(0).sample()).isEqualTo(2);
    assertThat(plain.get(0).confidence()).isEqualTo(0.4);
    List<Response> batch =
        ResponseLine.read(
            "{\"custom_id\":\"q\",\"response\":{\"body\":{\"choices\":[{\"index\":0,\"message\":"
                + "{\"content\":\"May\"},\"logprobs\":{\"content\":[{\"logprob\":-0.25},"
                + "{\"logprob\":-0.5}]}},{\"index\":1,\"text\":\"Idk\"}]}}}");
    assertThat(batch).extracting(Response::text).containsExactly("May", "Idk");
    assertThat(batch.get(0).logprob()).isEqualTo(-0.75);
    assertThat(batch.get(1).sample()).isEqualTo(1);
  }

  @Test
  void faultsOfLinesAreTold() {
    assertThat(kinds("{")).containsExactly(Fault.Kind.MALFORMED);
    assertThat(kinds("[1]")).containsExactly(Fault.Kind.MALFORMED);
    assertThat(kinds("{\"text\":\"a\"}")).containsExactly(Fault.Kind.MISSING_ID);
    assertThat(kinds("{\"id\":\"a\"}")).containsExactly(Fault.Kind.MISSING_TEXT);
    assertThat(kinds("{\"id\":\"a\",\"text\":\"b\",\"logprob\":NaN}"))
        .containsExactly(Fault.Kind.BAD_LOGPROB);
    assertThat(kinds("{\"id\":\"a\",\"text\":\"b\",\"logprob\":0.5}"))
        .containsExactly(Fault.Kind.LOGPROB_ABOVE_0);
    assertThat(kinds("{\"id\":\"a\",\"text\":\"b\",\"confidence\":-1}"))
        .containsExactly(Fault.Kind.BAD_CONFIDENCE);
    assertThat(
            kinds(
                "{\"id\":\"a\",\"text\":\"b\",\"candidates\":[{\"text\":\"x\",\"logprob\":-0.1},"
                    + "{\"text\":\"y\",\"logprob\":-0.1}]}"))
        .containsExactly(Fault.Kind.PROBABILITIES_ABOVE_1);
  }

  private static List<Fault.Kind> kinds(String line) {
    return ResponseLine.read(line).get(0).faults().stream().map(Fault::kind).toList();
  }

  @Test
  void languagesThatDoNotFitAreTold() {
    assertThat(Scripts.fault("她的生日是三月十二日，我想。", "Ann Lee")).isPresent();
    assertThat(Scripts.fault("March 12（3月12日）", "林素梅")).isEmpty();
    assertThat(Scripts.fault("She was born on the 12th of March.", "林素梅")).isPresent();
    assertThat(Scripts.fault("March 12", "Ann Lee")).isEmpty();
  }
}
