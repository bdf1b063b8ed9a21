package dev.muster.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file: where sessions come from. WAL, so that readers and the writer do not wait for each other; synchronous
 * FULL, so that what was committed survives a power cut; secure_delete, so that what was erased is gone from the file.
 */
final class SqliteDatabase implements Database {
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

    @Override
    public String title() {
        return file.toString();
    }

    @Override
    public Transactions writing() throws SQLException {
        Session session = writer();
        return new SqliteTransactions(session, new Checkpoints(writer()));
    }

    /** A session that may write. */
    Session writer() throws SQLException {
        Session session = open(false);
        session.command("PRAGMA wal_autocheckpoint = 16384");
        session.command("PRAGMA cache_size = -65536");
        return session;
    }

    @Override
    public <T> T read(Query<T> query) {
        permits.acquireUninterruptibly();
        try {
            // Opening the file anew would leave traces in a folder that its owner may be clearing away.
            if (closed) throw new StoreException("The store is closed.", null);
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

    @Override
    public <T> T snapshot(Query<T> query) {
        return read(session -> {
            session.command("BEGIN");
            try {
                return query.in(session);
            } finally {
                session.command("ROLLBACK");
            }
        });
    }

    @Override
    public Company company() {
        return Company.none(this);
    }

    /** {@code store.key}, {@code console.secret}: a file beside the database, readable by its owner only. */
    @Override
    public String kept(String name, Supplier<String> made) {
        return KeptFile.in(file.resolveSibling(name), made);
    }

    /** Takes a session of its own: the readers may not write at all. */
    @Override
    public void copyInto(Path copy) {
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
