package io.monofact.corpus;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The files of this machine, named as the operating system names them. */
public final class LocalStore implements Store {

  private static final long serialVersionUID = 1L;

  @Override
  public SeekableInput open(CorpusFile file) throws IOException {
    try {
      return new ChannelInput(FileChannel.open(Path.of(file.path()), StandardOpenOption.READ));
    } catch (NoSuchFileException e) {
      FileNotFoundException vanished = new FileNotFoundException("no such file: " + file.path());
      vanished.initCause(e);
      throw vanished;
    }
  }

  private static final class ChannelInput extends SeekableInput {

    private final FileChannel channel;

    ChannelInput(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public long length() throws IOException {
      return channel.size();
    }

    @Override
    public long position() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return channel.read(ByteBuffer.wrap(buffer, offset, length));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
