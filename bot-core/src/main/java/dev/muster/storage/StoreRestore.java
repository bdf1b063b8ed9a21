package dev.muster.storage;

import dev.muster.timeline.ChainReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of a store. The backup is checked whole before anything is touched; what it replaces is kept in
 * {@code replaced-1}, {@code replaced-2} … within the folder. While it works there is a folder {@code restoring}: a store in
 * which that was left behind is not opened until the restore was run again.
 */
public final class StoreRestore {
    static final String UNDER_WAY = "restoring";

    private static final List<String> FILES =
            List.of("muster.db", "muster.db-wal", "muster.db-shm", "muster.db-journal", "store.key");

    private StoreRestore() {}

    /**
     * Restores that backup into that folder.
     *
     * @return where the store that was there is kept, if there was one
     * @throws StoreLockedException when a bot is running on the folder
     * @throws StoreUnavailableException when the file is no backup, or a damaged one; nothing was changed then
     */
    public static Optional<Path> restore(Path backup, Path folder) {
        Store.createFolder(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            Path fresh = folder.resolve(UNDER_WAY);
            Path unpacked = folder.resolve("unpacking");
            StoreBackup.delete(unpacked);
            Files.createDirectory(unpacked);
            try {
                unpack(backup, unpacked);
                check(backup, unpacked);
                StoreBackup.delete(fresh);
                Files.move(unpacked, fresh);
            } finally {
                StoreBackup.delete(unpacked);
            }
            return swap(folder, fresh);
        } catch (IOException | UncheckedIOException e) {
            throw new StoreUnavailableException(
                    "The backup " + backup + " could not be restored (" + e.getMessage()
                            + "). See that there is room in " + folder
                            + " and that you may write there, then try again.",
                    e);
        } finally {
            lock.close();
        }
    }

    private static void unpack(Path backup, Path into) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (String name : List.of(StoreBackup.DATABASE, StoreBackup.KEY)) {
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) throw noBackup(backup, "there is no " + name + " in it", null);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, into.resolve(name));
                }
                StoreBackup.ownerOnly(into.resolve(name));
            }
        } catch (ZipException e) {
            throw noBackup(backup, String.valueOf(e.getMessage()), e);
        }
    }

    private static void check(Path backup, Path unpacked) {
        try {
            StoreFile.open(unpacked.resolve(StoreBackup.DATABASE)).close();
            try (StoreReading store = StoreReading.open(unpacked)) {
                for (ChainReport report : store.verifier().verifyAll()) {
                    if (!report.isIntact()) {
                        throw noBackup(backup, report.flaw().orElseThrow().sentence(), null);
                    }
                }
            }
        } catch (StoreException e) {
            throw noBackup(backup, String.valueOf(e.getMessage()), e);
        } catch (StoreDamagedException e) {
            throw noBackup(backup, "the store in it is damaged", e);
        }
    }

    private static StoreUnavailableException noBackup(Path backup, String finding, @Nullable Throwable cause) {
        return new StoreUnavailableException(
                backup + " is not a whole backup of a store (" + finding
                        + "). Nothing was changed. Try an older backup.",
                cause);
    }

    private static Optional<Path> swap(Path folder, Path fresh) throws IOException {
        Optional<Path> aside = moveAside(folder);
        for (String name : List.of(StoreBackup.KEY, StoreBackup.DATABASE)) {
            Files.move(fresh.resolve(name), folder.resolve(name));
        }
        StoreBackup.delete(fresh);
        return aside;
    }

    /**
     * Puts the store of that folder aside, where a restore would put it, and leaves the folder without one.
     *
     * @return where it is kept, if there was any
     * @throws StoreLockedException when a bot is running on the folder
     */
    public static Optional<Path> setAside(Path folder) {
        if (!Files.exists(folder)) return Optional.empty();
        FolderLock lock = FolderLock.take(folder);
        try {
            return moveAside(folder);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The store in " + folder + " cannot be put aside (" + e.getMessage()
                            + "). See that you may write there, or choose another folder with --data DIR.",
                    e);
        } finally {
            lock.close();
        }
    }

    private static Optional<Path> moveAside(Path folder) throws IOException {
        Path aside = aside(folder);
        boolean moved = false;
        for (String name : FILES) {
            Path old = folder.resolve(name);
            if (!Files.exists(old)) continue;
            Files.createDirectories(aside);
            Files.move(old, aside.resolve(name));
            moved = true;
        }
        return moved ? Optional.of(aside) : Optional.empty();
    }

    private static Path aside(Path folder) {
        int number = 1;
        while (Files.exists(folder.resolve("replaced-" + number))) number++;
        return folder.resolve("replaced-" + number);
    }
}
