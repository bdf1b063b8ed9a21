package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Section;
import dev.muster.knowledge.articles.ArticleText;
import dev.muster.knowledge.embedding.Embeddings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** Writes an article as documents. */
final class ArticleBlock {
    /**
     * The passages that are compared by meaning too. On the tuning data the first three find as much as all of them, with fewer
     * wrong answers, in two thirds of the time and space; the words of the others are searched as well.
     */
    private static final int BY_MEANING = 3;

    private static final int LEAD_WORDS = 30;

    private static final int LONGEST_SORT_KEY = 100;

    private final Article article;
    private final Embeddings embeddings;
    private final List<Document> documents = new ArrayList<>();

    private ArticleBlock(Article article, Embeddings embeddings) {
        this.article = article;
        this.embeddings = embeddings;
    }

    /**
     * The documents, head last.
     *
     * @param embeddings those that are worked out at once
     * @param waiting whether its vectors will be worked out later
     */
    static List<Document> of(Article article, String source, String stamp, Embeddings embeddings, boolean waiting) {
        ArticleBlock block = new ArticleBlock(article, embeddings);
        List<Piece> pieces = Pieces.of(article);
        for (int i = 0; i < pieces.size(); i++) block.passage(pieces.get(i), i < BY_MEANING);
        block.lead(pieces);
        article.questions().forEach(block::question);
        block.head(source, stamp, waiting);
        block.count();
        return block.documents;
    }

    private void passage(Piece piece, boolean byMeaning) {
        Document document = document(Fields.PASSAGE);
        document.add(new BinaryDocValuesField(Fields.HEADING, new BytesRef(piece.heading())));
        document.add(new BinaryDocValuesField(Fields.PASSAGE_TEXT, new BytesRef(piece.text())));
        if (byMeaning) vectors(document, piece.under(article.title()));
    }

    /** What a reader sees first. The title says what an article is called; together with its first words it says what it is about. */
    private void lead(List<Piece> pieces) {
        String first = pieces.stream()
                .flatMap(piece -> Words.of(piece.text()).stream())
                .filter(word -> !word.matches("#+"))
                .limit(LEAD_WORDS)
                .collect(Collectors.joining(" "));
        vectors(document(Fields.LEAD), article.title() + ". " + first);
    }

    private void question(String question) {
        vectors(document(Fields.QUESTION), question);
    }

    private void head(String source, String stamp, boolean waiting) {
        Document document = document(Fields.HEAD);
        document.add(new TextField(Fields.TITLE, article.title(), Store.NO));
        document.add(new BinaryDocValuesField(Fields.TITLE_TEXT, new BytesRef(article.title())));
        document.add(
                new BinaryDocValuesField(Fields.ID, new BytesRef(article.id().value())));
        document.add(new TextField(Fields.TEXT, everything(), Store.NO));
        String order = article.title().toLowerCase(Locale.ROOT);
        document.add(new SortedDocValuesField(
                Fields.TITLE_ORDER, new BytesRef(order.substring(0, Math.min(order.length(), LONGEST_SORT_KEY)))));
        document.add(new StoredField(Fields.WHOLE, ArticleText.write(article)));
        document.add(new StringField(Fields.SOURCE, source, Store.YES));
        document.add(new StoredField(Fields.STAMP, stamp));
        if (waiting) document.add(new StringField(Fields.WAITING, "yes", Store.NO));
        vectors(document, article.title());
    }

    private String everything() {
        StringBuilder all = new StringBuilder(article.title()).append('\n');
        for (Section section : article.sections()) {
            all.append(section.heading()).append('\n').append(section.text()).append('\n');
        }
        article.questions().forEach(question -> all.append(question).append('\n'));
        article.tags().forEach(tag -> all.append(tag).append('\n'));
        return all.toString();
    }

    private Document document(long kind) {
        Document document = new Document();
        document.add(new StringField(Fields.ARTICLE, article.id().value(), Store.YES));
        for (String name : article.visibleTo()) document.add(new StringField(Fields.VISIBLE_TO, name, Store.NO));
        document.add(new NumericDocValuesField(Fields.KIND, kind));
        documents.add(document);
        return document;
    }

    private void vectors(Document document, String text) {
        embeddings
                .text(text)
                .forEach((model, vector) -> document.add(
                        new KnnFloatVectorField(Fields.vector(model), vector, VectorSimilarityFunction.DOT_PRODUCT)));
    }

    private void count() {
        int parts = documents.size() - 1;
        documents.getLast().add(new NumericDocValuesField(Fields.PARTS, parts));
        for (int i = 0; i <= parts; i++) {
            documents.get(i).add(new NumericDocValuesField(Fields.TO_HEAD, parts - i));
        }
    }
}
