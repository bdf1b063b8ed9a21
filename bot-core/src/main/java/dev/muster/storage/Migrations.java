package dev.muster.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The numbered SQL files that bring a store to the present layout, the same numbers for every database. How a database notes
 * its layout is in {@link SqliteLayout} and {@link PostgresLayout}.
 */
final class Migrations {
    private static final List<String> FILES =
            List.of("V1__the_record.sql", "V2__effects_in_turn.sql", "V3__questions.sql");

    private Migrations() {}

    /** How many there are: the version that this program reads and writes. */
    static int latest() {
        return FILES.size();
    }

    /** The text of that version's file for that database, {@code sqlite} or {@code postgres}. */
    static String text(String database, int version) {
        String file = "/db/" + database + "/" + FILES.get(version - 1);
        try (InputStream in = Migrations.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("the program lacks its own file " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a store of a newer version. */
    static void checkIsKnown(int version) {
        if (version > latest()) {
            throw new StoreUnavailableException("This store was written by a newer version of Muster (layout " + version
                    + ", this one knows " + latest() + "). Start that version, or restore a backup made by this one.");
        }
    }
}
