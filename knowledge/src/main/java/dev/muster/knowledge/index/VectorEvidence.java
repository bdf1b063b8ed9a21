package dev.muster.knowledge.index;

import dev.muster.knowledge.embedding.Model;
import dev.muster.knowledge.ranking.Evidence;
import dev.muster.knowledge.ranking.Signal;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.VectorUtil;

/** How near the parts of an article are to a question: exact, where finding them went by quantised vectors. */
final class VectorEvidence {
    private VectorEvidence() {}

    /** Fills in what the vectors say of the articles of one segment; answers with those that had vectors. */
    static Set<Integer> collect(
            LeafReaderContext leaf, Map<Model, float[]> question, SortedMap<Integer, Evidence> heads)
            throws IOException {
        Set<Integer> compared = new HashSet<>();
        for (Map.Entry<Model, float[]> asked : question.entrySet()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.vector(asked.getKey()));
            if (vectors != null) collect(leaf, asked.getKey(), asked.getValue(), vectors, heads, compared);
        }
        return compared;
    }

    private static void collect(
            LeafReaderContext leaf,
            Model model,
            float[] question,
            FloatVectorValues vectors,
            SortedMap<Integer, Evidence> heads,
            Set<Integer> compared)
            throws IOException {
        LeafReader reader = leaf.reader();
        NumericDocValues parts = DocValues.getNumeric(reader, Fields.PARTS);
        NumericDocValues kinds = DocValues.getNumeric(reader, Fields.KIND);
        DocIndexIterator iterator = vectors.iterator();
        for (Map.Entry<Integer, Evidence> entry : heads.entrySet()) {
            int head = entry.getKey() - leaf.docBase;
            parts.advanceExact(head);
            int document = head - (int) parts.longValue();
            if (iterator.docID() < document) document = iterator.advance(document);
            else document = iterator.docID();
            while (document <= head) {
                float cosine = VectorUtil.dotProduct(question, vectors.vectorValue(iterator.index()));
                kinds.advanceExact(document);
                for (Signal signal : signals(model, kinds.longValue()))
                    entry.getValue().atLeast(signal, cosine);
                compared.add(entry.getKey());
                document = iterator.nextDoc();
            }
        }
    }

    /** What the nearness of such a part tells. A question that was confirmed is worth as much as the title and the first words. */
    private static List<Signal> signals(Model model, long kind) {
        boolean mini = model == Model.MINI;
        Signal title = mini ? Signal.TITLE_MINI : Signal.TITLE_BGE;
        Signal lead = mini ? Signal.LEAD_MINI : Signal.LEAD_BGE;
        if (kind == Fields.PASSAGE) return List.of(mini ? Signal.PASSAGE_MINI : Signal.PASSAGE_BGE);
        if (kind == Fields.LEAD) return List.of(lead);
        return kind == Fields.QUESTION ? List.of(title, lead) : List.of(title);
    }
}
