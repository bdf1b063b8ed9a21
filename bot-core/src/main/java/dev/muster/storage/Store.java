package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Ids;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.Signer;
import dev.muster.timeline.HeadSignature;
import dev.muster.timeline.Timeline;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * A store in use: the record, what is still to be done, the local chat, and the key that signs heads. A SQLite file is held by
 * one process at a time; a PostgreSQL database may be shared by several. Others may look at it with {@link StoreReading}.
 */
public final class Store implements AutoCloseable {
    private final Held held;
    private final KeyPair key;
    private final Database database;
    private final SqlTimeline timeline;

    private Store(Held held, KeyPair key, Database database, SqlTimeline timeline) {
        this.held = held;
        this.key = key;
        this.database = database;
        this.timeline = timeline;
    }

    /** Opens the store in that folder; see {@link #open(StorePlace, Clock, Ids)}. */
    public static Store open(Path folder, Clock clock, Ids ids) {
        return open(StorePlace.in(folder), clock, ids);
    }

    /**
     * Opens the store, creating what is not there.
     *
     * @throws StoreLockedException when another process has the folder
     * @throws StoreDamagedException when the database is no good
     * @throws StoreUnavailableException when it cannot be reached or written to
     */
    public static Store open(StorePlace place, Clock clock, Ids ids) {
        Held held = Held.take(place);
        try {
            Database database = Databases.open(place);
            SqlTimeline timeline = timeline(database, clock, ids);
            String key = database.kept(StoreKey.NAME, () -> StoreKey.made(ids));
            return new Store(held, StoreKey.read(key, place.toString()), database, timeline);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static SqlTimeline timeline(Database database, Clock clock, Ids ids) {
        try {
            return new SqlTimeline(database, clock, ids);
        } catch (SQLException | StoreException e) {
            database.close();
            throw Databases.unavailable(database, e);
        } catch (StoreDamagedException e) {
            database.close();
            throw e;
        }
    }

    /** The record. */
    public Timeline timeline() {
        return timeline;
    }

    /** What is still to be done, and the timers. */
    public EffectStore effects() {
        return new SqlEffects(database, timeline.writer());
    }

    /** The local chat. */
    public LocalChatStore localChat() {
        return new SqlLocalChat(database, timeline.writer());
    }

    /** The key that signs heads. */
    public KeyPair key() {
        return key;
    }

    /** Signs heads with that key. */
    public Signer signer() {
        return new KeySigner(key);
    }

    /** A text that the store keeps for itself under that name, the same in every replica; made when there is none yet. */
    public String kept(String name, Supplier<String> made) {
        return database.kept(name, made);
    }

    /** Checks the record while it is being written. */
    public StoreVerifier verifier() {
        return new StoreVerifier(database, HeadSignature.publicKey(key));
    }

    /** Writes a backup while the bot runs; see {@link StoreBackup}. */
    public void backup(Path file) {
        StoreBackup.write(database, file);
    }

    /** Tells other processes where this one's console is. */
    public void announce(String address) {
        held.announce(address);
    }

    /** Commits what is waiting and lets go of the store. */
    @Override
    public void close() {
        try {
            timeline.close();
            database.close();
        } finally {
            held.close();
        }
    }
}
