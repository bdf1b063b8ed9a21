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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A data folder looked at without changing it, beside a running bot or without one: for exports, verification and backup.
 * The incidents are as they were when they were first asked for; {@link #read} sees what was committed since. It records nothing.
 */
public final class StoreReading implements Timeline, AutoCloseable {
    private final Path folder;
    private final SqliteDatabase database;
    private final KeyPair key;
    private @Nullable Streams streams;

    private StoreReading(Path folder, SqliteDatabase database, KeyPair key) {
        this.folder = folder;
        this.database = database;
        this.key = key;
    }

    /** Opens the folder; {@link StoreUnavailableException} when there is no store in it. */
    public static StoreReading open(Path folder) {
        Path file = folder.resolve("muster.db");
        if (!Files.exists(file)) {
            throw new StoreUnavailableException("There is no store in " + folder
                    + " yet. Start the bot once, or name the right folder with --data DIR.");
        }
        StoreFile.checkHeader(file);
        return new StoreReading(folder, new SqliteDatabase(file, true), StoreKey.load(folder.resolve("store.key")));
    }

    @Override
    public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        return CompletableFuture.failedFuture(
                new NotRecordedException("Not recorded: the store is open for reading only."));
    }

    @Override
    public synchronized Incidents committed() {
        if (streams == null) streams = database.read(Folding::asItStands);
        return new StreamsView(streams, message -> database.read(session -> MessageTable.find(session, message)));
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
        StoreBackup.write(database, folder, file);
    }

    @Override
    public void close() {
        database.close();
    }
}
