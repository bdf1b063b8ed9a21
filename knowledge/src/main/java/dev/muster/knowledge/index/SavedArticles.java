package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Article;
import dev.muster.knowledge.articles.ArticleText;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/** All articles as they were last saved in an index, whoever may see them, also while another process writes to it. */
public final class SavedArticles {
    private SavedArticles() {}

    /** Something done with one article. */
    @FunctionalInterface
    public interface Use {
        /** Does it. */
        void with(Article article) throws IOException;
    }

    /** Hands over each of them; none where there is no index yet. */
    public static void each(Path folder, Use use) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            var heads = searcher.search(new FieldExistsQuery(Fields.TITLE_ORDER), Math.max(1, reader.maxDoc()));
            var stored = searcher.storedFields();
            for (var head : heads.scoreDocs) {
                var document = stored.document(head.doc);
                use.with(ArticleText.read(document.get(Fields.WHOLE), document.get(Fields.ARTICLE)));
            }
        } catch (IndexNotFoundException none) {
            return;
        }
    }
}
