package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.articles.ArticleText;
import dev.muster.knowledge.embedding.Embeddings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The searchable form of the articles. One instance writes, any number of threads search. What was written is found after
 * {@link #refresh} and outlives the process after {@link #save}; everything in it can be worked out again from the articles.
 */
public final class ArticleIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticleIndex.class);
    /** Few, so that whatever changes meanwhile need not wait for long. */
    private static final int AT_ONCE = 4;

    /** So many documents are joined in seconds. */
    private static final int QUICKLY_JOINED = 25_000;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Thread joining = new Thread(() -> {});

    private ArticleIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new Searchers());
    }

    /** Opens the index in that folder, or starts an empty one where there is none, or none that can be used. */
    public static ArticleIndex open(Path folder) throws IOException {
        return in(IndexFolder.directory(folder));
    }

    /** The same, wherever that is. */
    public static ArticleIndex in(Directory directory) throws IOException {
        return new ArticleIndex(IndexFolder.writer(directory));
    }

    /** Something to be asked of the index as it is at one moment. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Asks. */
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Asks the index as it was at the last {@link #refresh}. */
    public <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.ask(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** What is in it from that source: the stamp of each article by its id. */
    public Map<ArticleId, String> stamps(String source) throws IOException {
        return read(searcher -> {
            Map<ArticleId, String> stamps = new HashMap<>();
            TopDocs heads = searcher.search(
                    new TermQuery(new Term(Fields.SOURCE, source)),
                    Math.max(1, searcher.getIndexReader().maxDoc()));
            var stored = searcher.storedFields();
            for (var head : heads.scoreDocs) {
                var document = stored.document(head.doc, Set.of(Fields.ARTICLE, Fields.STAMP));
                stamps.put(ArticleId.of(document.get(Fields.ARTICLE)), document.get(Fields.STAMP));
            }
            return stamps;
        });
    }

    /** Takes an article in, in place of the one with its id; found by its words, and waiting to be compared by meaning. */
    public void put(Article article, String source, String stamp, boolean waiting) throws IOException {
        put(article.id(), ArticleBlock.of(article, source, stamp, Embeddings.NONE, waiting));
    }

    private void put(ArticleId article, List<Document> block) throws IOException {
        writer.updateDocuments(new Term(Fields.ARTICLE, article.value()), block);
    }

    /** Takes an article out. */
    public void remove(ArticleId article) throws IOException {
        writer.deleteDocuments(new Term(Fields.ARTICLE, article.value()));
    }

    /**
     * Works out the vectors of some articles that wait for them.
     *
     * @param workers who work them out; they are written by the caller, in order
     * @param goOn asked after every few; once it says no, the others go on waiting
     * @return how many there were
     */
    public int compareSome(int most, Embeddings embeddings, ExecutorService workers, BooleanSupplier goOn)
            throws IOException, InterruptedException {
        List<Waiting> some = waiting(most);
        int compared = 0;
        while (compared < some.size() && goOn.getAsBoolean()) {
            List<Waiting> few = some.subList(compared, Math.min(compared + AT_ONCE, some.size()));
            compare(few, embeddings, workers);
            compared += few.size();
        }
        return compared;
    }

    private void compare(List<Waiting> few, Embeddings embeddings, ExecutorService workers)
            throws IOException, InterruptedException {
        List<Callable<List<Document>>> work = new ArrayList<>();
        for (Waiting each : few) {
            work.add(() -> ArticleBlock.of(each.article(), each.source(), each.stamp(), embeddings, false));
        }
        List<Future<List<Document>>> blocks = workers.invokeAll(work);
        for (int i = 0; i < blocks.size(); i++) {
            put(few.get(i).article().id(), got(blocks.get(i)));
        }
    }

    private static <T> T got(Future<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a model failed on an article", failed.getCause());
        }
    }

    private record Waiting(Article article, String source, String stamp) {}

    private List<Waiting> waiting(int most) throws IOException {
        return read(searcher -> {
            List<Waiting> some = new ArrayList<>();
            var stored = searcher.storedFields();
            for (var head : searcher.search(new TermQuery(new Term(Fields.WAITING, "yes")), most).scoreDocs) {
                var document = stored.document(head.doc);
                some.add(new Waiting(
                        ArticleText.read(document.get(Fields.WHOLE), document.get(Fields.ARTICLE)),
                        document.get(Fields.SOURCE),
                        document.get(Fields.STAMP)));
            }
            return some;
        });
    }

    /** Lets searches see what was written. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /**
     * Joins the parts that an index grows in, after much was written: each is searched by itself, so that many take as many times as
     * long. A large index is joined on a thread of its own, while others go on searching and writing.
     */
    public void gather() throws IOException {
        boolean quickly = read(searcher -> searcher.getIndexReader().maxDoc() <= QUICKLY_JOINED);
        if (quickly) join();
        else if (!joining.isAlive())
            joining = Thread.ofPlatform().daemon().name("articles-joining").start(this::joinSlowly);
    }

    private void join() throws IOException {
        writer.forceMerge(1);
        refresh();
    }

    private void joinSlowly() {
        try {
            join();
            save();
        } catch (IOException | AlreadyClosedException stopped) {
            LOG.debug("The parts of the index were not joined; that is done another time", stopped);
        }
    }

    /** Makes what was written outlive the process. */
    public synchronized void save() throws IOException {
        if (writer.hasUncommittedChanges()) {
            IndexFolder.sign(writer);
            writer.commit();
        }
    }

    /** Gives up writing, without what was not saved; what was found before is still found. */
    public void stopWriting() throws IOException {
        if (writer.isOpen()) writer.rollback();
    }

    @Override
    public void close() throws IOException {
        try (writer) {
            searchers.close();
            if (writer.isOpen()) save();
        }
    }
}
