package io.monofact.cli;

import io.monofact.audit.RunFigures;
import io.monofact.audit.Verdict;
import io.monofact.report.RunFile;
import io.monofact.report.VerdictFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** The output of an earlier run, on any file system that Hadoop knows. */
final class ReportFolder {

  private ReportFolder() {}

  /** File systems as spark-submit or the system properties set them, without a Spark session. */
  static Configuration configuration() {
    return SparkHadoopUtil.get().newConfiguration(new SparkConf());
  }

  /**
   * Reads what a run found out.
   *
   * @param folder the run's output
   * @throws UserError if there is no report in it
   * @throws io.monofact.report.WrongReportException if there is another thing
   */
  static RunFigures read(String folder, Configuration configuration) throws IOException {
    Path report = new Path(folder, "report.json");
    FileSystem files = report.getFileSystem(configuration);
    byte[] content = content(files, report);
    if (content == null) {
      throw UserError.input(
          "there is no report.json in '%s'; give the output of audit or estimate"
              .formatted(folder));
    }
    return RunFile.read(report.toString(), content, content(files, new Path(folder, "run.json")));
  }

  /**
   * Reads the verdict on a run; none where it has none.
   *
   * @param run what the run found out
   */
  static Optional<Verdict> verdict(String folder, RunFigures run, Configuration configuration)
      throws IOException {
    Path path = new Path(folder, "verdict.json");
    byte[] content = content(path.getFileSystem(configuration), path);
    return content == null
        ? Optional.empty()
        : Optional.of(VerdictFile.read(path.toString(), content, run));
  }

  /** Where a file of an output lies, as it is told to a person. */
  static String place(String folder, String file, Configuration configuration) throws IOException {
    Path path = new Path(folder, file);
    Path whole = path.getFileSystem(configuration).makeQualified(path);
    return "file".equals(whole.toUri().getScheme()) ? whole.toUri().getPath() : whole.toString();
  }

  private static byte[] content(FileSystem files, Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return in.readAllBytes();
    } catch (FileNotFoundException e) {
      return null;
    }
  }
}
