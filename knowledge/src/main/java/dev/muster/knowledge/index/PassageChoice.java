package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Passage.Highlight;
import dev.muster.knowledge.embedding.Model;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.VectorUtil;

/** Chooses the passage of an article that is shown: nearest in meaning and with the most of the question's words. */
final class PassageChoice {
    private final IndexSearcher searcher;
    private final QuestionText question;
    private final Map<Model, float[]> vectors;

    PassageChoice(IndexSearcher searcher, QuestionText question, Map<Model, float[]> vectors) {
        this.searcher = searcher;
        this.question = question;
        this.vectors = vectors;
    }

    /** The passage of the article with that head; empty text where it has none. */
    Passage of(int head) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(head, leaves));
        var parts = DocValues.getNumeric(leaf.reader(), Fields.PARTS);
        parts.advanceExact(head - leaf.docBase);
        int first = head - leaf.docBase - (int) parts.longValue();
        double[] nearness = nearness(leaf, first, head - leaf.docBase);
        var stored = leaf.reader().storedFields();
        Passage best = new Passage("", "", List.of());
        double most = -1;
        for (int part = first; part < head - leaf.docBase; part++) {
            Document document = stored.document(part);
            String text = document.get(Fields.PASSAGE_TEXT);
            if (text == null) continue;
            List<Highlight> highlights = Wording.highlights(text, question.stems());
            double worth = nearness[part - first] + coverage(text, highlights);
            if (worth > most) {
                most = worth;
                best = new Passage(document.get(Fields.HEADING), text, highlights);
            }
        }
        return best;
    }

    /** How near each part is; of those without vectors, as near as the others are on average. */
    private double[] nearness(LeafReaderContext leaf, int first, int head) throws IOException {
        double[] nearness = new double[head - first];
        boolean[] isKnown = new boolean[head - first];
        for (Map.Entry<Model, float[]> asked : vectors.entrySet()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.vector(asked.getKey()));
            if (values == null) continue;
            var iterator = values.iterator();
            for (int part = iterator.advance(first); part < head; part = iterator.nextDoc()) {
                nearness[part - first] += VectorUtil.dotProduct(asked.getValue(), values.vectorValue(iterator.index()));
                isKnown[part - first] = true;
            }
        }
        double usual = IntStream.range(0, nearness.length)
                .filter(part -> isKnown[part])
                .mapToDouble(part -> nearness[part])
                .average()
                .orElse(0);
        for (int part = 0; part < nearness.length; part++) {
            if (!isKnown[part]) nearness[part] = usual;
        }
        return nearness;
    }

    private double coverage(String text, List<Highlight> highlights) {
        long different = highlights.stream()
                .map(place -> text.substring(place.start(), place.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return (double) different / Math.max(1, question.stems().size());
    }
}
