package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource.Desk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A desk that lets only the first file with an id pass, and names both files of a pair. */
final class FolderDesk {
    private final Desk desk;
    private final Map<ArticleId, Path> files = new HashMap<>();

    FolderDesk(Desk desk) {
        this.desk = desk;
    }

    /** Whether that file may speak for that id. */
    boolean admits(ArticleId article, Path file) {
        Path first = files.putIfAbsent(article, file);
        if (first == null || first.equals(file)) return true;
        desk.problem(new ArticleProblem(
                file.toString(),
                1,
                "the id " + article + " is taken by " + first,
                "give one of the two another id; until then this one is not searched"));
        return false;
    }

    boolean has(ArticleId article, String stamp) {
        return desk.has(article, stamp);
    }

    void take(Article article, String stamp) {
        desk.take(article, stamp);
    }

    void problem(ArticleProblem problem) {
        desk.problem(problem);
    }
}
