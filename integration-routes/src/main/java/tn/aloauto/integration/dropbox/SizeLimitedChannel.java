package tn.aloauto.integration.dropbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** An upload's channel that refuses the first byte past the limit. */
final class SizeLimitedChannel implements SeekableByteChannel {

    private final SeekableByteChannel channel;
    private final long limit;
    private final Runnable whenExceeded;
    private boolean exceeded;

    SizeLimitedChannel(SeekableByteChannel channel, long limit, Runnable whenExceeded) {
        this.channel = channel;
        this.limit = limit;
        this.whenExceeded = whenExceeded;
    }

    boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        if (exceeded || position() + bytes.remaining() > limit) {
            if (!exceeded) {
                exceeded = true;
                channel.truncate(0);
                whenExceeded.run();
            }
            throw new IOException("Fichier trop grand : " + limit / (1024 * 1024) + " Mo au plus");
        }
        return channel.write(bytes);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return channel.read(bytes);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
