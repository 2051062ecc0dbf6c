import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/**
 * HDFS and YARN, of one node each, until the process is ended. Run from its source, because none of
 * its jars is on a class path of the build.
 */
final class YarnServers {

  /** The folder of HDFS's blocks, and the folder that HADOOP_CONF_DIR is to name. */
  public static void main(String[] folders) throws Exception {
    YarnConfiguration settings = new YarnConfiguration(new Configuration());
    settings.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folders[0]);
    // Java reserves more address space than YARN expects, and a full disk of the machine is no
    // matter of ours.
    settings.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    settings.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 100);
    settings.setInt(YarnConfiguration.YARN_MINICLUSTER_NM_PMEM_MB, 6144);
    settings.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
    settings.set("yarn.scheduler.capacity.root.queues", "default");
    settings.set("yarn.scheduler.capacity.root.default.capacity", "100");
    settings.set("yarn.scheduler.capacity.maximum-am-resource-percent", "1");
    new MiniDFSCluster.Builder(settings).numDataNodes(1).build().waitActive();
    MiniYARNCluster yarn = new MiniYARNCluster("cluster/yarn-node", 1, 1, 1);
    yarn.init(settings);
    yarn.start();
    if (!yarn.waitForNodeManagersToConnect(60_000)) {
      throw new IllegalStateException("the node did not come to the resource manager");
    }
    Configuration clients = new Configuration(yarn.getConfig());
    // The small HDFS maps its node to a rack by a class that clients do not have.
    clients.unset("net.topology.node.switch.mapping.impl");
    for (String name : List.of("core-site.xml", "hdfs-site.xml", "yarn-site.xml")) {
      try (OutputStream out = Files.newOutputStream(Path.of(folders[1], name))) {
        clients.writeXml(out);
      }
    }
    System.out.println("HDFS and YARN are up");
    Thread.currentThread().join();
  }
}
