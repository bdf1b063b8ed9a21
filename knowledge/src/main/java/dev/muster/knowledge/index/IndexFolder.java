package dev.muster.knowledge.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that an index is in. One that is damaged or of another make is thrown away: all of it can be worked out again. */
final class IndexFolder {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String MAKE = "make";

    /** Changes with everything that makes an older index wrong: fields, the cutting into passages, the models. */
    private static final String THIS_MAKE = "3: title, lead, 3 passages; all-minilm-l6-v2-q, bge-small-en-v15-q";

    private static final int BUFFER_MEGABYTES = 32;

    private IndexFolder() {}

    static Directory directory(Path folder) throws IOException {
        return FSDirectory.open(folder);
    }

    /** Closes the directory where it does not come to a writer. */
    static IndexWriter writer(Directory directory) throws IOException {
        try {
            return checked(directory);
        } catch (LockObtainFailedException inUse) {
            directory.close();
            throw new IndexInUseException(directory, inUse);
        } catch (IOException | RuntimeException failed) {
            if (!isDamage(failed)) {
                directory.close();
                throw failed;
            }
            LOG.warn("The index in {} cannot be used and is worked out again from the articles", directory, failed);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
            return new IndexWriter(directory, settings(OpenMode.CREATE));
        }
    }

    /** Whether what is on disk is at fault. Where there is no space, or no permission, a new index would fare no better. */
    private static boolean isDamage(Exception failed) {
        return failed instanceof CorruptIndexException
                || failed instanceof IndexFormatTooOldException
                || failed instanceof IndexFormatTooNewException
                || failed instanceof IndexNotFoundException
                || failed instanceof FileNotFoundException
                || failed instanceof NoSuchFileException
                || failed instanceof EOFException
                || failed instanceof RuntimeException;
    }

    private static IndexWriter checked(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return new IndexWriter(directory, settings(OpenMode.CREATE));
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!THIS_MAKE.equals(reader.getIndexCommit().getUserData().get(MAKE))) {
                return new IndexWriter(directory, settings(OpenMode.CREATE));
            }
            for (var leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader segment) segment.checkIntegrity();
            }
        }
        return new IndexWriter(directory, settings(OpenMode.APPEND));
    }

    static void sign(IndexWriter writer) {
        writer.setLiveCommitData(Map.of(MAKE, THIS_MAKE).entrySet());
    }

    private static IndexWriterConfig settings(OpenMode mode) {
        return new IndexWriterConfig(Wording.ANALYZER)
                .setOpenMode(mode)
                .setCodec(new Quantized())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /**
     * Finds vectors by their quantised form, a quarter the size, and leaves the exact ones on disk for the few that are looked at
     * closely.
     */
    private static final class Quantized extends Lucene104Codec {
        private final KnnVectorsFormat vectors = new Lucene104HnswScalarQuantizedVectorsFormat();

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    }
}
