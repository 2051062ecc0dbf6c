package io.monofact.spark;

import io.monofact.corpus.CorpusFile;
import io.monofact.corpus.SeekableInput;
import io.monofact.corpus.Store;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
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

  /**
   * Keeps the beginning of a file: who has looked at it to tell the file's kind goes back, and an
   * object store would be asked for the whole a second time.
   */
  private static final class Input extends SeekableInput {
    private static final int HEAD_BYTES = 4096;

    private final FSDataInputStream in;
    private final long length;
    private byte[] head = new byte[0];
    private boolean isBegun;
    private long position;

    Input(FSDataInputStream in, long length) {
      this.in = in;
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public void seek(long place) throws IOException {
      if (place < 0) {
        throw new EOFException("there is no byte %d".formatted(place));
      }
      position = place;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      // What was written behind it since then is of another run.
      long left = length - position;
      if (left <= 0 && count > 0) {
        return -1;
      }
      if (position == 0 && !isBegun) {
        begin();
      }
      int n;
      if (position < head.length) {
        n = (int) Math.min(Math.min(count, left), head.length - position);
        System.arraycopy(head, (int) position, buffer, offset, n);
      } else {
        if (in.getPos() != position) {
          in.seek(position);
        }
        n = in.read(buffer, offset, (int) Math.min(count, left));
      }
      position += Math.max(0, n);
      return n;
    }

    private void begin() throws IOException {
      in.seek(0);
      head = in.readNBytes(HEAD_BYTES);
      isBegun = true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
