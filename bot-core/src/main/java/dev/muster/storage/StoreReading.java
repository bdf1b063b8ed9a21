package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Signer;
import dev.muster.timeline.HeadSignature;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store looked at without changing it, beside a running bot or without one: for exports, verification and backup. The
 * incidents are as they were when they were first asked for; {@link #read} sees what was committed since. It records nothing.
 */
public final class StoreReading implements Timeline, AutoCloseable {
    private final Database database;
    private final KeyPair key;
    private @Nullable Streams streams;

    private StoreReading(Database database, KeyPair key) {
        this.database = database;
        this.key = key;
    }

    /** Opens the store in that folder; {@link StoreUnavailableException} when there is none in it. */
    public static StoreReading open(Path folder) {
        return open(StorePlace.in(folder));
    }

    /** Opens the store; {@link StoreUnavailableException} when there is none, or it cannot be reached. */
    public static StoreReading open(StorePlace place) {
        Database database = Databases.openToRead(place);
        try {
            String key = database.kept(StoreKey.NAME, () -> {
                throw new StoreUnavailableException(
                        "The store " + place
                                + " has lost its key. Put back the one from the last backup, or start the bot to make a new one.");
            });
            return new StoreReading(database, StoreKey.read(key, place.toString()));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        return CompletableFuture.failedFuture(
                new NotRecordedException("Not recorded: the store is open for reading only."));
    }

    @Override
    public synchronized Incidents committed() {
        if (streams == null) streams = database.snapshot(Folding::asItStands);
        return new StreamsView(
                streams,
                message -> database.read(session -> MessageTable.find(session, message)),
                SqlSelfService.of(database));
    }

    @Override
    public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
        return database.read(session -> EntryTable.read(session, stream, afterSequence, limit));
    }

    /** Refused: what follows the record runs in the bot. */
    @Override
    public AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower) {
        throw new UnsupportedOperationException("a store open for reading only is not followed");
    }

    /** The key that signs heads. */
    public KeyPair key() {
        return key;
    }

    /** Signs heads with that key. */
    public Signer signer() {
        return new KeySigner(key);
    }

    /** Checks the record. */
    public StoreVerifier verifier() {
        return new StoreVerifier(database, HeadSignature.publicKey(key));
    }

    /** Writes a backup; see {@link StoreBackup}. */
    public void backup(Path file) {
        StoreBackup.write(database, file);
    }

    @Override
    public void close() {
        database.close();
    }
}
