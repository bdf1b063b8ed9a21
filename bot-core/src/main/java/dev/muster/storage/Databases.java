package dev.muster.storage;

import java.sql.SQLException;

/** Opens the database of a place, whichever it is. */
final class Databases {
    private Databases() {}

    /** To work on: made when it is not there, and brought up to date. */
    static Database open(StorePlace place) {
        return place.postgres().isPresent() ? postgres(place.postgres().get()) : StoreFile.open(place.file());
    }

    /** A PostgreSQL schema to work on: made when it is not there, and brought up to date. */
    static PostgresDatabase postgres(DatabaseUrl url) {
        return postgres(url, PostgresLayout::bringUpToDate);
    }

    /** To look at, as it is. */
    static Database openToRead(StorePlace place) {
        return place.postgres().isPresent()
                ? postgres(place.postgres().get(), PostgresLayout::check)
                : StoreFile.openToRead(place.file());
    }

    private interface Preparation {
        void of(PostgresDatabase database) throws SQLException;
    }

    private static PostgresDatabase postgres(DatabaseUrl url, Preparation preparation) {
        PostgresDatabase database = new PostgresDatabase(url);
        try {
            preparation.of(database);
            return database;
        } catch (SQLException e) {
            database.close();
            throw unavailable(database, e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    static StoreUnavailableException unavailable(Database database, Exception cause) {
        if (Trouble.isDamage(cause)) {
            return new StoreDamagedException(database.title(), String.valueOf(cause.getMessage()), cause);
        }
        return new StoreUnavailableException(
                "The store " + database.title() + " cannot be opened (" + cause.getMessage() + "). " + remedy(cause),
                cause);
    }

    /** PostgreSQL's states: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
    private static String remedy(Exception cause) {
        if (cause instanceof StoreException && cause.getCause() instanceof SQLException sql) return remedy(sql);
        String state = cause instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        return switch (state) {
            case "" ->
                "Make the file and its folder writable for this user and see that the disk has room, or choose another"
                        + " folder with --data DIR.";
            case "28P01", "28000" -> "See that user and password in DATABASE_URL are right.";
            case "3D000" -> "Create the database, or correct its name in DATABASE_URL.";
            case "42501" -> "Give that user the right to create tables there.";
            default -> "See that the server runs and that DATABASE_URL names it.";
        };
    }
}
