package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.ports.ArticleProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file, as it was when last read. One that has become unreadable goes on standing for what was last read from it.
 *
 * @param stamp of the file
 * @param good what was last read from it without a mistake
 * @param problem what is wrong with it as it is
 * @param doubts what may not be meant so, though it could be read
 */
record ArticleFile(
        Path file, String stamp, Optional<Good> good, Optional<ArticleProblem> problem, List<ArticleProblem> doubts) {
    private static final long LONGEST = 4_000_000;

    /** A state of the file that could be read. */
    record Good(ArticleId article, String stamp) {}

    static ArticleFile unread(Path file) {
        return new ArticleFile(file, "", Optional.empty(), Optional.empty(), List.of());
    }

    /** Reads it if need be, and hands on what it says now. */
    ArticleFile read(String now, FolderDesk desk) {
        boolean isKept =
                now.equals(stamp) && good.map(state -> isKept(state, desk)).orElse(false);
        boolean isBroken = now.equals(stamp) && problem.isPresent();
        ArticleFile read = isKept || isBroken ? this : parsed(now, desk);
        read.problem.ifPresent(desk::problem);
        read.doubts.forEach(desk::problem);
        return read;
    }

    private boolean isKept(Good state, FolderDesk desk) {
        return !desk.admits(state.article(), file) || desk.has(state.article(), state.stamp());
    }

    private ArticleFile parsed(String now, FolderDesk desk) {
        try {
            if (Files.size(file) > LONGEST) {
                return broken(now, desk, problem("the file is larger than 4 MB", "split it, or link to what is in it"));
            }
            String text = Files.readString(file);
            Article article = ArticleText.read(text, name());
            if (desk.admits(article.id(), file) && !desk.has(article.id(), now)) desk.take(article, now);
            Good state = new Good(article.id(), now);
            return new ArticleFile(file, now, Optional.of(state), Optional.empty(), desk.doubts(article, text, file));
        } catch (BrokenArticleException mistake) {
            return broken(now, desk, () -> mistake.in(file.toString()));
        } catch (CharacterCodingException noText) {
            return broken(now, desk, problem("the file is not text in UTF-8", "save it as UTF-8"));
        } catch (IOException unreadable) {
            return broken(now, desk, problem("the file cannot be read", "look whether Muster may read it"));
        }
    }

    private ArticleFile broken(String now, FolderDesk desk, Supplier<ArticleProblem> problem) {
        good.ifPresent(state -> isKept(state, desk));
        return new ArticleFile(file, now, good, Optional.of(problem.get()), List.of());
    }

    private Supplier<ArticleProblem> problem(String what, String remedy) {
        return () -> new ArticleProblem(file.toString(), 0, what, remedy);
    }

    private String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".md".length());
    }
}
