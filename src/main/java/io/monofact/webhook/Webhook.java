package io.monofact.webhook;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Sends messages to one address, and tries again where the fault may pass: no connection, no answer
 * in time, and the statuses 408, 429 and 5xx. A redirect is not followed, since whoever it leads to
 * was not named.
 */
public final class Webhook {

  /** When it was signed: seconds since 1970. */
  static final String TIMESTAMP = "Monofact-Timestamp";

  /** {@code sha256=} and the HMAC of the timestamp, a full stop and the body. */
  static final String SIGNATURE = "Monofact-Signature";

  private final WebhookUrl url;
  private final String secret;
  private final Patience patience;
  private final HttpClient client;

  /** A sender; it signs what it sends if there is a secret, which may be null. */
  public Webhook(WebhookUrl url, String secret) {
    this(url, secret, Patience.USUAL);
  }

  Webhook(WebhookUrl url, String secret, Patience patience) {
    this.url = Objects.requireNonNull(url, "url");
    this.secret = secret;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .build();
  }

  /** What one attempt came to. */
  private record Attempt(boolean taken, boolean mayPass, Duration pause, String told) {}

  /**
   * Sends a message, as often as it takes. That it did not arrive is told and not thrown.
   *
   * @param json the body
   */
  public Delivery deliver(byte[] json) {
    for (int n = 1; ; n++) {
      Attempt attempt = attempt(json);
      if (attempt.taken || !attempt.mayPass || n == patience.attempts()) {
        return told(attempt, n);
      }
      try {
        Duration usual = patience.after(n);
        Duration asked = attempt.pause.compareTo(usual) > 0 ? attempt.pause : usual;
        Thread.sleep(Math.min(asked.toMillis(), patience.longestPause().toMillis()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return told(attempt, n);
      }
    }
  }

  private Delivery told(Attempt last, int attempts) {
    return new Delivery(
        last.taken,
        "%s %s%s"
            .formatted(
                url.shown(), last.told, attempts == 1 ? "" : ", tried " + attempts + " times"));
  }

  private Attempt attempt(byte[] json) {
    CompletableFuture<HttpResponse<Void>> sent =
        client.sendAsync(request(json), HttpResponse.BodyHandlers.discarding());
    try {
      // The request's own time-out ends where the answer's head has come.
      return answered(sent.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      sent.cancel(true);
      return failed(true, "did not answer in " + seconds(patience.answer()));
    } catch (ExecutionException e) {
      return failed(e.getCause());
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      return failed(false, "was not waited for: the run was interrupted");
    }
  }

  private HttpRequest request(byte[] json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.target())
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "monofact")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json));
    url.authorization().ifPresent(user -> request.header("Authorization", user));
    if (secret != null) {
      long now = Instant.now().getEpochSecond();
      request.header(TIMESTAMP, Long.toString(now));
      request.header(SIGNATURE, "sha256=" + Signature.of(secret, now, json));
    }
    return request.build();
  }

  private static Attempt answered(HttpResponse<?> response) {
    int status = response.statusCode();
    boolean redirect = status >= 300 && status < 400;
    return new Attempt(
        status >= 200 && status < 300,
        status >= 500 || status == 429 || status == 408,
        response.headers().firstValue("Retry-After").map(Webhook::pause).orElse(Duration.ZERO),
        "answered " + status + (redirect ? ", a redirect, which is not followed" : ""));
  }

  /** Seconds; a date, which is allowed too, is left to the usual pauses. */
  private static Duration pause(String retryAfter) {
    return retryAfter.strip().matches("\\d{1,6}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
        : Duration.ZERO;
  }

  /** Messages of exceptions may repeat an address, so only those of TLS are told. */
  private Attempt failed(Throwable fault) {
    if (fault instanceof HttpTimeoutException) {
      return failed(true, "cannot be connected to in " + seconds(patience.connect()));
    } else if (fault.getCause() instanceof UnresolvedAddressException
        || (fault.getCause() != null
            && fault.getCause().getCause() instanceof UnresolvedAddressException)) {
      return failed(true, "is a host that is not known");
    } else if (fault instanceof ConnectException) {
      return failed(true, "refuses the connection, or cannot be reached");
    } else if (fault instanceof SSLException) {
      return failed(false, "cannot be trusted: " + fault.getMessage());
    } else if (fault instanceof IOException) {
      return failed(true, "broke the connection off");
    }
    return failed(false, "cannot be asked (%s)".formatted(fault.getClass().getSimpleName()));
  }

  private static Attempt failed(boolean mayPass, String told) {
    return new Attempt(false, mayPass, Duration.ZERO, told);
  }

  private static String seconds(Duration time) {
    return time.toMillis() / 1e3 + " s";
  }
}
