package dev.muster.storage;

import dev.muster.timeline.NotRecordedException;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What a failure of the database means to whoever was waiting for it. */
enum Trouble {
    FULL("the disk is full. Free some space there, then please say it again."),
    READ_ONLY("the store cannot be written to. Make it writable, then please say it again."),
    HELD("another program holds the store. Close it, then please say it again."),
    DISK("the disk reports an error. Look at the disk, then please say it again."),
    DAMAGED("the store is damaged. Stop the bot and restore the last backup: muster restore FILE."),
    UNREACHABLE("the database cannot be reached. Please say it again in a moment."),
    UNEXPECTED("the store failed. Please say it again; the log has more.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    /** What kind it is. */
    static Trouble of(Throwable cause) {
        if (cause instanceof StoreException && cause.getCause() != null) return of(cause.getCause());
        if (cause instanceof SQLiteException sqlite) return ofCode(sqlite.getResultCode().code & 0xff);
        if (!(cause instanceof SQLException sql)) return UNEXPECTED;
        return sql.getSQLState() == null ? ofCode(sql.getErrorCode() & 0xff) : ofState(sql.getSQLState());
    }

    /** SQLite's primary result codes: https://sqlite.org/rescode.html. */
    private static Trouble ofCode(int code) {
        return switch (code) {
            case 13 -> FULL;
            case 3, 8, 14 -> READ_ONLY;
            case 5, 6 -> HELD;
            case 10 -> DISK;
            case 11, 26 -> DAMAGED;
            default -> UNEXPECTED;
        };
    }

    /** PostgreSQL's: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
    private static Trouble ofState(String state) {
        return switch (state) {
            case "53100" -> FULL;
            case "25006", "42501" -> READ_ONLY;
            case "58030" -> DISK;
            case "XX001", "XX002" -> DAMAGED;
            case "53300", "57P01", "57P02", "57P03", "57P05", "25P03" -> UNREACHABLE;
            default -> state.startsWith("08") ? UNREACHABLE : UNEXPECTED;
        };
    }

    /** For the person: what is wrong, and what to do. */
    static NotRecordedException notRecorded(Throwable cause) {
        return new NotRecordedException("Not recorded: " + of(cause).sentence, cause);
    }

    /** Whether a commit that failed like this may stand all the same. */
    static boolean leavesDoubt(Throwable cause) {
        Trouble kind = of(cause);
        return kind == DISK || kind == UNREACHABLE;
    }

    /** Whether the store is no good. */
    static boolean isDamage(Throwable cause) {
        return of(cause) == DAMAGED;
    }
}
