package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes articles as files into a folder. A file is there whole or not at all, and none that says something else is overwritten. */
public final class ArticleWriting {
    private final Path folder;
    private int made;

    /** Into that folder, which is made if need be. */
    public ArticleWriting(Path folder) {
        this.folder = folder;
    }

    /** Writes an article under its id; empty where that file is there already and says something else. */
    public Optional<Path> write(Article article) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name(article));
        String text = ArticleText.write(article);
        if (Files.exists(file)) return Files.readString(file).equals(text) ? Optional.of(file) : Optional.empty();
        Path unfinished = Files.createTempFile(folder, ".article", ".tmp");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        made++;
        return Optional.of(file);
    }

    /** How many files were made, beside those that were there already and said the same. */
    public int made() {
        return made;
    }

    /** An id may have signs in it that mean something in a path. */
    private static String name(Article article) {
        String plain =
                article.id().value().replaceAll("[^\\p{L}\\p{N}._-]", "-").replaceAll("^\\.", "-");
        return plain + ".md";
    }
}
