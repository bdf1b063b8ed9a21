package dev.muster.storage;

import org.junit.jupiter.api.DisplayName;

/** PostgreSQL keeps to every contract of the store. */
@DisplayName("D4 storage: PostgreSQL")
class PostgresTimelineTest extends EveryContract {
    @Override
    StorePlace place() {
        return new StorePlace(folder, DatabaseUrl.of(PostgresServer.newStore()));
    }
}
