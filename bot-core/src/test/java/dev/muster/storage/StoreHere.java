package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.LocalChatStore;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.List;

/** A real store, in a folder of the test or in PostgreSQL. */
final class StoreHere implements StoreUnderTest {
    private final StorePlace place;
    private final Clock clock;
    private long seed = 1;
    private Store store;

    StoreHere(StorePlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
        store = open();
    }

    private Store open() {
        return Store.open(place, clock, Given.ids(seed++));
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
    public LocalChatStore localChat() {
        return store.localChat();
    }

    @Override
    public List<ChainReport> verify() {
        return store.verifier().verifyAll();
    }

    @Override
    public void expireQuestions(Instant before, Instant privateBefore) {
        store.expireQuestions(before, privateBefore);
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
