package io.monofact.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as it is told to, and keeps what it was sent. */
public final class Receiver implements AutoCloseable {

  /**
   * What was sent.
   *
   * @param method such as POST
   * @param uri path and query
   */
  public record Sent(String method, String uri, Headers headers, String body) {}

  /** Answers one request, of which the body was read. */
  @FunctionalInterface
  public interface Answer {
    /** Answers the request that came as number {@code n}, counted from 1. */
    void to(HttpExchange exchange, int n) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Sent> sent = new CopyOnWriteArrayList<>();

  private Receiver(HttpServer server) {
    this.server = server;
  }

  /** A server of this machine. */
  public static Receiver that(Answer answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Receiver receiver = new Receiver(server);
    server.setExecutor(receiver.threads);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Headers headers = new Headers();
          headers.putAll(exchange.getRequestHeaders());
          int n;
          synchronized (receiver.sent) {
            receiver.sent.add(
                new Sent(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    body));
            n = receiver.sent.size();
          }
          answer.to(exchange, n);
          exchange.close();
        });
    server.start();
    return receiver;
  }

  /** A server that answers each request with the next of these, and then with the last again. */
  public static Receiver answering(Integer... statuses) throws IOException {
    return that(
        (exchange, n) -> status(exchange, statuses[Math.min(n, statuses.length) - 1], Map.of()));
  }

  static void status(HttpExchange exchange, int status, Map<String, String> headers)
      throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, -1);
  }

  /** Its address, with a path and a query that nobody else should see. */
  public String url() {
    return "http://127.0.0.1:%d/hidden-path?token=hidden-query"
        .formatted(server.getAddress().getPort());
  }

  /** What it was sent, in order. */
  public List<Sent> sent() {
    return sent;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
