package dev.muster.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Where the store is kept. What differs between one database and another is behind this, {@link Transactions} and {@link Session}. */
interface Database extends AutoCloseable {
    /** Something read in one session. */
    interface Query<T> {
        T in(Session session) throws SQLException;
    }

    /** Its name for people; no secrets. */
    String title();

    /** Transactions that may write; one such at a time in a process. */
    Transactions writing() throws SQLException;

    /** Reads in a session of its own; only a few at the same time, the rest wait. */
    <T> T read(Query<T> query);

    /** Reads as much as there is, as of one moment. */
    <T> T snapshot(Query<T> query);

    /** The other processes that work on it, now that this one begins to. */
    Company company() throws SQLException;

    /** A text that the store keeps for itself under that name, made when there is none yet. */
    String kept(String name, Supplier<String> made);

    /** Copies everything, as of one moment, into a new file: a SQLite store of the present layout. */
    void copyInto(Path file);

    @Override
    void close();
}
