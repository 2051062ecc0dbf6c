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

  private static final int ATTEMPTS = 3;

  private final int port = Daemon.freePort();
  private final Daemon nameNode;
  private final SparkFolder spark;
  private final Path folder;
  private Daemon dataNode;

  Hdfs(SparkFolder spark, Path folder) throws IOException {
    this.spark = spark;
    this.folder = folder;
    String servers = conf("data-0") + ":" + spark.servers("hdfs");
    Daemon format = spark.startWith("format", servers, 256, NAME_NODE, "-format", "-force");
    if (format.awaitEnd() != 0) {
      throw new IOException("the name node cannot be formatted: " + format.printed());
    }
    nameNode = spark.startWith("name-node", servers, 256, NAME_NODE).awaitPort(port);
    dataNode = startDataNode(0);
  }

  private Daemon startDataNode(int attempt) throws IOException {
    return spark.startWith(
        "data-node-" + attempt,
        conf("data-" + attempt) + ":" + spark.servers("hdfs"),
        256,
        "org.apache.hadoop.hdfs.server.datanode.DataNode");
  }

  /** Writes the settings of a node that keeps its data in a folder of its own. */
  private Path conf(String data) throws IOException {
    Path conf = Files.createDirectories(folder.resolve("conf-" + data));
    Map<String, String> settings = new TreeMap<>();
    settings.put("fs.defaultFS", url());
    settings.put("dfs.namenode.name.dir", folder.resolve("name").toUri().toString());
    settings.put("dfs.datanode.data.dir", folder.resolve(data).toUri().toString());
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
    xml.append("</configuration>");
    // The defaults of HDFS stand above what core-site.xml says of it.
    Files.writeString(conf.resolve("core-site.xml"), xml);
    Files.writeString(conf.resolve("hdfs-site.xml"), xml);
    return conf;
  }

  String url() {
    return "hdfs://127.0.0.1:" + port;
  }

  /** A client, once there is a node that takes data. */
  DistributedFileSystem client() throws IOException {
    Configuration configuration = new Configuration();
    // A client that is told that a block is not known yet waits this long before it asks again.
    configuration.setInt("dfs.client.block.write.locateFollowingBlock.initial.delay.ms", 5);
    configuration.setInt("dfs.client.block.write.locateFollowingBlock.retries", 12);
    DistributedFileSystem files =
        (DistributedFileSystem) FileSystem.get(URI.create(url()), configuration);
    // On a machine that is very busy a node may end while it makes its folders.
    for (int attempt = 1; !joined(files, attempt == ATTEMPTS); attempt++) {
      dataNode.close();
      dataNode = startDataNode(attempt);
    }
    return files;
  }

  private boolean joined(DistributedFileSystem files, boolean last) {
    try {
      dataNode.await(
          () -> {
            try {
              return files.getDataNodeStats(DatanodeReportType.LIVE).length > 0;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          "a data node");
      return true;
    } catch (IllegalStateException e) {
      if (last) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public void close() {
    dataNode.close();
    nameNode.close();
  }
}
