package dev.muster.knowledge.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** Short texts that are read for many documents at a time, in the order of the index. */
final class Texts {
    private final BinaryDocValues values;

    private Texts(BinaryDocValues values) {
        this.values = values;
    }

    static Texts of(LeafReader reader, String field) throws IOException {
        return new Texts(DocValues.getBinary(reader, field));
    }

    /** The text of a document behind the one that was last asked for; empty where it has none. */
    String at(int document) throws IOException {
        return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
    }
}
