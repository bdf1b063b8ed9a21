package dev.muster.knowledge.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleNotes.Mistake;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource.Desk;
import dev.muster.ports.Scheduler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B4: a folder of articles, with everything that can be wrong in one. */
class ArticleFolderTest {
    @TempDir
    private Path root;

    private final List<Runnable> ticks = new ArrayList<>();
    private final Scheduler scheduler = (interval, name, task) -> {
        ticks.add(task);
        return () -> ticks.remove(task);
    };

    /** Remembers what it was handed, as the index does. */
    private static final class Memory implements Desk {
        private final Map<ArticleId, String> stamps = new HashMap<>();
        private final List<String> kept = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        @Override
        public boolean has(ArticleId article, String stamp) {
            boolean has = stamp.equals(stamps.get(article));
            if (has) kept.add(article.value());
            return has;
        }

        @Override
        public void take(Article article, String stamp) {
            stamps.put(article.id(), stamp);
            taken.add(article.id().value());
        }

        @Override
        public void problem(ArticleProblem problem) {
            problems.add(problem.toString());
        }
    }

    private final Memory memory = new Memory();
    private ArticleFolder folder;

    private void read() throws IOException {
        if (folder == null) folder = new ArticleFolder(root, scheduler);
        memory.kept.clear();
        memory.taken.clear();
        memory.problems.clear();
        folder.read(memory);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void anArticleWithNamesThatNobodyHasIsTakenAndEachLookTellsOfThem() throws IOException {
        write("a.md", "---\nowner: nobody\n---\n# A\ntext");
        folder = new ArticleFolder(
                root,
                scheduler,
                article -> List.of(new Mistake("owner", "Nobody is called so.", "Write somebody else.")));
        for (int look = 1; look <= 2; look++) {
            read();
            assertEquals(
                    List.of(root.resolve("a.md") + ":2: owner: nobody is called so — write somebody else"),
                    memory.problems);
        }
        assertEquals(Set.of(ArticleId.of("a")), memory.stamps.keySet());
    }

    @Test
    void filesInFoldersAreReadAndOtherFilesAreNot() throws IOException {
        write("a.md", "# A\ntext");
        write("deep/er/b.MD", "# B\ntext");
        write(".hidden.md", "# C\ntext");
        write(".git/d.md", "# D\ntext");
        write("e.txt", "# E\ntext");

        read();

        assertEquals(List.of("a", "b"), memory.taken);
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        write("a.md", "# A\ntext");
        write("b.md", "# B\ntext");
        read();
        write("b.md", "# B\nlonger text");

        read();

        assertEquals(List.of("a"), memory.kept);
        assertEquals(List.of("b"), memory.taken);
    }

    @Test
    void aBrokenFileIsNamedWithItsLineWhileTheRestLoadsAndItsLastGoodStateStays() throws IOException {
        write("a.md", "---\ntitle: A\n---\ntext");
        write("b.md", "# B\ntext");
        read();
        write("a.md", "---\ntitle: A\nstate: lost\n---\ntext");

        read();
        assertEquals(List.of("a", "b"), memory.kept);
        assertTrue(memory.problems.getFirst().startsWith(root.resolve("a.md") + ":3: state is not understood"));

        read();
        assertEquals(List.of("a", "b"), memory.kept);
        assertEquals(1, memory.problems.size());

        write("a.md", "---\ntitle: A again\n---\ntext");
        read();
        assertEquals(List.of("a"), memory.taken);
        assertEquals(List.of(), memory.problems);
    }

    @Test
    void ofTwoFilesWithOneIdTheFirstCountsAndBothAreNamed() throws IOException {
        write("a.md", "---\nid: same\ntitle: A\n---\ntext");
        write("b.md", "---\nid: same\ntitle: B\n---\ntext");

        read();
        assertEquals(List.of("same"), memory.taken);
        assertEquals(
                List.of(root.resolve("b.md") + ":1: the id same is taken by " + root.resolve("a.md")
                        + " — give one of the two another id; until then this one is not searched"),
                memory.problems);

        Files.delete(root.resolve("a.md"));
        read();
        assertEquals(List.of("same"), memory.taken);
        assertEquals(List.of(), memory.problems);
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        Files.write(root.resolve("a.md"), "# Gr\u00fc\u00dfe\ntext".getBytes(StandardCharsets.ISO_8859_1));
        write("b.md", "");
        write("c.md", "# C\n" + "x".repeat(4_000_001));

        read();

        assertEquals(3, memory.problems.size());
        assertTrue(memory.problems.get(0).contains("not text in UTF-8"));
        assertTrue(memory.problems.get(1).contains("no title"));
        assertTrue(memory.problems.get(2).contains("larger than 4 MB"));
    }

    @Test
    void aFolderThatIsNotThereIsAnErrorAndNotAnEmptyFolder() throws IOException {
        folder = new ArticleFolder(root.resolve("gone"), scheduler);

        assertThrows(IOException.class, () -> folder.read(memory));
    }

    @Test
    void aChangeIsToldOnceTheFolderIsAtRest() throws Exception {
        folder = new ArticleFolder(root, scheduler);
        List<String> told = new ArrayList<>();
        try (AutoCloseable watch = folder.watch(() -> told.add("told"))) {
            assertEquals(1, ticks.size());
            tick(2);
            told.clear();

            write("a.md", "# A\ntext");
            tick(1);
            assertEquals(List.of(), told);
            tick(3);
            assertEquals(List.of("told"), told);
        }
        assertEquals(List.of(), ticks);
        assertEquals(new TreeMap<>(), new TreeMap<>(memory.stamps));
    }

    private void tick(int times) {
        for (int i = 0; i < times; i++) List.copyOf(ticks).forEach(Runnable::run);
    }
}
