package dev.muster.storage;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store is.
 *
 * @param folder the process's own: who holds it says there where its console is; the database too, when none is named
 * @param database another place for the database: a SQLite file, whose key is beside it, or PostgreSQL, which keeps the key
 */
public record StorePlace(Path folder, Optional<DatabaseUrl> database) {
    /** Everything in one folder: {@code muster.db} (SQLite) and {@code store.key}. */
    public static StorePlace in(Path folder) {
        return new StorePlace(folder, Optional.empty());
    }

    /** The server's address, when it is PostgreSQL; otherwise it is a {@link #file}. */
    Optional<DatabaseUrl> postgres() {
        return database.filter(url -> url.file().isEmpty());
    }

    Path file() {
        return database.flatMap(DatabaseUrl::file)
                .map(file -> Path.of(file).toAbsolutePath())
                .orElseGet(() -> folder.resolve("muster.db"));
    }

    /** The folder that the file is in. */
    Path fileFolder() {
        return file().toAbsolutePath().resolveSibling("").normalize();
    }

    /** As it is named to people. */
    @Override
    public String toString() {
        return postgres().map(DatabaseUrl::toString).orElseGet(() -> file().toString());
    }
}
