package dev.muster.knowledge.index;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.SearcherFactory;
import org.jspecify.annotations.Nullable;

/**
 * Searchers that remember who may see what. Every question asks that of all documents, under each model, and the answer changes
 * only with the index: with 100,000 articles that is half a million documents, which take as long as the rest of the search.
 */
final class Searchers extends SearcherFactory {
    private static final int MOST = 512;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final QueryCachingPolicy WHO_MAY_SEE = new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {}

        @Override
        public boolean shouldCache(Query query) {
            return query instanceof BooleanQuery;
        }
    };

    private final QueryCache cache = new LRUQueryCache(MOST, MOST_BYTES, leaf -> true, Float.POSITIVE_INFINITY);

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(cache);
        searcher.setQueryCachingPolicy(WHO_MAY_SEE);
        return searcher;
    }
}
