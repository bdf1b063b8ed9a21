package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Timeline;
import java.nio.file.Path;
import java.util.List;

/** SQLite in a folder. */
final class SqliteUnderTest implements StoreUnderTest {
    private final Path folder;
    private final Clock clock;
    private long seed = 1;
    private Store store;

    SqliteUnderTest(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        store = open();
    }

    private Store open() {
        return Store.open(folder, clock, Given.ids(seed++));
    }

    @Override
    public Timeline timeline() {
        return store.timeline();
    }

    @Override
    public EffectStore effects() {
        return store.effects();
    }

    @Override
    public List<ChainReport> verify() {
        return store.verifier().verifyAll();
    }

    @Override
    public void reopen() {
        store.close();
        store = open();
    }

    @Override
    public void close() {
        store.close();
    }
}
