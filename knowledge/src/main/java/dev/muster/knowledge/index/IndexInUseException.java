package dev.muster.knowledge.index;

import java.io.IOException;
import java.nio.file.Path;

/** Another process writes this index. */
public final class IndexInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    IndexInUseException(Path folder, IOException cause) {
        super("Another process has the index of the articles in " + folder + " open.", cause);
    }
}
