package dev.muster.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One schema of a PostgreSQL database (13 or newer), which several replicas may share: where sessions come from. The schema
 * is {@code muster} unless the address says {@code currentSchema}.
 */
final class PostgresDatabase implements Database {
    /** Longer than a commit ever takes; shorter than people wait for a word. */
    private static final int SILENCE_SECONDS = 15;

    private static final int CONNECT_SECONDS = 5;
    private static final int SESSIONS = 8;

    private final DatabaseUrl url;
    private final PGSimpleDataSource source;
    private final HikariDataSource pool;

    PostgresDatabase(DatabaseUrl url) {
        this.url = url;
        source = source(url);
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(source);
        settings.setPoolName("store-sessions");
        settings.setMaximumPoolSize(SESSIONS);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(CONNECT_SECONDS * 1000L);
        settings.setInitializationFailTimeout(-1);
        settings.setAutoCommit(false);
        pool = new HikariDataSource(settings);
    }

    /** What the address says goes before what is usual here. */
    private static PGSimpleDataSource source(DatabaseUrl url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url.reveal());
        } catch (IllegalArgumentException notAnAddress) {
            // Its message would show the whole address.
            throw new StoreUnavailableException("DATABASE_URL is not an address of PostgreSQL. Write it as"
                    + " jdbc:postgresql://HOST/NAME?user=NAME&password=WORD.");
        }
        if (source.getCurrentSchema() == null) source.setCurrentSchema("muster");
        if (source.getSocketTimeout() == 0) source.setSocketTimeout(SILENCE_SECONDS);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("muster");
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        return source;
    }

    @Override
    public String title() {
        return url.toString();
    }

    /** The schema in use. */
    String schema() {
        return String.valueOf(source.getCurrentSchema());
    }

    /** Where replicas hear of each other's news. */
    String channel() {
        return "muster news " + schema();
    }

    /** A connection of its own, committing each statement by itself. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** The same, for one who cannot wait. */
    Connection connect(int silenceSeconds) throws SQLException {
        PGSimpleDataSource impatient = source(url);
        impatient.setSocketTimeout(silenceSeconds);
        impatient.setConnectTimeout(silenceSeconds);
        return impatient.getConnection();
    }

    @Override
    public Transactions writing() {
        return new PostgresTransactions(this);
    }

    @Override
    public Company company() throws SQLException {
        return new PostgresCompany(this);
    }

    /** Once more when the connection turns out to be lost: the server may have been started anew while it was idle. */
    @Override
    public <T> T read(Query<T> query) {
        try {
            return within(true, query);
        } catch (StoreException e) {
            if (Trouble.of(e) != Trouble.UNREACHABLE) throw e;
            return within(true, query);
        }
    }

    @Override
    public <T> T snapshot(Query<T> query) {
        return within(true, session -> {
            session.command("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            return query.in(session);
        });
    }

    /** Changes something that is not the record: it takes no turn, and waits for nobody's. */
    <T> T change(Query<T> query) {
        return within(false, query);
    }

    private <T> T within(boolean readOnly, Query<T> query) {
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(readOnly);
            PostgresSession session = new PostgresSession(connection);
            T result = query.in(session);
            session.flush();
            session.forgetStatements();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** In the table {@code kept}, so that every replica has the same. Whoever is first makes it. */
    @Override
    public String kept(String name, Supplier<String> made) {
        try (PostgresSession session = new PostgresSession(connect())) {
            var known = session.one("SELECT value FROM kept WHERE name = ?", row -> row.text(1), name);
            if (known.isPresent()) return known.get();
            session.run("INSERT INTO kept (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING", name, made.get());
            return session.one("SELECT value FROM kept WHERE name = ?", row -> row.text(1), name)
                    .orElseThrow();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    @Override
    public void copyInto(Path file) {
        StoreCopy.fromPostgres(this, file);
    }

    /** Settings of a session that the promise of durability and the taking over of a dead replica's work rest on. */
    static void forWriting(Connection connection, String idleLimit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET idle_in_transaction_session_timeout = '" + idleLimit + "'");
            statement.execute("SET tcp_keepalives_idle = 2");
            statement.execute("SET tcp_keepalives_interval = 1");
            statement.execute("SET tcp_keepalives_count = 3");
            // Only "off" is less than durable here; what else is set waits for standbys too, and stays.
            statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') = 'off'");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
