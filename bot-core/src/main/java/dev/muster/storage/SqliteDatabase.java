package dev.muster.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file: where sessions come from. WAL, so that readers and the writer do not wait for each other; synchronous
 * FULL, so that what was committed survives a power cut; secure_delete, so that what was erased is gone from the file.
 */
final class SqliteDatabase implements AutoCloseable {
    /** Something read in one session. */
    interface Query<T> {
        T in(Session session) throws SQLException;
    }

    private static final int READERS = 4;

    private final Path file;
    private final boolean readOnly;
    private final Semaphore permits = new Semaphore(READERS);
    private final ConcurrentLinkedQueue<Session> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    SqliteDatabase(Path file, boolean readOnly) {
        this.file = file;
        this.readOnly = readOnly;
    }

    Path file() {
        return file;
    }

    /** A session that may write. */
    Session writer() throws SQLException {
        Session session = open(false);
        session.command("PRAGMA wal_autocheckpoint = 16384");
        session.command("PRAGMA cache_size = -65536");
        return session;
    }

    /** Reads in a session of its own; at most four at the same time, the rest wait. */
    <T> T read(Query<T> query) {
        permits.acquireUninterruptibly();
        try {
            Session known = idle.poll();
            Session session = known == null ? open(true) : known;
            boolean reusable = false;
            try {
                T result = query.in(session);
                reusable = !closed;
                return result;
            } finally {
                if (reusable) idle.add(session);
                else session.close();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            permits.release();
        }
    }

    /** Reads several things as of one moment. */
    <T> T snapshot(Query<T> query) {
        return read(session -> {
            session.command("BEGIN");
            try {
                return query.in(session);
            } finally {
                session.command("ROLLBACK");
            }
        });
    }

    /** Copies everything, as of one moment, into a new file. Takes a session of its own: the readers may not write at all. */
    void copyInto(Path copy) {
        try (Session session = open(false)) {
            session.run("VACUUM INTO ?", copy.toString());
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private Session open(boolean toRead) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setGetGeneratedKeys(false); // or the driver asks for them after every insert
        if (readOnly) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
            config.resetOpenMode(SQLiteOpenMode.READWRITE);
            config.setOpenMode(SQLiteOpenMode.READONLY);
        }
        Connection connection =
                config.createConnection("jdbc:sqlite:" + (isFrozen() ? file.toUri() + "?immutable=1" : file));
        if (!readOnly) {
            try (Statement pragma = connection.createStatement()) {
                pragma.execute("PRAGMA journal_mode = WAL");
                pragma.execute("PRAGMA synchronous = FULL");
                pragma.execute("PRAGMA secure_delete = ON");
                if (toRead) pragma.execute("PRAGMA query_only = ON");
            }
        }
        return new Session(connection);
    }

    /** Reading in WAL mode needs a file beside the database; where none can be made, nobody can be writing either. */
    private boolean isFrozen() {
        return readOnly
                && !Files.isWritable(file.toAbsolutePath().getParent())
                && !Files.exists(Path.of(file + "-wal"));
    }

    @Override
    public void close() {
        closed = true;
        permits.acquireUninterruptibly(READERS);
        try {
            for (Session session = idle.poll(); session != null; session = idle.poll()) session.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            permits.release(READERS);
        }
    }
}
