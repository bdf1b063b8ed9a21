package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.ports.ArticleProblem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes the Markdown and HTML files of a folder over as articles. What Muster does not know in their front matter is left out; what
 * cannot be taken over is named, and nothing that is there already is overwritten.
 */
public final class ArticleImport {
    private final Path from;
    private final ArticleWriting into;
    private final ArticleState state;
    private final List<Path> written = new ArrayList<>();
    private final List<ArticleProblem> problems = new ArrayList<>();

    private ArticleImport(Path from, Path into, ArticleState state) {
        this.from = from;
        this.into = new ArticleWriting(into);
        this.state = state;
    }

    /**
     * What came of it.
     *
     * @param written the files that say what was taken over
     * @param made how many of them are new
     * @param problems what was not taken over, and why
     */
    public record Result(List<Path> written, int made, List<ArticleProblem> problems) {}

    /**
     * Takes over what is in that folder and the folders in it.
     *
     * @param state of those that do not name one
     */
    public static Result of(Path from, Path into, ArticleState state) throws IOException {
        ArticleImport run = new ArticleImport(from, into, state);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) run.take(file);
        }
        return new Result(List.copyOf(run.written), run.into.made(), List.copyOf(run.problems));
    }

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean html = name.matches(".+\\.html?");
        if (name.startsWith(".") || !(html || name.matches(".+\\.(md|markdown)"))) return;
        try {
            String text = Files.readString(file);
            Article article = ArticleText.foreign(html ? HtmlText.markdown(text) : text, plainName(file), state);
            into.write(article.withId(id(article.id())))
                    .ifPresentOrElse(
                            written::add,
                            () -> problem(
                                    file,
                                    "there is another article called " + article.id() + " already",
                                    "delete that one, or give this one another id; it was left as it is"));
        } catch (BrokenArticleException broken) {
            problems.add(broken.in(file.toString()));
        } catch (CharacterCodingException noText) {
            problem(file, "the file is not text in UTF-8", "save it as UTF-8");
        }
    }

    private void problem(Path file, String what, String remedy) {
        problems.add(new ArticleProblem(file.toString(), 0, what, remedy));
    }

    /** Where the file lies under the folder, without its ending: two folders may have a file of the same name. */
    private String plainName(Path file) {
        return from.relativize(file).toString().replaceFirst("\\.[A-Za-z]+$", "");
    }

    private static ArticleId id(ArticleId given) {
        String plain = given.value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        String trimmed = plain.replaceAll("^[-.]+|[-.]+$", "");
        return ArticleId.of(trimmed.isEmpty() ? "article" : trimmed);
    }
}
