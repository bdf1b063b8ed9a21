package dev.muster.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often this disk can make a 4 KiB write durable: fdatasync on a file whose space is already there. */
final class DiskFlush {
    private static final int BLOCK = 4096;
    private static final int BLOCKS = 4096;

    private DiskFlush() {}

    /** Flushes a second, over that long. */
    static double perSecond(Path folder, Duration during) throws IOException {
        Path file = folder.resolve("flush");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            for (int i = 0; i < BLOCKS; i++) channel.write(block.clear(), (long) i * BLOCK);
            channel.force(true);
            long count = 0;
            long began = System.nanoTime();
            while (System.nanoTime() - began < during.toNanos()) {
                block.clear().putLong(0, count);
                channel.write(block, count++ % BLOCKS * BLOCK);
                channel.force(false);
            }
            return count * 1e9 / (System.nanoTime() - began);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
