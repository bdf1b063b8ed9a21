package dev.muster.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions on a database that several replicas write to. Each takes the one row of {@code turn} first and so has its turn
 * alone, which makes positions follow each other without gaps in the order of the commits: nobody who reads up to a position
 * ever misses a smaller one. A replica that is stopped in the middle of its turn loses it after three seconds.
 */
final class PostgresTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresTransactions.class);
    private static final String TURN_LIMIT = "3s";

    private final PostgresDatabase database;
    private @Nullable PostgresSession open;
    private Tail before = Tail.NONE;
    private String transaction = "";
    private String committing = "";

    PostgresTransactions(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Session session() {
        if (open == null) throw new IllegalStateException("no transaction is under way");
        return open;
    }

    @Override
    public Optional<Tail> begin() throws SQLException {
        before = connected()
                .one("SELECT position, delivery, pg_current_xact_id()::text FROM turn FOR UPDATE", this::note)
                .orElseThrow(() -> new SQLException("the table turn is empty"));
        return Optional.of(before);
    }

    private Tail note(Row row) throws SQLException {
        transaction = row.text(3);
        return new Tail(row.number(1), row.number(2));
    }

    private PostgresSession connected() throws SQLException {
        if (open == null) {
            Connection connection = database.connect();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            PostgresDatabase.forWriting(connection, TURN_LIMIT);
            connection.setAutoCommit(false);
            open = new PostgresSession(connection);
        }
        return open;
    }

    @Override
    public void commit(Tail tail, boolean erased) throws SQLException {
        committing = transaction;
        PostgresSession session = connected();
        if (!tail.equals(before)) {
            session.add("UPDATE turn SET position = ?, delivery = ?", tail.position(), tail.delivery());
            if (tail.position() != before.position()) session.tell(Replicas.record(tail.position()));
        }
        session.flush();
        session.sendNews(database.channel());
        session.connection().commit();
    }

    @Override
    public void rollBack() {
        if (open == null) return;
        try {
            open.drop();
            open.connection().rollback();
        } catch (SQLException e) {
            LOG.debug("The connection is lost; the database rolls back by itself.", e);
            abandon();
        }
    }

    private void abandon() {
        try {
            if (open != null) open.close();
        } catch (SQLException e) {
            LOG.debug("The lost connection could not be closed.", e);
        }
        open = null;
    }

    /** Having the turn again means that the transaction in doubt has ended, one way or the other. */
    @Override
    public boolean stands() throws SQLException {
        try {
            begin();
            String fate = connected()
                    .one("SELECT pg_xact_status(?::xid8)", row -> row.perhapsText(1), committing)
                    .flatMap(known -> known)
                    .orElse("unknown");
            connected().connection().rollback();
            if (fate.equals("committed")) return true;
            if (fate.equals("aborted")) return false;
            throw new SQLException("the database says of transaction " + committing + ": " + fate);
        } catch (SQLException e) {
            abandon();
            throw e;
        }
    }

    @Override
    public void close() {
        abandon();
    }
}
