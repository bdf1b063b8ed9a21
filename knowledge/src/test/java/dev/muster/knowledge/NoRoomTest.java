package dev.muster.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.index.ArticleIndex;
import dev.muster.ports.ArticleProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B4 articles: a disk without room, or that may not be written to")
class NoRoomTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf();
    private FullDisk disk;
    private KnowledgeBase base;

    @BeforeEach
    void thereIsAnArticle() throws Exception {
        disk = new FullDisk(FSDirectory.open(folder));
        shelf.article("vpn", "Set up the VPN on a new laptop", "Install the client and choose the profile Work.");
        open();
    }

    @AfterEach
    void close() throws IOException {
        disk.is("");
        base.close();
    }

    private void open() throws Exception {
        base = KnowledgeBase.open(
                KnowledgeBase.Parts.usual(folder, Embeddings.NONE, shelf), () -> ArticleIndex.in(disk));
        assertTrue(base.awaitQuiet(LONG));
    }

    private List<String> found(String question) {
        return base.answer(new Question(question, Reader.ANYONE)).candidates().stream()
                .map(candidate -> candidate.article().value())
                .toList();
    }

    private ArticleProblem problem() throws InterruptedException {
        for (int tries = 0; base.health().problems().isEmpty() && tries < 600; tries++) Thread.sleep(100);
        return base.health().problems().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Read-only file system"})
    void whatWasFoundIsStillFoundAndTheNewOneAsSoonAsThereIsRoom(String state) throws Exception {
        disk.is(state);
        shelf.article("printer", "The printer prints nothing", "Put your badge on the reader.");
        base.follow();

        assertEquals("the index cannot be written: " + state, problem().problem());
        assertTrue(
                problem().remedy().contains("look whether the disk is full"),
                problem().remedy());
        for (int again = 0; again < 3; again++) {
            assertEquals(List.of("vpn"), found("vpn"));
            base.follow();
            assertEquals(false, base.awaitQuiet(Duration.ofMillis(300)));
        }

        disk.is("");
        base.follow();
        assertTrue(base.awaitQuiet(LONG));
        assertEquals(List.of("printer"), found("printer badge"));
        assertEquals(List.of("vpn"), found("vpn"));
        assertEquals(List.of(), base.health().problems());
    }

    @Test
    void whatWasNotSavedIsThereAfterTheNextStart() throws Exception {
        disk.is("No space left on device");
        shelf.article("printer", "The printer prints nothing", "Put your badge on the reader.");
        base.follow();
        problem();
        try {
            base.close();
        } catch (IOException full) {
            assertTrue(String.valueOf(full.getMessage()).contains("No space"), full.toString());
        }

        disk.is("");
        open();
        assertEquals(List.of("printer"), found("printer badge"));
    }
}
