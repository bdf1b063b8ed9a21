package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Ids;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.Signer;
import dev.muster.timeline.HeadSignature;
import dev.muster.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.SQLException;

/**
 * A data folder in use: {@code muster.db} (SQLite), {@code store.key} (the key that signs heads) and {@code muster.lock}.
 * One process at a time has it open; others may look at it with {@link StoreReading}.
 */
public final class Store implements AutoCloseable {
    private final Path folder;
    private final FolderLock lock;
    private final KeyPair key;
    private final SqliteDatabase database;
    private final SqliteTimeline timeline;

    private Store(Path folder, FolderLock lock, KeyPair key, SqliteDatabase database, SqliteTimeline timeline) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
        this.database = database;
        this.timeline = timeline;
    }

    /**
     * Opens the folder, creating what is not there.
     *
     * @throws StoreLockedException when another process has it
     * @throws StoreDamagedException when the database is no good
     * @throws StoreUnavailableException when it cannot be written to
     */
    public static Store open(Path folder, Clock clock, Ids ids) {
        createFolder(folder);
        FolderLock lock = FolderLock.take(folder);
        try {
            KeyPair key = StoreKey.loadOrCreate(folder.resolve("store.key"), ids);
            SqliteDatabase database = StoreFile.open(folder.resolve("muster.db"));
            return new Store(folder, lock, key, database, timeline(database, clock, ids));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static SqliteTimeline timeline(SqliteDatabase database, Clock clock, Ids ids) {
        try {
            return new SqliteTimeline(database, clock, ids);
        } catch (SQLException | StoreException e) {
            database.close();
            throw StoreFile.unavailable(database.file(), e);
        } catch (StoreDamagedException e) {
            database.close();
            throw e;
        }
    }

    static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The data folder " + folder + " cannot be created (" + e.getMessage()
                            + "). Choose another with --data DIR.",
                    e);
        }
    }

    /** The record. */
    public Timeline timeline() {
        return timeline;
    }

    /** What is still to be done, and the timers. */
    public EffectStore effects() {
        return new SqliteEffects(database, timeline.writer());
    }

    /** The local chat. */
    public LocalChatStore localChat() {
        return new SqliteLocalChat(database, timeline.writer());
    }

    /** The key that signs heads. */
    public KeyPair key() {
        return key;
    }

    /** Signs heads with that key. */
    public Signer signer() {
        return new KeySigner(key);
    }

    /** Checks the record while it is being written. */
    public StoreVerifier verifier() {
        return new StoreVerifier(database, HeadSignature.publicKey(key));
    }

    /** Writes a backup while the bot runs; see {@link StoreBackup}. */
    public void backup(Path file) {
        StoreBackup.write(database, folder, file);
    }

    /** Tells other processes where this one's console is. */
    public void announce(String address) {
        lock.announce(address);
    }

    /** Commits what is waiting and lets go of the folder. */
    @Override
    public void close() {
        try {
            timeline.close();
            database.close();
        } finally {
            lock.close();
        }
    }
}
