package dev.muster.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other replicas have done, by PostgreSQL's NOTIFY, and asks every second besides: a notice may get lost with its
 * connection, what is in the tables does not.
 */
final class Replicas implements AutoCloseable {
    /** What is done about news; called on one thread, and may throw {@link StoreException}. */
    interface Hearing {
        /** The record goes on to there. */
        void recorded(long position);

        /** Something else, in the words of whoever told it. */
        void heard(String news);

        /** Something may have been missed. */
        void deaf();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Replicas.class);
    private static final String RECORD = "record ";
    private static final int ASKED_EVERY_MILLIS = 1000;
    private static final int SILENCE_SECONDS = 2;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final PostgresDatabase database;
    private final Hearing hearing;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection listening;

    Replicas(PostgresDatabase database, Hearing hearing) {
        this.database = database;
        this.hearing = hearing;
        thread = Thread.ofPlatform().daemon().name("store-news").unstarted(this::run);
        thread.start();
    }

    /** How replicas tell each other where the record ends. */
    static String record(long position) {
        return RECORD + position;
    }

    private void run() {
        while (!closed) {
            try (Connection connection = database.connect(SILENCE_SECONDS)) {
                listening = connection;
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (closed) return;
                LOG.warn("Other replicas cannot be heard just now ({}); it is tried again.", e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + statement.enquoteIdentifier(database.channel(), true));
            hearing.deaf();
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (!closed) {
                PGNotification[] news = postgres.getNotifications(ASKED_EVERY_MILLIS);
                if (news == null || news.length == 0) ask(statement);
                else for (PGNotification one : news) hear(one.getParameter());
            }
        }
    }

    private void ask(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT position FROM turn")) {
            if (row.next()) hearing.recorded(row.getLong(1));
        }
    }

    private void hear(String news) {
        if (news.startsWith(RECORD)) hearing.recorded(Long.parseLong(news.substring(RECORD.length())));
        else hearing.heard(news);
    }

    @Override
    public void close() {
        closed = true;
        Connection open = listening;
        try {
            if (open != null) open.close();
            thread.join(SILENCE_SECONDS * 1000L);
        } catch (SQLException e) {
            LOG.debug("The connection to hear by could not be closed.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
