package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Passage.Highlight;
import dev.muster.knowledge.embedding.Model;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.VectorUtil;

/** Chooses the passage of an article that is shown: nearest in meaning and with the most of the question's words. */
final class PassageChoice {
    private final QuestionText question;
    private final Map<Model, float[]> vectors;
    private final boolean isByWordsToo;

    PassageChoice(QuestionText question, Map<Model, float[]> vectors, boolean isByWordsToo) {
        this.question = question;
        this.vectors = vectors;
        this.isByWordsToo = isByWordsToo || vectors.isEmpty();
    }

    /** The passage of the article with that head; an empty one where it has none. */
    Passage of(LeafReaderContext leaf, int head) throws IOException {
        int end = head - leaf.docBase;
        int first = end - parts(leaf, end);
        boolean[] isPassage = passages(leaf, first, end);
        double[] nearness = nearness(leaf, first, isPassage);
        Texts texts = Texts.of(leaf.reader(), Fields.PASSAGE_TEXT);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int part = first; part < end; part++) {
            if (!isPassage[part - first]) continue;
            double worth = nearness[part - first] + (isByWordsToo ? coverage(texts.at(part)) : 0);
            if (worth > most) {
                most = worth;
                best = part;
            }
        }
        if (best < 0) return new Passage("", "", List.of());
        String text = Texts.of(leaf.reader(), Fields.PASSAGE_TEXT).at(best);
        String heading = Texts.of(leaf.reader(), Fields.HEADING).at(best);
        return new Passage(heading, text, isByWordsToo ? Wording.highlights(text, question.stems()) : List.of());
    }

    private static int parts(LeafReaderContext leaf, int head) throws IOException {
        NumericDocValues parts = DocValues.getNumeric(leaf.reader(), Fields.PARTS);
        parts.advanceExact(head);
        return (int) parts.longValue();
    }

    private static boolean[] passages(LeafReaderContext leaf, int first, int head) throws IOException {
        boolean[] isPassage = new boolean[head - first];
        NumericDocValues kinds = DocValues.getNumeric(leaf.reader(), Fields.KIND);
        for (int part = first; part < head; part++) {
            isPassage[part - first] = kinds.advanceExact(part) && kinds.longValue() == Fields.PASSAGE;
        }
        return isPassage;
    }

    /** How near each passage is; those without vectors are as near as the others are on average. */
    private double[] nearness(LeafReaderContext leaf, int first, boolean[] isPassage) throws IOException {
        double[] nearness = new double[isPassage.length];
        boolean[] isKnown = new boolean[isPassage.length];
        int head = first + isPassage.length;
        for (Map.Entry<Model, float[]> asked : vectors.entrySet()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(Fields.vector(asked.getKey()));
            if (values == null) continue;
            var iterator = values.iterator();
            for (int part = iterator.advance(first); part < head; part = iterator.nextDoc()) {
                if (!isPassage[part - first]) continue;
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

    private double coverage(String text) {
        List<Highlight> highlights = Wording.highlights(text, question.stems());
        long different = highlights.stream()
                .map(place -> text.substring(place.start(), place.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return (double) different / Math.max(1, question.stems().size());
    }
}
