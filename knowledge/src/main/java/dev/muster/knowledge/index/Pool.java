package dev.muster.knowledge.index;

import dev.muster.knowledge.embedding.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The articles worth a closer look: the best by their words, and under each model the nearest by meaning. */
final class Pool {
    private static final int BY_WORDS = 50;
    private static final int BY_MEANING = 32;

    private final IndexSearcher searcher;
    private final Query visible;
    private final Set<Integer> heads = new TreeSet<>();

    private Pool(IndexSearcher searcher, Set<String> names) {
        this.searcher = searcher;
        this.visible = new TermInSetQuery(
                Fields.VISIBLE_TO, names.stream().map(BytesRef::new).toList());
    }

    /**
     * Their heads, in the order of the index. Only what may be shown to one of these names is ever looked at. Under each model the
     * search begins as soon as its vector is there, beside that by words.
     */
    static Set<Integer> of(
            IndexSearcher searcher,
            QuestionText question,
            Map<Model, CompletableFuture<float[]>> vectors,
            Set<String> names)
            throws IOException {
        Pool pool = new Pool(searcher, names);
        List<CompletableFuture<List<Integer>>> byMeaning = vectors.entrySet().stream()
                .map(vector -> vector.getValue().thenApply(numbers -> pool.byMeaning(vector.getKey(), numbers)))
                .toList();
        pool.byWords(question.stems());
        byMeaning.forEach(heads -> pool.heads.addAll(heads.join()));
        return pool.heads;
    }

    private void byWords(Set<String> stems) throws IOException {
        if (stems.isEmpty()) return;
        Query seen = new BooleanQuery.Builder()
                .add(any(Fields.TEXT, stems), Occur.MUST)
                .add(visible, Occur.FILTER)
                .build();
        for (ScoreDoc head : searcher.search(seen, BY_WORDS).scoreDocs) heads.add(head.doc);
    }

    /** Whatever has one of these stems in that field; the more and the rarer, the better. */
    static Query any(String field, Set<String> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        stems.forEach(stem -> any.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
        return any.build();
    }

    private List<Integer> byMeaning(Model model, float[] vector) {
        Query nearest = new KnnFloatVectorQuery(Fields.vector(model), vector, BY_MEANING, visible);
        List<Integer> found = new ArrayList<>();
        try {
            for (ScoreDoc part : searcher.search(nearest, BY_MEANING).scoreDocs) found.add(head(part.doc));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return found;
    }

    private int head(int part) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(part, leaves));
        var toHead = DocValues.getNumeric(leaf.reader(), Fields.TO_HEAD);
        toHead.advanceExact(part - leaf.docBase);
        return part + (int) toHead.longValue();
    }
}
