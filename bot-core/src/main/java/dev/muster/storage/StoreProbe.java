package dev.muster.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Tries whether the database of a place can be reached, and changes nothing there. */
public final class StoreProbe {
    private StoreProbe() {}

    /** What keeps it from being reached, in a sentence with what to do; empty when nothing does. */
    public static Optional<String> trouble(StorePlace place) {
        if (place.postgres().isEmpty()) return Optional.empty();
        try (PostgresDatabase database = new PostgresDatabase(place.postgres().get())) {
            try (Connection connection = database.connect()) {
                return connection.isValid(1) ? Optional.empty() : Optional.of(place + " does not answer.");
            } catch (SQLException e) {
                return Optional.of(
                        String.valueOf(Databases.unavailable(database, e).getMessage()));
            }
        } catch (StoreUnavailableException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
