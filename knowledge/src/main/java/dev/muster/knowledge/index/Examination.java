package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.Model;
import dev.muster.knowledge.ranking.Evidence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Looks closely at the articles of a pool: the exact strength of every signal. */
final class Examination {
    private final IndexSearcher searcher;
    private final QuestionText question;
    private final Map<Model, float[]> vectors;
    private final NavigableMap<Integer, Evidence> evidence = new TreeMap<>();

    private Examination(IndexSearcher searcher, QuestionText question, Map<Model, float[]> vectors) {
        this.searcher = searcher;
        this.question = question;
        this.vectors = vectors;
    }

    /**
     * What comes up for a question, in no order yet.
     *
     * @param vectors of the question, one a model, perhaps still being worked out; none to go by words alone
     * @param names whom the reader is addressed by: nothing else is found
     */
    static List<Found> of(
            IndexSearcher searcher,
            QuestionText question,
            Map<Model, CompletableFuture<float[]>> vectors,
            Set<String> names)
            throws IOException {
        Set<Integer> pool = Pool.of(searcher, question, vectors, names);
        Examination examination = new Examination(searcher, question, Embeddings.joined(vectors));
        pool.forEach(head -> examination.evidence.put(head, new Evidence()));
        return examination.found();
    }

    private List<Found> found() throws IOException {
        WordEvidence words = WordEvidence.of(searcher, question.stems());
        List<Found> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            var here = evidence.subMap(leaf.docBase, end);
            if (here.isEmpty()) continue;
            words.collect(leaf, here);
            Set<Integer> compared = VectorEvidence.collect(leaf, vectors, here);
            Texts ids = Texts.of(leaf.reader(), Fields.ID);
            for (var entry : here.entrySet()) {
                int head = entry.getKey();
                ArticleId id = ArticleId.of(ids.at(head - leaf.docBase));
                found.add(new Found(id, head, entry.getValue(), compared.contains(head)));
            }
        }
        return found;
    }
}
