package dev.muster.timeline;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.WrittenArticle;
import java.util.List;

/** The articles that are written here, as folded from the record. */
public interface ArticleRecord {
    /** What is on record about that article. */
    WrittenArticle article(ArticleId id);

    /** Every article of which something is on record. */
    List<WrittenArticle> articles();
}
