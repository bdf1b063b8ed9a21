package dev.muster.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A SQLite store without a single incident, which makes room for one that is to know nothing of it: for a replay. */
public final class EmptyStore {
    private EmptyStore() {}

    /**
     * Puts it aside with its key, where a restore would put it. PostgreSQL is left as it is.
     *
     * @return where it is kept; empty when there is none, or it has incidents
     * @throws StoreLockedException when a bot is running on the folder
     */
    public static Optional<Path> putAside(StorePlace place) {
        if (place.postgres().isPresent()) return Optional.empty();
        Held held = Held.take(place);
        try {
            return hasIncidents(place) ? Optional.empty() : StoreRestore.moveAside(place);
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "The store " + place + " cannot be put aside (" + e.getMessage()
                            + "). See that you may write there, or choose another folder with --data DIR.",
                    e);
        } finally {
            held.close();
        }
    }

    private static boolean hasIncidents(StorePlace place) {
        if (!Files.exists(place.file())) return false;
        try (SqliteDatabase database = StoreFile.open(place.file())) {
            return database.read(EntryTable::lastPosition) > 0;
        }
    }
}
