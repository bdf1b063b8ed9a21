package dev.muster.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;

/** Opens the database file: makes it, brings it up to date, and has a quick look whether it is whole. */
final class StoreFile {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Up to this size every page is looked at on opening; beyond it that would take more than half a second. */
    private static final long QUICK = 64L << 20;

    private StoreFile() {}

    static SqliteDatabase open(Path file) {
        if (Files.exists(file.resolveSibling(StoreRestore.UNDER_WAY))) {
            throw new StoreUnavailableException("A restore of " + file
                    + " was interrupted. Run \"muster restore FILE\" again; nothing is lost until then.");
        }
        checkHeader(file);
        SqliteDatabase database = new SqliteDatabase(file, false);
        try (Session session = database.writer()) {
            checkOwner(file, session);
            checkPages(file, session);
            SqliteLayout.bringUpToDate(session);
            return database;
        } catch (SQLException e) {
            throw Databases.unavailable(database, e);
        }
    }

    static SqliteDatabase openToRead(Path file) {
        if (!Files.exists(file)) {
            throw new StoreUnavailableException(
                    "There is no store in " + file.toAbsolutePath().getParent()
                            + " yet. Start the bot once, or name the right folder with --data DIR.");
        }
        checkHeader(file);
        return new SqliteDatabase(file, true);
    }

    static void checkHeader(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) return;
            try (InputStream in = Files.newInputStream(file)) {
                if (Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) return;
            }
            throw new StoreDamagedException(file.toString(), "it does not begin like a database", null);
        } catch (IOException e) {
            throw new StoreUnavailableException("The store " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void checkOwner(Path file, Session session) throws SQLException {
        int owner = session.one("PRAGMA application_id", row -> row.count(1)).orElse(0);
        boolean empty = session.one("SELECT 1 FROM sqlite_schema", row -> true).isEmpty();
        if (owner != SqliteLayout.APPLICATION_ID && !empty) {
            throw new StoreUnavailableException(
                    file + " is a database of another program. Choose another folder with --data DIR.");
        }
    }

    private static void checkPages(Path file, Session session) throws SQLException {
        try {
            if (Files.size(file) > QUICK) return;
        } catch (IOException e) {
            throw new StoreUnavailableException("The store " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
        String finding =
                session.one("PRAGMA quick_check(1)", row -> row.text(1)).orElse("ok");
        if (!finding.equals("ok")) throw new StoreDamagedException(file.toString(), finding, null);
    }
}
