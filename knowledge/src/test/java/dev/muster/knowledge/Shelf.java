package dev.muster.knowledge;

import dev.muster.domain.selfservice.Article;
import dev.muster.knowledge.articles.ArticleText;
import dev.muster.ports.ArticleSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Articles in memory, for tests; {@link #gone} makes it unreadable. */
final class Shelf implements ArticleSource {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private boolean isGone;
    private String name = "shelf";

    Shelf put(String name, String text) {
        texts.put(name, text);
        return this;
    }

    Shelf article(String id, String title, String resolution) {
        return put(id, "---\ntitle: \"" + title + "\"\n---\n\n## Resolution\n\n" + resolution + "\n");
    }

    Shelf called(String other) {
        name = other;
        return this;
    }

    void remove(String article) {
        texts.remove(article);
    }

    void gone(boolean gone) {
        isGone = gone;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(Desk desk) throws IOException {
        if (isGone) throw new IOException("it burned down");
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Article article = ArticleText.read(text.getValue(), text.getKey());
            String stamp = Integer.toString(text.getValue().hashCode());
            if (!desk.has(article.id(), stamp)) desk.take(article, stamp);
        }
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return () -> {};
    }
}
