package dev.muster.knowledge;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that can be full, or read-only, for a while: nothing new is written to it, and what is there can be read. */
final class FullDisk extends FilterDirectory {
    private volatile String problem = "";

    FullDisk(Directory disk) {
        super(disk);
    }

    /** From now on it is in that state; empty when it is well again. */
    void is(String now) {
        problem = now;
    }

    private void check() throws IOException {
        if (!problem.isEmpty()) throw new IOException(problem);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        check();
        return super.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        check();
        return super.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        check();
        super.sync(names);
    }

    /** It stays when an index lets go of it, as a disk does. */
    @Override
    public void close() {}
}
