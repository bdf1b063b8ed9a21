package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Passage;
import dev.muster.knowledge.articles.ArticleText;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** One question to the index by somebody who is addressed by certain names. What those may not see is not there. */
public final class Asked {
    private final QuestionText question;
    private final Map<Model, CompletableFuture<float[]>> vectors;
    private final Set<String> names;

    private Asked(QuestionText question, Map<Model, CompletableFuture<float[]>> vectors, Set<String> names) {
        this.question = question;
        this.vectors = vectors;
        this.names = names;
    }

    /** Begins to make a question ready; this is what takes longest, and the first words can be looked up meanwhile. */
    public static Asked of(String text, Embeddings embeddings, Set<String> names) {
        QuestionText question = QuestionText.of(text);
        return new Asked(
                question, question.plain().isEmpty() ? Map.of() : embeddings.beginQuestion(question.plain()), names);
    }

    /** A question without markup, mentions and what is too long to matter: what is compared. */
    public static String plain(String text) {
        return QuestionText.of(text).plain();
    }

    /** What comes up, in no order yet. */
    public List<Found> found(IndexSearcher searcher) throws IOException {
        return Examination.of(searcher, question, vectors, names);
    }

    /**
     * The passage of something found that is shown.
     *
     * @param closely whether its words count too, and are marked; for what stands far down, nearness in meaning will do
     */
    public Passage passage(IndexSearcher searcher, Found found, boolean closely) throws IOException {
        return new PassageChoice(question, Embeddings.joined(vectors), closely)
                .of(leaf(searcher, found.head()), found.head());
    }

    /** The title of something found. */
    public static String title(IndexSearcher searcher, Found found) throws IOException {
        LeafReaderContext leaf = leaf(searcher, found.head());
        return Texts.of(leaf.reader(), Fields.TITLE_TEXT).at(found.head() - leaf.docBase);
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    /** The article of that id, for somebody addressed by these names. */
    public static Optional<Article> article(IndexSearcher searcher, ArticleId id, Set<String> names)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(heads(names), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ARTICLE, id.value())), Occur.FILTER)
                .build();
        for (ScoreDoc head : searcher.search(query, 1).scoreDocs) return Optional.of(whole(searcher, head.doc));
        return Optional.empty();
    }

    /** Which of these articles come from another source than that one, whoever may see them. */
    public static Set<ArticleId> outside(IndexSearcher searcher, String source, Collection<ArticleId> names)
            throws IOException {
        List<BytesRef> ids =
                names.stream().map(name -> new BytesRef(name.value())).toList();
        Query query = new BooleanQuery.Builder()
                .add(isHead(), Occur.FILTER)
                .add(new TermInSetQuery(Fields.ARTICLE, ids), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.SOURCE, source)), Occur.MUST_NOT)
                .build();
        Set<ArticleId> outside = new HashSet<>();
        for (ScoreDoc head : searcher.search(query, Math.max(1, ids.size())).scoreDocs) {
            outside.add(ArticleId.of(searcher.storedFields()
                    .document(head.doc, Set.of(Fields.ARTICLE))
                    .get(Fields.ARTICLE)));
        }
        return outside;
    }

    /** The articles for somebody addressed by these names, in order of title. */
    public static List<Article> articles(IndexSearcher searcher, Set<String> names, int skip, int limit)
            throws IOException {
        List<Article> page = new ArrayList<>();
        Sort byTitle = new Sort(new SortField(Fields.TITLE_ORDER, SortField.Type.STRING));
        ScoreDoc[] heads = searcher.search(heads(names), Math.max(1, skip + limit), byTitle).scoreDocs;
        for (int i = skip; i < heads.length; i++) page.add(whole(searcher, heads[i].doc));
        return page;
    }

    /** How many articles there are, whoever may see them; only those whose vectors are missing, if so asked. */
    public static int count(IndexSearcher searcher, boolean waiting) throws IOException {
        return searcher.count(waiting ? new TermQuery(new Term(Fields.WAITING, "yes")) : isHead());
    }

    private static Query heads(Set<String> names) {
        return new BooleanQuery.Builder()
                .add(isHead(), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.VISIBLE_TO,
                                names.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
    }

    private static Query isHead() {
        return new FieldExistsQuery(Fields.TITLE_ORDER);
    }

    private static Article whole(IndexSearcher searcher, int head) throws IOException {
        var document = searcher.storedFields().document(head);
        return ArticleText.read(document.get(Fields.WHOLE), document.get(Fields.ARTICLE));
    }
}
