package dev.muster.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The replicas of the bot on one PostgreSQL database. */
final class PostgresCompany implements Company {
    private final PostgresDatabase database;
    private final ReplicaLease lease;
    private final String self;
    private @Nullable Replicas replicas;

    PostgresCompany(PostgresDatabase database) throws SQLException {
        this.database = database;
        lease = new ReplicaLease(database, "process " + ProcessHandle.current().pid());
        self = "replica-" + lease.id();
    }

    @Override
    public String self() {
        return self;
    }

    @Override
    public Claims claims(LongSupplier known) {
        return new LeasedClaims(database, lease, known);
    }

    @Override
    public void follow(SqlTimeline timeline, SqlLocalChat chat) {
        replicas = new Replicas(database, new Replicas.Hearing() {
            @Override
            public void recorded(long position) {
                if (position > timeline.position()) timeline.catchUp();
            }

            @Override
            public void heard(String news) {
                chat.news().hear(news, chat);
            }

            @Override
            public void deaf() {
                timeline.catchUp();
                chat.news().makeUp(chat);
            }
        });
    }

    @Override
    public List<String> troubles() {
        return lease.holds(lease.id())
                ? List.of()
                : List.of(database.title() + " cannot be reached; nothing is recorded or done until it can.");
    }

    @Override
    public void close() {
        if (replicas != null) replicas.close();
        lease.close();
    }
}
