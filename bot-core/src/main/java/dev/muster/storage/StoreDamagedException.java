package dev.muster.storage;

import org.jspecify.annotations.Nullable;

/** The store's file is damaged; the bot must not write to it. The message says how to restore. */
public final class StoreDamagedException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    StoreDamagedException(String store, String finding, @Nullable Throwable cause) {
        super(
                "The store " + store + " is damaged (" + finding
                        + "). Nothing was changed in it. Restore the last backup with"
                        + " \"muster restore FILE\"; the damaged store is kept aside.",
                cause);
    }
}
