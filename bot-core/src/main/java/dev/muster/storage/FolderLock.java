package dev.muster.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock on {@code muster.lock}: gone with the process that held it, however it ended. The file says
 * where the holder's console is. Locked is a byte far behind that text, so that others can read it while the lock is held.
 */
public final class FolderLock implements AutoCloseable {
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; {@link StoreLockedException} when another process has it. */
    public static FolderLock take(Path folder) {
        Path file = folder.resolve("muster.lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StoreLockedException(folder, text(file));
            }
            channel.truncate(0);
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The data folder " + folder + " cannot be written to (" + e.getMessage()
                            + "). Make it writable for this user, or choose another with --data DIR.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    /** Tells others where the holder's console is. */
    public void announce(String address) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((address + "\n").getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw new StoreUnavailableException("The lock file cannot be written to: " + e.getMessage(), e);
        }
    }

    /** Where the console of the process is that holds the folder; empty when none does, or it has not said so. */
    public static Optional<String> holder(Path folder) {
        Path file = folder.resolve("muster.lock");
        if (!Files.exists(file)) return Optional.empty();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return lock(channel) == null ? text(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Path file) throws IOException {
        return Optional.of(Files.readString(file).strip()).filter(address -> !address.isEmpty());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreUnavailableException("The lock file cannot be closed: " + e.getMessage(), e);
        }
    }
}
