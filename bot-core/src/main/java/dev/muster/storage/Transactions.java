package dev.muster.storage;

import java.sql.SQLException;
import java.util.Optional;

/** The transactions of one writer, one after another, as its database does them. For the writer's thread alone. */
interface Transactions extends AutoCloseable {
    /** The session of the transaction that is under way. */
    Session session();

    /**
     * Begins one. Until it ends nobody else writes to the record, here or anywhere.
     *
     * @return where the record ends, when others may have written to it meanwhile; empty when nobody else can
     */
    Optional<Tail> begin() throws SQLException;

    /** Commits: when this returns it is durable. The record ends there now; {@code erased} says that something was taken out. */
    void commit(Tail tail, boolean erased) throws SQLException;

    /** Undoes whatever the transaction did, as far as the database has not done so by itself. */
    void rollBack();

    /** Whether the last transaction stands although its commit failed; throws as long as that cannot be found out. */
    boolean stands() throws SQLException;

    @Override
    void close() throws SQLException;
}
