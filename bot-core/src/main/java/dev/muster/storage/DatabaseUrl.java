package dev.muster.storage;

import java.net.URI;
import java.util.Optional;

/**
 * The JDBC address of a database. It may hold a password, so it is never shown: its {@link #toString} names server and
 * database alone.
 */
public final class DatabaseUrl {
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";

    private final String url;

    private DatabaseUrl(String url) {
        this.url = url;
    }

    /** That address; empty when it is neither of PostgreSQL nor of SQLite. */
    public static Optional<DatabaseUrl> of(String url) {
        return url.startsWith(POSTGRESQL) || url.startsWith(SQLITE)
                ? Optional.of(new DatabaseUrl(url))
                : Optional.empty();
    }

    /** The file, when it is an address of SQLite. */
    Optional<String> file() {
        return url.startsWith(SQLITE) ? Optional.of(url.substring(SQLITE.length())) : Optional.empty();
    }

    String reveal() {
        return url;
    }

    /** {@code PostgreSQL muster at db.example.test}, without user and password. */
    @Override
    public String toString() {
        if (file().isPresent()) return "SQLite " + file().get();
        String rest = url.substring("jdbc:".length()).replaceFirst("\\?.*", "");
        try {
            URI parsed = URI.create(rest);
            if (parsed.getHost() == null) return "PostgreSQL";
            String port = parsed.getPort() < 0 ? "" : ":" + parsed.getPort();
            return "PostgreSQL" + parsed.getPath().replace('/', ' ') + " at " + parsed.getHost() + port;
        } catch (IllegalArgumentException manyHosts) {
            return "PostgreSQL";
        }
    }
}
