package dev.muster.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened here and now. The message is a sentence for the operator that says what to do. */
public class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    StoreUnavailableException(String sentence) {
        super(sentence);
    }
}
