package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Ids;
import dev.muster.ports.Signer;
import dev.muster.simulation.checks.Row;
import dev.muster.storage.Store;
import dev.muster.storage.StorePlace;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * The real store in a folder, as a disk: one call after the other, each committed when it returns, so that the store's own
 * threads decide nothing. A process that crashes loses what it had not handed over; the store is closed and opened again.
 */
final class SqliteDisk implements Disk {
    private final Path folder;
    private Optional<Store> open = Optional.empty();

    SqliteDisk(Path folder) {
        this.folder = folder;
    }

    @Override
    public Access open(Clock clock, Ids ids) {
        Store store = Store.open(StorePlace.in(folder), clock, ids);
        open = Optional.of(store);
        return new Opened(store, folder.resolve("muster.db"));
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public List<Row> rows() {
        return SqliteRows.in(folder.resolve("muster.db"));
    }

    @Override
    public void close() {
        open.ifPresent(Store::close);
    }

    private record Opened(Store store, Path file) implements Access {
        @Override
        public void together(Runnable group) {
            group.run();
        }

        @Override
        public Receipt record(String deliveryId, Function<Incidents, Verdict> deliberation) {
            try {
                return store.timeline().record(deliveryId, deliberation).join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException refused) throw refused;
                throw e;
            }
        }

        @Override
        public Incidents incidents() {
            return store.timeline().committed();
        }

        @Override
        public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
            return store.timeline().read(stream, afterSequence, limit);
        }

        @Override
        public EffectStore effects() {
            return store.effects();
        }

        @Override
        public Signer signer() {
            return store.signer();
        }

        @Override
        public List<Effect> parked() {
            return SqliteRows.parked(file);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
