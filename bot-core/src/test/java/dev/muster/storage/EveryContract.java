package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.LocalChatStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** All that a store has to keep to, wherever it is kept. */
abstract class EveryContract {
    @TempDir
    Path folder;

    /** A place in which there is no store yet. */
    abstract StorePlace place();

    @Nested
    class Recording extends TimelineContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class Following extends FollowingContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class Erasing extends ErasureContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class Retention extends TalkRetentionContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class Effects extends EffectStoreContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class Questions extends SelfServiceContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new StoreHere(place(), clock);
        }
    }

    @Nested
    class LocalChat extends LocalChatStoreContract {
        private Store store;

        @Override
        protected LocalChatStore emptyStore() {
            store = Store.open(place(), new Given.HandClock(), Given.ids(1));
            return store.localChat();
        }

        @AfterEach
        void close() {
            store.close();
        }
    }
}
