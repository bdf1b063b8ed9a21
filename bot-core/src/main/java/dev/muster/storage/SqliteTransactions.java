package dev.muster.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on the one connection that writes to a SQLite file. The process that holds the folder is alone with it. */
final class SqliteTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteTransactions.class);

    private final Session session;
    private final Checkpoints checkpoints;

    SqliteTransactions(Session session, Checkpoints checkpoints) {
        this.session = session;
        this.checkpoints = checkpoints;
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public Optional<Tail> begin() throws SQLException {
        session.command("BEGIN IMMEDIATE");
        return Optional.empty();
    }

    @Override
    public void commit(Tail tail, boolean erased) throws SQLException {
        session.command("COMMIT");
        if (erased) checkpoints.erased();
        else checkpoints.written();
    }

    @Override
    public void rollBack() {
        try {
            session.forgetStatements();
            session.command("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("The database had rolled back by itself.", e);
        }
    }

    /**
     * After a failed flush the commit may stand in the log all the same, to be found after a crash. The next commit that
     * succeeds overwrites it.
     */
    @Override
    public boolean stands() throws SQLException {
        session.forgetStatements();
        session.command("PRAGMA user_version = " + Migrations.latest());
        return false;
    }

    @Override
    public void close() throws SQLException {
        checkpoints.close();
        session.close();
    }
}
