package io.monofact.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants.DatanodeReportType;

/** A name node and a data node, as processes. */
final class Hdfs implements AutoCloseable {

  private static final String NAME_NODE = "org.apache.hadoop.hdfs.server.namenode.NameNode";

  private final int port = Daemon.freePort();
  private final Daemon nameNode;
  private final Daemon dataNode;

  Hdfs(SparkFolder spark, Path folder) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Map<String, String> settings = new TreeMap<>();
    settings.put("fs.defaultFS", url());
    settings.put("dfs.namenode.name.dir", folder.resolve("name").toUri().toString());
    settings.put("dfs.datanode.data.dir", folder.resolve("data").toUri().toString());
    settings.put("dfs.replication", "1");
    for (String address :
        new String[] {
          "dfs.namenode.http-address",
          "dfs.datanode.address",
          "dfs.datanode.http.address",
          "dfs.datanode.ipc.address"
        }) {
      settings.put(address, "127.0.0.1:0");
    }
    StringBuilder xml = new StringBuilder("<configuration>");
    settings.forEach(
        (name, value) ->
            xml.append(
                "<property><name>%s</name><value>%s</value></property>".formatted(name, value)));
    Files.writeString(conf.resolve("core-site.xml"), xml.append("</configuration>"));
    String servers = spark.servers("hdfs");
    Daemon format =
        spark.startWith("format", conf + ":" + servers, 256, NAME_NODE, "-format", "-force");
    if (format.awaitEnd() != 0) {
      throw new IOException("the name node cannot be formatted: " + format.printed());
    }
    nameNode = spark.startWith("name-node", conf + ":" + servers, 256, NAME_NODE).awaitPort(port);
    dataNode =
        spark.startWith(
            "data-node",
            conf + ":" + servers,
            256,
            "org.apache.hadoop.hdfs.server.datanode.DataNode");
  }

  String url() {
    return "hdfs://127.0.0.1:" + port;
  }

  /** A client, once there is a node that takes data. */
  FileSystem client() throws IOException {
    DistributedFileSystem files =
        (DistributedFileSystem) FileSystem.get(URI.create(url()), new Configuration());
    dataNode.await(
        () -> {
          try {
            return files.getDataNodeStats(DatanodeReportType.LIVE).length > 0;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        "a data node");
    return files;
  }

  @Override
  public void close() {
    dataNode.close();
    nameNode.close();
  }
}
