package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Ids;
import dev.muster.ports.LocalChatNews;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.Scheduler;
import dev.muster.ports.Signer;
import dev.muster.timeline.HeadSignature;
import dev.muster.timeline.Timeline;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
    private final Company company;
    private final SqlEffects effects;
    private final SqlLocalChat localChat;

    private Store(Held held, KeyPair key, Database database, SqlTimeline timeline, Company company) {
        this.held = held;
        this.key = key;
        this.database = database;
        this.timeline = timeline;
        this.company = company;
        effects = new SqlEffects(timeline.writer(), company.claims(timeline::position));
        localChat = new SqlLocalChat(database, timeline.writer(), company.self());
        company.follow(timeline, localChat);
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
            return open(held, place, Databases.open(place), clock, ids);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static Store open(Held held, StorePlace place, Database database, Clock clock, Ids ids) {
        try {
            String key = database.kept(StoreKey.NAME, () -> StoreKey.made(ids));
            KeyPair pair = StoreKey.read(key, place.toString());
            Company company = database.company();
            return new Store(held, pair, database, new SqlTimeline(database, clock, ids), company);
        } catch (SQLException | StoreException e) {
            database.close();
            throw Databases.unavailable(database, e);
        } catch (RuntimeException e) {
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
        return effects;
    }

    /** The local chat. */
    public LocalChatStore localChat() {
        return localChat;
    }

    /** What other processes change in it. */
    public LocalChatNews localChatNews() {
        return localChat.news();
    }

    /** What keeps the store from working at present, in sentences; empty when nothing does. */
    public List<String> troubles() {
        return company.troubles();
    }

    /** The key that signs heads. */
    public KeyPair key() {
        return key;
    }

    /** The articles that are written here; looked at now and then for changes. */
    public StoredArticles articles(Scheduler scheduler) {
        return new StoredArticles(database, scheduler);
    }

    /**
     * Takes the words out of questions whose time is over and that nobody works on any more.
     *
     * @param before of those asked before that moment
     * @param privateBefore of those asked before that moment in private, without leave to learn from them
     */
    public void expireQuestions(Instant before, Instant privateBefore) {
        timeline.writer()
                .submit(session -> {
                    SelfServiceErasure.expire(session, before, privateBefore);
                    return true;
                })
                .join();
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
            company.close();
            database.close();
        } finally {
            held.close();
        }
    }
}
