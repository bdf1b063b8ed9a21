package dev.muster.ports;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import java.io.IOException;

/** Somewhere that articles are kept: a folder of files, or the store for those written in chat or on the console. */
public interface ArticleSource {
    /** What the source of the articles written in chat and on the console is called. */
    String WRITTEN_HERE = "articles written here";

    /** What it is called where several are told apart; lasting, unlike the text of a path. */
    String name();

    /**
     * Hands over every article there is, one by one: there may be more than the memory holds.
     *
     * @throws IOException when none can be read, as when the folder is gone; then what was known of them stays
     */
    void read(Desk desk) throws IOException;

    /** Has somebody told that something may have changed. Telling once too often does no harm. */
    AutoCloseable watch(Runnable changed);

    /** Takes articles in. What a source does not mention while it is read is not there any more. */
    interface Desk {
        /**
         * Whether the article is known in this state already; then it need not be taken again.
         *
         * @param stamp differs whenever the article does
         */
        boolean has(ArticleId article, String stamp);

        /** Takes an article in. */
        void take(Article article, String stamp);

        /** Hears what could not be read. */
        void problem(ArticleProblem problem);
    }
}
