package dev.muster.storage;

import dev.muster.timeline.ChainReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of a store. The backup is checked whole before anything is touched. In a folder, what it replaces
 * is kept in {@code replaced-1}, {@code replaced-2} …; while it works there is a folder {@code restoring}, and a store in which
 * that was left behind is not opened until the restore was run again. A PostgreSQL database has to be empty, and is filled in
 * one transaction.
 */
public final class StoreRestore {
    static final String UNDER_WAY = "restoring";

    private final Path backup;
    private final StorePlace place;
    private final Path folder;

    private StoreRestore(Path backup, StorePlace place) {
        this.backup = backup;
        this.place = place;
        folder = place.postgres().isPresent() ? place.folder() : place.fileFolder();
    }

    /** Restores that backup into that folder. */
    public static Optional<Path> restore(Path backup, Path folder) {
        return restore(backup, StorePlace.in(folder));
    }

    /**
     * Restores that backup there.
     *
     * @return where the store that was there is kept, if there was one
     * @throws StoreLockedException when a bot is running on the folder
     * @throws StoreUnavailableException when the file is no backup, or a damaged one, or the database is in use; nothing was
     *     changed then
     */
    public static Optional<Path> restore(Path backup, StorePlace place) {
        Held held = Held.take(place);
        try {
            return new StoreRestore(backup, place).run();
        } catch (IOException | UncheckedIOException e) {
            throw new StoreUnavailableException(
                    "The backup " + backup + " could not be restored (" + e.getMessage()
                            + "). See that there is room in " + place.folder()
                            + " and that you may write there, then try again.",
                    e);
        } finally {
            held.close();
        }
    }

    private Optional<Path> run() throws IOException {
        Path unpacked = folder.resolve("unpacking");
        StoreBackup.delete(unpacked);
        Files.createDirectory(unpacked);
        try {
            unpack(unpacked);
            check(unpacked);
            if (place.postgres().isEmpty()) return swap(unpacked);
            fill(place.postgres().get(), unpacked);
            return Optional.empty();
        } finally {
            StoreBackup.delete(unpacked);
        }
    }

    private void unpack(Path into) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (String name : List.of(StoreBackup.DATABASE, StoreKey.NAME)) {
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) throw noBackup("there is no " + name + " in it", null);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, into.resolve(name));
                }
                StoreBackup.ownerOnly(into.resolve(name));
            }
        } catch (ZipException e) {
            throw noBackup(String.valueOf(e.getMessage()), e);
        }
    }

    private void check(Path unpacked) {
        try {
            StoreFile.open(unpacked.resolve(StoreBackup.DATABASE)).close();
            try (StoreReading store = StoreReading.open(unpacked)) {
                for (ChainReport report : store.verifier().verifyAll()) {
                    if (!report.isIntact()) {
                        throw noBackup(report.flaw().orElseThrow().sentence(), null);
                    }
                }
            }
        } catch (StoreException e) {
            throw noBackup(String.valueOf(e.getMessage()), e);
        } catch (StoreDamagedException e) {
            throw noBackup("the store in it is damaged", e);
        }
    }

    private StoreUnavailableException noBackup(String finding, @Nullable Throwable cause) {
        return new StoreUnavailableException(
                backup + " is not a whole backup of a store (" + finding
                        + "). Nothing was changed. Try an older backup.",
                cause);
    }

    private Optional<Path> swap(Path unpacked) throws IOException {
        Path fresh = folder.resolve(UNDER_WAY);
        StoreBackup.delete(fresh);
        Files.move(unpacked, fresh);
        Optional<Path> aside = moveAside(place);
        Files.move(fresh.resolve(StoreKey.NAME), folder.resolve(StoreKey.NAME));
        Files.move(fresh.resolve(StoreBackup.DATABASE), place.file());
        StoreBackup.delete(fresh);
        return aside;
    }

    /** Where the files of a SQLite store are kept from now on, if there were any. */
    static Optional<Path> moveAside(StorePlace place) throws IOException {
        Path folder = place.fileFolder();
        Path aside = aside(folder);
        boolean moved = false;
        String file = String.valueOf(place.file().getFileName());
        for (String name : List.of(file, file + "-wal", file + "-shm", file + "-journal", StoreKey.NAME)) {
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

    private void fill(DatabaseUrl url, Path unpacked) throws IOException {
        String key = Files.readString(unpacked.resolve(StoreKey.NAME));
        try (PostgresDatabase database = Databases.postgres(url);
                SqliteDatabase from = StoreFile.openToRead(unpacked.resolve(StoreBackup.DATABASE));
                PostgresTransactions transactions = new PostgresTransactions(database)) {
            transactions.begin();
            StoreCopy.intoPostgres(from, transactions.session());
            transactions.session().run("DELETE FROM kept WHERE name = ?", StoreKey.NAME);
            transactions.session().run("INSERT INTO kept (name, value) VALUES (?, ?)", StoreKey.NAME, key);
            transactions.session().connection().commit();
        } catch (SQLException | StoreException e) {
            throw new StoreUnavailableException(
                    "The backup could not be restored into " + url + " (" + e.getMessage()
                            + "). Nothing was changed. Try again.",
                    e);
        }
    }
}
