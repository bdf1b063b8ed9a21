package dev.muster.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The folders that a process holds while it has a store open: its own, and that of the SQLite file when it is another. */
final class Held implements AutoCloseable {
    private final Deque<FolderLock> locks = new ArrayDeque<>();

    private Held() {}

    /** Takes them, creating what is not there; {@link StoreLockedException} when another process has one. */
    static Held take(StorePlace place) {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(place.folder().toAbsolutePath().normalize());
        if (place.postgres().isEmpty()) {
            folders.add(place.fileFolder());
        }
        Held held = new Held();
        try {
            for (Path folder : folders) {
                create(folder);
                held.locks.addLast(FolderLock.take(folder));
            }
            return held;
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The data folder " + folder + " cannot be created (" + e.getMessage()
                            + "). Choose another with --data DIR.",
                    e);
        }
    }

    /** Tells others where this process's console is. */
    void announce(String address) {
        locks.getFirst().announce(address);
    }

    @Override
    public void close() {
        locks.forEach(FolderLock::close);
    }
}
