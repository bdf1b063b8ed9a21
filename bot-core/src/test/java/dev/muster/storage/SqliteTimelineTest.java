package dev.muster.storage;

import org.junit.jupiter.api.DisplayName;

/** SQLite keeps to every contract of the store. */
@DisplayName("D4 storage: SQLite")
class SqliteTimelineTest extends EveryContract {
    @Override
    StorePlace place() {
        return StorePlace.in(folder);
    }
}
