package dev.muster.knowledge.index;

import dev.muster.knowledge.ranking.Evidence;
import dev.muster.knowledge.ranking.Signal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How much of a question's words an article has, and which rare ones it has not. */
final class WordEvidence {
    /** The BM25 at which a text, or a title, is half convincing: about what the best article scores on a plain question. */
    private static final double HALF_TEXT = 12;

    private static final double HALF_TITLE = 8;

    /** How rare each word of the question is. */
    private final Map<String, Double> rarity = new LinkedHashMap<>();

    private final double rarest;
    private final double all;
    private final Map<String, Weight> bm25 = new LinkedHashMap<>();

    private WordEvidence(IndexSearcher searcher, Set<String> stems) throws IOException {
        int articles = searcher.getIndexReader().getDocCount(Fields.TEXT);
        for (String stem : stems) {
            rarity.put(stem, rarity(articles, searcher.getIndexReader().docFreq(new Term(Fields.TEXT, stem))));
        }
        this.rarest = rarity(articles, 0);
        this.all = rarity.values().stream().mapToDouble(Double::doubleValue).sum();
        for (String field : new String[] {Fields.TEXT, Fields.TITLE}) {
            bm25.put(field, searcher.createWeight(searcher.rewrite(Pool.any(field, stems)), ScoreMode.COMPLETE, 1));
        }
    }

    static WordEvidence of(IndexSearcher searcher, Set<String> stems) throws IOException {
        return new WordEvidence(searcher, stems);
    }

    /** The inverse document frequency as BM25 has it. */
    private static double rarity(int articles, int having) {
        return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
    }

    /** Fills in what the words say of the articles of one segment. */
    void collect(LeafReaderContext leaf, SortedMap<Integer, Evidence> heads) throws IOException {
        score(leaf, heads, Fields.TEXT, Signal.TEXT_BM25, HALF_TEXT);
        score(leaf, heads, Fields.TITLE, Signal.TITLE_BM25, HALF_TITLE);
        cover(leaf, heads, Fields.TITLE, Signal.TITLE_COVERAGE);
        cover(leaf, heads, Fields.TEXT, Signal.TEXT_COVERAGE);
    }

    private void score(
            LeafReaderContext leaf, SortedMap<Integer, Evidence> heads, String field, Signal signal, double half)
            throws IOException {
        Weight weight = bm25.get(field);
        Scorer scorer = weight == null ? null : weight.scorer(leaf);
        if (scorer == null) return;
        DocIdSetIterator documents = scorer.iterator();
        for (Map.Entry<Integer, Evidence> entry : heads.entrySet()) {
            int head = entry.getKey() - leaf.docBase;
            if (documents.docID() < head) documents.advance(head);
            if (documents.docID() == head) {
                double score = scorer.score();
                entry.getValue().with(signal, score / (score + half));
            }
        }
    }

    private void cover(LeafReaderContext leaf, SortedMap<Integer, Evidence> heads, String field, Signal signal)
            throws IOException {
        boolean inText = signal == Signal.TEXT_COVERAGE;
        if (inText) heads.values().forEach(evidence -> evidence.with(Signal.RAREST_MISSING, 0));
        for (Map.Entry<String, Double> word : rarity.entrySet()) {
            PostingsEnum postings = postings(leaf.reader(), field, word.getKey());
            for (Map.Entry<Integer, Evidence> entry : heads.entrySet()) {
                Evidence evidence = entry.getValue();
                if (has(postings, entry.getKey() - leaf.docBase)) {
                    evidence.with(signal, evidence.of(signal) + word.getValue() / all);
                } else if (inText) {
                    evidence.atLeast(Signal.RAREST_MISSING, word.getValue() / rarest);
                }
            }
        }
    }

    private static @Nullable PostingsEnum postings(LeafReader reader, String field, String stem) throws IOException {
        var terms = reader.terms(field);
        if (terms == null) return null;
        TermsEnum at = terms.iterator();
        return at.seekExact(new BytesRef(stem)) ? at.postings(null, PostingsEnum.NONE) : null;
    }

    private static boolean has(@Nullable PostingsEnum postings, int head) throws IOException {
        if (postings == null) return false;
        if (postings.docID() < head) postings.advance(head);
        return postings.docID() == head;
    }
}
