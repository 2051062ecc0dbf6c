package io.monofact.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An S3-compatible server with its objects in memory, as a process. */
final class S3Server implements AutoCloseable {

  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private static final String REQUEST = "request: ";

  /** One line for each request and nothing else, so that requests can be counted. */
  private static final String LOG =
      """
      <configuration>
        <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%m%n</pattern></encoder>
        </appender>
        <logger name="org.gaul.s3proxy.S3ProxyHandler" level="debug"/>
        <root level="warn"><appender-ref ref="OUT"/></root>
      </configuration>
      """;

  /**
   * Who may use a bucket.
   *
   * @param bucket the only bucket that these credentials are good for; null for all buckets
   */
  record Account(String bucket, String identity, String secret) {}

  private final int port = Daemon.freePort();
  private final List<Account> accounts;
  private final Daemon server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A server that refuses everybody who does not sign as one of these accounts. */
  S3Server(SparkFolder spark, Path folder, Account... accounts) throws IOException {
    this.accounts = List.of(accounts);
    Files.createDirectories(folder);
    Path log = Files.writeString(folder.resolve("logback.xml"), LOG);
    List<String> arguments = new ArrayList<>();
    for (Account account : accounts) {
      Path settings = folder.resolve("account-%d.conf".formatted(arguments.size()));
      Files.writeString(settings, settingsOf(account));
      arguments.addAll(List.of("--properties", settings.toString()));
    }
    server =
        spark
            .startWith(
                "s3-" + folder.getFileName(),
                spark.servers("s3proxy"),
                512,
                List.of("-Dlogback.configurationFile=" + log),
                "org.gaul.s3proxy.Main",
                arguments.toArray(String[]::new))
            .awaitPort(port);
  }

  private String settingsOf(Account account) {
    String settings =
        """
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=transient
        jclouds.identity=x
        jclouds.credential=y
        """
            .formatted(port, account.identity(), account.secret());
    return account.bucket() == null
        ? settings
        : settings + "s3proxy.bucket-locator.1=" + account.bucket() + "\n";
  }

  /** What tells s3a of this server; it does not take several deletions in one request. */
  List<String> settings() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:" + port,
                "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
                "spark.hadoop.fs.s3a.path.style.access=true",
                "spark.hadoop.fs.s3a.multiobjectdelete.enable=false"));
    accounts.forEach(account -> settings.addAll(credentials(account)));
    return settings;
  }

  private static List<String> credentials(Account account) {
    String prefix =
        "spark.hadoop.fs.s3a."
            + (account.bucket() == null ? "" : "bucket." + account.bucket() + ".");
    return List.of(
        prefix + "access.key=" + account.identity(), prefix + "secret.key=" + account.secret());
  }

  /** How many requests have come so far. */
  long requests() {
    return server.printed().lines().filter(line -> line.startsWith(REQUEST)).count();
  }

  void makeBucket(String bucket) throws IOException, InterruptedException {
    send("PUT", bucket, "", BodyPublishers.noBody());
  }

  void put(String bucket, String key, Path file) throws IOException, InterruptedException {
    send("PUT", bucket, "/" + key, BodyPublishers.ofFile(file));
  }

  void put(String bucket, String key, String content) throws IOException, InterruptedException {
    send("PUT", bucket, "/" + key, BodyPublishers.ofString(content));
  }

  List<String> keys(String bucket) throws IOException, InterruptedException {
    byte[] listing = send("GET", bucket, "", BodyPublishers.noBody());
    return KEY.matcher(new String(listing, StandardCharsets.UTF_8))
        .results()
        .map((MatchResult key) -> key.group(1))
        .toList();
  }

  /** Copies a bucket's objects into a folder. */
  void download(String bucket, Path folder) throws IOException, InterruptedException {
    for (String key : keys(bucket)) {
      if (!key.endsWith("/")) {
        Path file = folder.resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, send("GET", bucket, "/" + key, BodyPublishers.noBody()));
      }
    }
  }

  private byte[] send(String method, String bucket, String key, BodyPublisher body)
      throws IOException, InterruptedException {
    String resource = "/" + bucket + key;
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + resource))
            .method(method, body)
            .header("Date", date)
            .header("Authorization", signature(method, date, bucket, resource))
            .build();
    var response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(response + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  /** Version 2 of S3's signatures, which needs no more than this. */
  private String signature(String method, String date, String bucket, String resource)
      throws IOException {
    Account account =
        accounts.stream()
            .filter(one -> one.bucket() == null || one.bucket().equals(bucket))
            .findFirst()
            .orElseThrow();
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      byte[] secret = account.secret().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
      String signed = method + "\n\n\n" + date + "\n" + resource;
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "AWS " + account.identity() + ":" + Base64.getEncoder().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
