package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.SeekableInput;
import io.monofact.corpus.Store;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.functional.FutureIO;

/** Files on any file system that Hadoop knows: local, HDFS, s3a, gs, abfs. */
public final class HadoopStore implements Store {

  private static final long serialVersionUID = 1;

  /** Spelt out, since Hadoop has a name for it only from 3.3.5 on; older ones take no notice. */
  private static final String LENGTH = "fs.option.openfile.length";

  private transient Configuration configuration;

  /**
   * Files as this configuration sees them.
   *
   * @param configuration credentials, default file system and the like; travels with the store
   */
  public HadoopStore(Configuration configuration) {
    this.configuration = new Configuration(configuration);
  }

  @Override
  public SeekableInput open(String path) throws IOException {
    Path file = new Path(path);
    FileSystem fs = file.getFileSystem(configuration);
    FileStatus status = fs.getFileStatus(file);
    if (status.isDirectory()) {
      throw new FileNotFoundException(path + " is a directory");
    }
    return new Input(fs.open(file), status.getLen());
  }

  /**
   * An object store answers two questions for the length of a file before it gives any of it, and
   * the list has told it already.
   */
  @Override
  public SeekableInput open(CorpusFile listed) throws IOException {
    Path file = new Path(listed.path());
    FSDataInputStream in =
        FutureIO.awaitFuture(
            file.getFileSystem(configuration)
                .openFile(file)
                .opt(LENGTH, Long.toString(listed.length()))
                .build());
    return new Input(in, listed.length());
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    configuration.write(out);
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    configuration = new Configuration(false);
    configuration.readFields(in);
  }

  private static final class Input extends SeekableInput {
    private final FSDataInputStream in;
    private final long length;

    Input(FSDataInputStream in, long length) {
      this.in = in;
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public long position() throws IOException {
      return in.getPos();
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      return in.read(buffer, offset, count);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
