package dev.muster.bench;

import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.storage.DatabaseUrl;
import dev.muster.storage.PostgresServer;
import dev.muster.storage.Store;
import dev.muster.storage.StorePlace;
import java.util.List;
import java.util.Optional;

/** A new store for one measurement; PostgreSQL is a server of its own on this machine, as durable as in production. */
record BenchStore(String name, StorePlace place) {
    /** One in SQLite and one in PostgreSQL. */
    static List<BenchStore> both(BenchFolder folder, String name) {
        return List.of(
                new BenchStore("SQLite", StorePlace.in(folder.resolve(name + "-sqlite"))),
                new BenchStore(
                        "PostgreSQL",
                        new StorePlace(
                                folder.resolve(name + "-postgres"),
                                Optional.of(PostgresServer.newStore()).flatMap(DatabaseUrl::of))));
    }

    Store open() {
        return Store.open(place, new RealClock(), new RealIds());
    }
}
