package io.monofact.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An S3-compatible server with its objects in memory, as a process. */
final class S3Server implements AutoCloseable {

  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private final int port = Daemon.freePort();
  private final Daemon server;
  private final HttpClient client = HttpClient.newHttpClient();

  S3Server(SparkFolder spark, Path folder) throws IOException {
    Path settings = Files.createDirectories(folder).resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.authorization=none
        s3proxy.endpoint=http://127.0.0.1:%d
        jclouds.provider=transient
        jclouds.identity=x
        jclouds.credential=y
        """
            .formatted(port));
    server =
        spark
            .startWith(
                "s3",
                spark.servers("s3proxy"),
                512,
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .awaitPort(port);
  }

  /** What tells s3a of this server; it does not take several deletions in one request. */
  List<String> settings() {
    return List.of(
        "spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:" + port,
        "spark.hadoop.fs.s3a.endpoint.region=us-east-1",
        "spark.hadoop.fs.s3a.path.style.access=true",
        "spark.hadoop.fs.s3a.access.key=x",
        "spark.hadoop.fs.s3a.secret.key=y",
        "spark.hadoop.fs.s3a.multiobjectdelete.enable=false");
  }

  void makeBucket(String bucket) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(address(bucket)).PUT(BodyPublishers.noBody()));
  }

  void put(String bucket, String key, Path file) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(address(bucket + "/" + key)).PUT(BodyPublishers.ofFile(file)));
  }

  List<String> keys(String bucket) throws IOException, InterruptedException {
    byte[] listing = send(HttpRequest.newBuilder(address(bucket)));
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
        Files.write(file, send(HttpRequest.newBuilder(address(bucket + "/" + key))));
      }
    }
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:%d/%s".formatted(port, path));
  }

  private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = client.send(request.build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(response + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  @Override
  public void close() {
    server.close();
  }
}
