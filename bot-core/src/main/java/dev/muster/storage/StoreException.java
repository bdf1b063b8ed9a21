package dev.muster.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database did not do what it was asked. The message is for the operator. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static StoreException of(SQLException cause) {
        return new StoreException("the store says: " + cause.getMessage(), cause);
    }
}
