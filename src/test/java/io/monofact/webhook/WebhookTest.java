package io.monofact.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to a real server, which takes them, or does not. */
class WebhookTest {

  private static final String SECRET = "key of the test";
  private static final String TEXT = "{\"a\":1}";
  private static final byte[] BODY = TEXT.getBytes(StandardCharsets.UTF_8);

  private static Patience attempts(int attempts, Duration answer) {
    return new Patience(
        attempts, Duration.ofSeconds(5), answer, Duration.ofMillis(5), Duration.ofMillis(40));
  }

  private static final Patience QUICK = attempts(3, Duration.ofSeconds(20));

  private static Delivery deliver(String url, Patience patience) {
    Delivery delivery = new Webhook(WebhookUrl.parse(url), SECRET, patience).deliver(BODY);
    assertThat(delivery.told()).doesNotContain(SECRET, "hidden");
    return delivery;
  }

  @Test
  void aMessageThatIsTakenIsSentOnceAndSigned() throws IOException {
    try (Receiver receiver = Receiver.answering(204)) {
      Delivery delivery = deliver(receiver.url(), QUICK);
      assertThat(delivery.delivered()).isTrue();
      assertThat(delivery.told()).endsWith("/... answered 204");
      assertThat(receiver.sent()).hasSize(1);
      Receiver.Sent sent = receiver.sent().get(0);
      assertThat(sent.method()).isEqualTo("POST");
      assertThat(sent.uri()).isEqualTo("/hidden-path?token=hidden-query");
      assertThat(sent.body()).isEqualTo(TEXT);
      assertThat(sent.headers().getFirst("Content-Type")).startsWith("application/json");
      long timestamp = Long.parseLong(sent.headers().getFirst(Webhook.TIMESTAMP));
      assertThat(timestamp).isCloseTo(System.currentTimeMillis() / 1000, Offset.offset(300L));
      assertThat(sent.headers().getFirst(Webhook.SIGNATURE))
          .isEqualTo("sha256=" + Signature.of(SECRET, timestamp, BODY));
      assertThat(sent.headers().toString()).doesNotContain(SECRET);
    }
  }

  /** By {@code printf '1795268643.{"a":1}' | openssl dgst -sha256 -hmac 'key of the test'}. */
  @Test
  void aSignatureIsWhatOtherToolsMakeOfIt() {
    assertThat(Signature.of(SECRET, 1795268643L, BODY))
        .isEqualTo("6458394ad893c0834d86780f796c77165f30383fa2fda5b0de09315f83cdf6bc");
  }

  @Test
  void withoutASecretNothingIsSigned() throws IOException {
    try (Receiver receiver = Receiver.answering(200)) {
      new Webhook(WebhookUrl.parse(receiver.url()), null, QUICK).deliver(BODY);
      assertThat(receiver.sent().get(0).headers())
          .doesNotContainKeys(Webhook.TIMESTAMP, Webhook.SIGNATURE);
    }
  }

  @Test
  void aServerThatStumblesIsAskedAgain() throws IOException {
    try (Receiver receiver = Receiver.answering(500, 503, 200)) {
      Delivery delivery = deliver(receiver.url(), QUICK);
      assertThat(delivery.delivered()).isTrue();
      assertThat(delivery.told()).endsWith("answered 200, tried 3 times");
      assertThat(receiver.sent()).hasSize(3).allMatch(sent -> sent.body().equals(TEXT));
    }
  }

  @Test
  void aServerThatStaysDownIsGivenUp() throws IOException {
    try (Receiver receiver = Receiver.answering(500)) {
      Delivery delivery = deliver(receiver.url(), QUICK);
      assertThat(delivery.delivered()).isFalse();
      assertThat(delivery.told()).endsWith("answered 500, tried 3 times");
      assertThat(receiver.sent()).hasSize(3);
    }
  }

  @Test
  void aPauseThatAServerAsksForIsKeptWithinBounds() throws IOException {
    try (Receiver receiver =
        Receiver.that(
            (exchange, n) ->
                Receiver.status(exchange, n == 1 ? 429 : 200, Map.of("Retry-After", "86400")))) {
      assertThat(deliver(receiver.url(), QUICK).delivered()).isTrue();
      assertThat(receiver.sent()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 410})
  void aRefusalIsNotAskedAgain(int status) throws IOException {
    try (Receiver receiver = Receiver.answering(status, 200)) {
      Delivery delivery = deliver(receiver.url(), QUICK);
      assertThat(delivery.delivered()).isFalse();
      assertThat(delivery.told()).endsWith("answered " + status);
      assertThat(receiver.sent()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void whoeverARedirectNamesIsToldNothing(int status) throws IOException {
    try (Receiver other = Receiver.answering(200);
        Receiver receiver =
            Receiver.that(
                (exchange, n) ->
                    Receiver.status(exchange, status, Map.of("Location", other.url())))) {
      Delivery delivery = deliver(receiver.url(), QUICK);
      assertThat(delivery.delivered()).isFalse();
      assertThat(delivery.told())
          .endsWith("answered " + status + ", a redirect, which is not followed");
      assertThat(receiver.sent()).hasSize(1);
      assertThat(other.sent()).isEmpty();
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForLong() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (Receiver receiver = Receiver.that((exchange, n) -> await(end))) {
      Delivery delivery = deliver(receiver.url(), attempts(2, Duration.ofMillis(300)));
      end.countDown();
      assertThat(delivery.delivered()).isFalse();
      assertThat(delivery.told()).endsWith("did not answer in 0.3 s, tried 2 times");
    }
  }

  @Test
  void anAnswerThatDoesNotEndIsNotWaitedForEither() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    try (Receiver receiver =
        Receiver.that(
            (exchange, n) -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              await(end);
            })) {
      Delivery delivery = deliver(receiver.url(), attempts(1, Duration.ofMillis(500)));
      end.countDown();
      assertThat(delivery.delivered()).isFalse();
      assertThat(delivery.told()).endsWith("did not answer in 0.5 s");
    }
  }

  private static void await(CountDownLatch end) throws IOException {
    try {
      assertThat(end.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void nobodyWhoListensIsToldInASentence() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Delivery delivery = deliver("http://127.0.0.1:" + free + "/hidden", QUICK);
    assertThat(delivery.delivered()).isFalse();
    assertThat(delivery.told())
        .isEqualTo(
            "http://127.0.0.1:%d/... refuses the connection, or cannot be reached, tried 3 times"
                .formatted(free));
  }

  @Test
  void aUserInTheAddressGoesIntoAHeader() throws IOException {
    try (Receiver receiver = Receiver.answering(200)) {
      String url = receiver.url().replace("//", "//hidden-user:hidden@") + "#part";
      assertThat(deliver(url, QUICK).delivered()).isTrue();
      assertThat(receiver.sent().get(0).headers().getFirst("Authorization"))
          .isEqualTo("Basic aGlkZGVuLXVzZXI6aGlkZGVu");
      assertThat(receiver.sent().get(0).uri()).isEqualTo("/hidden-path?token=hidden-query");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hooks.example/hidden",
        "ftp://hooks.example/hidden",
        "https:///hidden",
        "https://a_b/hidden",
        "https://hooks.example:99999/hidden",
        "https://hooks.example/hid den",
        ""
      })
  void anAddressThatIsNoneIsRefusedAndNotRepeated(String text) {
    assertThatThrownBy(() -> WebhookUrl.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .isNotEmpty()
        .doesNotContain("hidden", "hid den");
  }

  @Test
  void anAddressIsShownWithoutWhatIsItsOwnersAlone() {
    WebhookUrl url =
        WebhookUrl.parse("https://hidden:hidden@hooks.example:8443/hidden?hidden#hidden");
    assertThat(url.shown()).isEqualTo("https://hooks.example:8443/...");
    assertThat(url).hasToString(url.shown());
  }
}
