package dev.muster.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.ports.ArticleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B1, B4: articles that come, change and go are found, by whom they are for, whatever happens to the index. By words alone. */
class KnowledgeBaseTest {
    private static final Reader ELI = new Reader(Optional.of(PersonId.of("eli")), Set.of("database"));

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf();
    private final Map<ArticleId, List<String>> confirmed = new HashMap<>();
    private KnowledgeBase base;

    @BeforeEach
    void open() throws Exception {
        shelf.article("vpn", "Set up the VPN on a new laptop", "Install the client and choose the profile Work.");
        shelf.article("printer", "The printer prints nothing", "Put your badge on the reader of the printer.");
        shelf.put("failover", """
                ---
                title: Fail the database over
                audience: [database, "@ana"]
                ---
                ## Resolution

                Promote the replica, error code ORA-00600.
                """);
        reopen();
    }

    @AfterEach
    void close() throws IOException {
        base.close();
    }

    private void reopen() throws Exception {
        if (base != null) base.close();
        base = KnowledgeBase.open(new KnowledgeBase.Parts(
                folder,
                List.of(shelf),
                article -> confirmed.getOrDefault(article, List.of()),
                Embeddings.NONE,
                Judgements.shipped(),
                1));
        settle();
    }

    private void settle() throws InterruptedException {
        base.follow();
        assertTrue(base.awaitQuiet(Duration.ofSeconds(60)));
    }

    private List<String> found(String question, Reader reader) {
        return base.answer(new Question(question, reader)).candidates().stream()
                .map(candidate -> candidate.article().value())
                .toList();
    }

    private List<String> found(String question) {
        return found(question, Reader.ANYONE);
    }

    @Test
    void anArticleIsFoundWithThePassageThatAnswersAndTheWordsThatMatch() {
        Candidate best = base.answer(new Question("which profile for vpn", Reader.ANYONE))
                .candidates()
                .getFirst();

        assertEquals(ArticleId.of("vpn"), best.article());
        assertEquals("Resolution", best.passage().heading());
        List<String> marked = new ArrayList<>();
        for (Passage.Highlight place : best.passage().highlights()) {
            marked.add(best.passage().text().substring(place.start(), place.end()));
        }
        assertEquals(List.of("profile"), marked);
    }

    @Test
    void whichNamesBelongToFilesIsToldWhoeverMaySeeThem() throws Exception {
        shelf.called(ArticleSource.WRITTEN_HERE);
        reopen();
        List<ArticleId> names = List.of(ArticleId.of("failover"), ArticleId.of("vpn"), ArticleId.of("nothing"));
        assertEquals(Optional.of(Set.of()), base.inFiles(names));
        shelf.called("files");
        reopen();
        assertEquals(Optional.of(Set.of(names.get(0), names.get(1))), base.inFiles(names));
        assertEquals(Optional.of(Set.of()), base.inFiles(List.of()));
    }

    @Test
    void whatIsNotForAReaderDoesNotExistForThem() {
        assertEquals(List.of(), found("ORA-00600"));
        assertEquals(List.of("failover"), found("ORA-00600", ELI));
        assertEquals(List.of("failover"), found("ora-00600", new Reader(Optional.of(PersonId.of("ana")), Set.of())));
        assertEquals(Optional.empty(), base.article(ArticleId.of("failover"), Reader.ANYONE));
        assertEquals(
                "Fail the database over",
                base.article(ArticleId.of("failover"), ELI).orElseThrow().title());
        assertEquals(2, base.articles(Reader.ANYONE, 0, 10).size());
        assertEquals(3, base.articles(ELI, 0, 10).size());
    }

    @Test
    void draftsAreForTheirOwnersAndRetiredArticlesForNobody() throws Exception {
        shelf.put("draft", "---\ntitle: Telescope\nstate: draft\nowner: database\n---\nTurn it.");
        shelf.put("old", "---\ntitle: Telescope of old\nstate: retired\nowner: database\n---\nTurn it.");
        settle();

        assertEquals(List.of(), found("telescope"));
        assertEquals(List.of("draft"), found("telescope", ELI));
    }

    @Test
    void changesAreTakenOverAndWhatIsGoneIsGone() throws Exception {
        shelf.article("vpn", "Set up the tunnel", "Install the mole.");
        shelf.remove("printer");
        settle();

        assertEquals(List.of("vpn"), found("mole"));
        assertEquals(List.of(), found("printer"));
        assertEquals(List.of(), found("vpn"));
        assertEquals(2, base.health().articles());
    }

    @Test
    void aConfirmedQuestionIsSearchedLikeATitle() throws Exception {
        assertEquals(List.of(), found("homeoffice"));

        confirmed.put(ArticleId.of("vpn"), List.of("reach the network from my homeoffice"));
        settle();

        assertEquals(List.of("vpn"), found("homeoffice"));
    }

    @Test
    void whatWasIndexedOutlivesARestartAndIsNotWorkedOutAgain() throws Exception {
        base.close();
        Map<Path, Object> before = written();

        reopen();

        assertEquals(List.of("vpn"), found("vpn"));
        assertEquals(before, written());
    }

    private Map<Path, Object> written() throws IOException {
        Map<Path, Object> written = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) written.put(file, Files.getLastModifiedTime(file));
        }
        return written;
    }

    @Test
    void aVanishedSourceIsReportedAndAnsweredFromAllTheSame() throws Exception {
        shelf.gone(true);
        settle();

        assertEquals(List.of("vpn"), found("vpn"));
        assertTrue(base.health().problems().getFirst().toString().contains("it burned down"));

        shelf.gone(false);
        settle();
        assertEquals(List.of(), base.health().problems());
    }

    @Test
    void ofTwoSourcesWithOneIdTheFirstCountsAndTheOtherIsNamed() throws Exception {
        Shelf second =
                new Shelf().article("vpn", "Another tunnel", "Dig.").article("badge", "Badges", "Ask at the door.");
        base.close();
        base = KnowledgeBase.open(KnowledgeBase.Parts.usual(folder, Embeddings.NONE, shelf, second.called("cellar")));
        settle();

        assertEquals(List.of("badge"), found("door"));
        assertEquals(List.of(), found("dig"));
        assertTrue(base.health().problems().getFirst().toString().contains("there is another article called vpn"));
    }

    @Test
    void anIndexThatIsDamagedWhileTheBotRunsIsWorkedOutAgain() throws Exception {
        base.index().stopWriting();
        shelf.article("badge", "Badges", "Ask at the door.");

        boolean mended = false;
        for (int tries = 0; !mended && tries < 100; tries++) {
            base.follow();
            mended = base.awaitQuiet(Duration.ofMillis(500));
        }

        assertEquals(List.of("badge"), found("door"));
        assertEquals(List.of("vpn"), found("vpn"));
    }

    @Test
    void aCorruptIndexIsWorkedOutAgainByItself() throws Exception {
        base.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 2; i < bytes.length; i++) bytes[i] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        reopen();

        assertEquals(List.of("vpn"), found("vpn"));
    }

    @Test
    void anIndexWithMissingFilesIsWorkedOutAgainByItself() throws Exception {
        base.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> !each.toString().contains("segments")).toList()) Files.delete(file);
        }

        reopen();

        assertEquals(List.of("vpn"), found("vpn"));
    }

    @Test
    void strangeQuestionsGetAnAnswerInTime() {
        List<String> strange = new ArrayList<>(List.of(
                "",
                "   ",
                "?",
                "\u0000",
                "*",
                "vpn AND (",
                "title:vpn~2 OR [a TO b]",
                "🦔",
                "а где принтер?",
                "プリンターが動かない"));
        strange.add("word ".repeat(5_000));
        strange.add("x".repeat(1_000_000));
        strange.add("<b>how</b> " + "<".repeat(10_000));

        for (String question : strange) {
            assertInstanceOf(Answer.class, base.answer(new Question(question, Reader.ANYONE)));
        }
        assertInstanceOf(Answer.DontKnow.class, base.answer(new Question("", Reader.ANYONE)));
        assertEquals(List.of("vpn"), found("<@U123> set up *vpn* <https://example.test|laptop>"));
        assertEquals(List.of("printer"), found("word ".repeat(5_000) + " printer"));
    }
}
