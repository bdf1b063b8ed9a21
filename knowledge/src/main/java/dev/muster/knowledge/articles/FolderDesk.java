package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleNotes.Mistake;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource.Desk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A desk that lets only the first file with an id pass, names both files of a pair, and doubts names that nobody has. */
final class FolderDesk {
    private final Desk desk;
    private final Function<Article, List<Mistake>> unknownNames;
    private final Map<ArticleId, Path> files = new HashMap<>();

    FolderDesk(Desk desk, Function<Article, List<Mistake>> unknownNames) {
        this.desk = desk;
        this.unknownNames = unknownNames;
    }

    /** What may not be meant so in an article that is taken all the same. */
    List<ArticleProblem> doubts(Article article, String text, Path file) {
        return unknownNames.apply(article).stream()
                .map(mistake -> new ArticleProblem(
                        file.toString(),
                        ArticleText.lineOf(text, mistake.key()),
                        mistake.key() + ": " + phrase(mistake.problem()),
                        phrase(mistake.remedy())))
                .toList();
    }

    private static String phrase(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                + sentence.substring(1).replaceFirst("\\.$", "");
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
