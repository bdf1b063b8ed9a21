package dev.muster.knowledge.index;

import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Another process writes this index. */
public final class IndexInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    IndexInUseException(Directory folder, IOException cause) {
        super("Another process has the index of the articles in " + place(folder) + " open.", cause);
    }

    private static String place(Directory folder) {
        return folder instanceof FSDirectory files ? files.getDirectory().toString() : folder.toString();
    }
}
