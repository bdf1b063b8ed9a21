package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.LocalChatStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** SQLite keeps to every contract of the store. */
@DisplayName("D4 storage: SQLite")
class SqliteTimelineTest {
    @TempDir
    Path folder;

    @Nested
    class Recording extends TimelineContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new SqliteUnderTest(folder, clock);
        }
    }

    @Nested
    class Following extends FollowingContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new SqliteUnderTest(folder, clock);
        }
    }

    @Nested
    class Erasing extends ErasureContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new SqliteUnderTest(folder, clock);
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new SqliteUnderTest(folder, clock);
        }
    }

    @Nested
    class Effects extends EffectStoreContract {
        @Override
        StoreUnderTest open(Clock clock) {
            return new SqliteUnderTest(folder, clock);
        }
    }

    @Nested
    class LocalChat extends LocalChatStoreContract {
        private Store store;

        @Override
        protected LocalChatStore emptyStore() {
            store = Store.open(folder, new Given.HandClock(), Given.ids(1));
            return store.localChat();
        }

        @AfterEach
        void close() {
            store.close();
        }
    }
}
