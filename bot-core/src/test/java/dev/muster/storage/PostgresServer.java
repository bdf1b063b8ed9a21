package dev.muster.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a JVM, as durable as in production; each store under test has a schema of its own. */
public final class PostgresServer {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
    }

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "postgres-stop"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JDBC address of a store that is not there yet. */
    public static String newStore() {
        return store("test_" + SCHEMAS.incrementAndGet());
    }

    /** The JDBC address of the store in that schema. */
    static String store(String schema) {
        return "jdbc:postgresql://localhost:" + Running.SERVER.getPort()
                + "/postgres?user=postgres&password=not-to-be-seen&currentSchema=" + schema;
    }
}
