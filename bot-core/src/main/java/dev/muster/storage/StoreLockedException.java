package dev.muster.storage;

import java.nio.file.Path;
import java.util.Optional;

/** Another process holds the data folder. */
public final class StoreLockedException extends StoreUnavailableException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> address;

    StoreLockedException(Path folder, Optional<String> address) {
        super("Muster is running on " + folder + address.map(at -> ", at " + at).orElse("")
                + ". Stop it first, or choose another folder with --data DIR.");
        this.address = address;
    }

    /** Where the holder's console is, if it said so. */
    public Optional<String> address() {
        return address;
    }
}
