package dev.muster.storage;

import dev.muster.timeline.NotRecordedException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What a failure of the database means to whoever was waiting for it. */
final class Trouble {
    private Trouble() {}

    /** For the person: what is wrong, and what to do. */
    static NotRecordedException notRecorded(Throwable cause) {
        return new NotRecordedException(sentence(cause), cause);
    }

    private static String sentence(Throwable cause) {
        return switch (code(cause)) {
            case 13 -> "Not recorded: the disk is full. Free some space there, then please say it again.";
            case 3, 8, 14 ->
                "Not recorded: the data folder cannot be written to. Make it writable, then please say it again.";
            case 5, 6 -> "Not recorded: another program holds the store. Close it, then please say it again.";
            case 10 -> "Not recorded: the disk reports an error. Look at the disk, then please say it again.";
            case 11, 26 ->
                "Not recorded: the store is damaged. Stop the bot and restore the last backup: muster restore FILE.";
            default -> "Not recorded: the store failed. Please say it again; the log has more.";
        };
    }

    /** Whether a commit that failed like this may yet be found in the file after a crash. */
    static boolean leavesDoubt(Throwable cause) {
        return code(cause) == 10;
    }

    /** Whether the file is no good. */
    static boolean isDamage(Throwable cause) {
        return code(cause) == 11 || code(cause) == 26;
    }

    /** SQLite's primary result code (https://sqlite.org/rescode.html); 1 when it is not SQLite's. */
    private static int code(Throwable cause) {
        if (cause instanceof StoreException && cause.getCause() != null) return code(cause.getCause());
        if (cause instanceof SQLiteException sqlite) return sqlite.getResultCode().code & 0xff;
        return cause instanceof SQLException sql && sql.getErrorCode() > 0 ? sql.getErrorCode() & 0xff : 1;
    }
}
