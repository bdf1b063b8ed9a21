package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.architecture.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A5, A9, A10: real hours played through the whole bot, as {@code ./muster replay} does it. */
class ReplayTest {
    private static final List<String> FORMATS = List.of("md", "html", "pdf", "json", "csv");
    private static final String OUTAGE = "../shared/data/incidents/gitlab-2017-01-31.replay";

    @TempDir
    private Path folder;

    private static String file(String name) {
        Path file = Checkout.root().resolve(name).normalize();
        assumeTrue(Files.exists(file), () -> "skipped: " + name + " is not beside this checkout");
        return file.toString();
    }

    private Path played(String file, String name) {
        Path data = folder.resolve(name);
        Called replay = Called.muster("replay", file(file), "--data", data.toString());
        assertEquals(0, replay.exit(), replay::everything);
        assertEquals("", replay.err(), "no line is refused");
        return data;
    }

    private byte[] export(Path data, String format) throws IOException {
        Path out = folder.resolve("export." + format);
        Called export = Called.muster(
                "export", "INC-1", "--format", format, "--out", out.toString(), "--data", data.toString());
        assertEquals(0, export.exit(), export::everything);
        return Files.readAllBytes(out);
    }

    private List<JsonNode> timeline(Path data) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        new ObjectMapper().readTree(export(data, "json")).get("timeline").forEach(entries::add);
        return entries;
    }

    @ParameterizedTest
    @ValueSource(strings = {OUTAGE, "config/sample/first-minute.replay"})
    @DisplayName("A9 the same file into two empty stores gives the same bytes in every format")
    void everyLineIsTakenAndTwoPlaysExportTheSameBytes(String file) throws IOException {
        Path once = played(file, "once");
        Path again = played(file, "again");

        for (String format : FORMATS) {
            byte[] first = export(once, format);
            assertTrue(first.length > 1000, format + " is a whole document");
            assertArrayEquals(first, export(again, format), format);
        }
    }

    @Test
    @DisplayName("A5 the chain of the outage holds in the store and offline, and says which entry was touched")
    void theRecordVerifiesOnlineAndOfflineAndAChangedWordIsFound() throws IOException {
        Path data = played(OUTAGE, "data");
        byte[] json = export(data, "json");
        Path kept = Files.write(folder.resolve("kept.json"), json);
        String touched = new String(json, StandardCharsets.UTF_8).replace("4.5 GB", "45 GB");
        Path changed = Files.writeString(folder.resolve("changed.json"), touched);

        Called online = Called.muster("verify", "INC-1", "--data", data.toString());
        Called offline = Called.muster("verify", kept.toString());
        Called refused = Called.muster("verify", changed.toString());

        assertEquals(0, online.exit(), online::everything);
        assertTrue(online.out().contains("INC-1: intact"), online::everything);
        assertEquals(0, offline.exit(), offline::everything);
        assertEquals(1, refused.exit(), refused::everything);
        String entry = timeline(data).stream()
                .filter(node -> node.get("text").asText().contains("4.5 GB"))
                .map(node -> node.get("id").asText())
                .findFirst()
                .orElseThrow();
        assertTrue(refused.out().contains(entry), refused::everything);
    }

    @Test
    @DisplayName("A5 what was written later than it happened is marked; what was promoted keeps its author")
    void theLateEntryIsMarkedAndPromotedMessagesKeepTheirAuthors() throws IOException {
        Path data = played(OUTAGE, "data");

        JsonNode late = timeline(data).stream()
                .filter(node -> node.get("occurredAt").asText().equals("2017-01-31T23:50:00Z"))
                .findFirst()
                .orElseThrow();
        List<String> promoted = timeline(data).stream()
                .filter(node -> node.path("promoted").asBoolean())
                .map(node ->
                        node.get("actor").asText() + ": " + node.get("text").asText())
                .toList();

        assertEquals("2017-01-31T23:58:00Z", late.get("writtenAt").asText());
        assertEquals(480, late.get("lateSeconds").asLong());
        assertEquals("infra1", late.get("actor").asText());
        assertTrue(late.get("why").asText().contains("wrong major version"), late::toString);
        assertEquals(
                List.of(
                        "dba1: looks like spammers creating snippets, lots of them",
                        "dba1: page: replication on the secondary lags too far behind, it has effectively stopped",
                        "dba1: stopped an rm at once: it ran on the primary, not on the secondary."
                                + " About 4.5 GB of 300 GB are left"),
                promoted);
    }

    @Test
    @DisplayName("A9 the review of the outage tells what matters")
    void theReviewTellsWhatMatters() throws IOException {
        String review = new String(export(played(OUTAGE, "data"), "md"), StandardCharsets.UTF_8);

        for (String matters : List.of(
                "GitLab.com slow, database load climbing",
                "23 h 56 min",
                "P1 (first P2), major incident",
                "written 8 min later",
                "it ran on the primary, not on the secondary",
                "cloud disk snapshots were never enabled",
                "restore from the LVM snapshot taken by hand at 17:20",
                "A3 stopped: data directory of the primary removed by mistake",
                "C1 approved: nothing better is left",
                "automate and test database restores every day",
                "2017-02-15",
                "backups failed silently for months",
                "waiting time")) {
            assertTrue(review.contains(matters), () -> matters + " is missing in\n" + review);
        }
    }

    @Test
    @DisplayName("A10 every line that was not accepted is named, and the exit code says so")
    void refusedLinesAreNamedAndTheAnswerIsNo() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.replay"), """
                2026-03-17T10:00:00Z @dina #lobby /swarm open Orders stay open service:checkout impact:high urgency:high
                not a line at all
                2026-03-17T10:01:00Z @gus #INC-1 /swarm dance
                25:00 @gus #INC-1 hello
                2026-03-17T10:02:00Z @gus #INC-1 /swarm approve C9
                2026-03-17T10:03:00Z @gus #INC-1 /swarm log all is well otherwise
                """);
        Path data = folder.resolve("data");

        Called replay = Called.muster("replay", file.toString(), "--data", data.toString());

        assertEquals(1, replay.exit(), replay::everything);
        for (int line = 2; line <= 5; line++) {
            int number = line;
            assertTrue(replay.err().contains("line " + number + ":"), () -> number + " in " + replay.err());
        }
        assertEquals(
                4, replay.err().lines().filter(line -> line.startsWith("line ")).count(), replay::err);
        assertTrue(timeline(data).stream()
                .anyMatch(entry -> entry.get("text").asText().contains("all is well")));
    }

    @Test
    @DisplayName("A10 a store with incidents in it is left alone")
    void aStoreWithIncidentsIsNotPlayedInto() throws IOException {
        Path data = played("config/sample/first-minute.replay", "data");
        byte[] before = export(data, "json");

        Called replay = Called.muster("replay", file("config/sample/first-minute.replay"), "--data", data.toString());

        assertEquals(3, replay.exit(), replay::everything);
        assertTrue(replay.err().contains("--data DIR"), replay::everything);
        assertArrayEquals(before, export(data, "json"));
    }

    @Test
    @DisplayName("A10 the whole as a process of its own: standard output carries the document alone")
    void asAProcessTheExportIsAloneOnStandardOutput() throws Exception {
        Path data = folder.resolve("data");
        String sample = file("config/sample/first-minute.replay");

        Process replay = BotProcess.muster(BotProcess.Setup.over(data), "replay", sample, "--data", data.toString());
        byte[] transcript = replay.getInputStream().readAllBytes();
        assertTrue(replay.waitFor(60, TimeUnit.SECONDS));
        Process export = BotProcess.muster(
                BotProcess.Setup.over(data), "export", "INC-1", "--format", "pdf", "--data", data.toString());
        byte[] document = export.getInputStream().readAllBytes();
        assertTrue(export.waitFor(60, TimeUnit.SECONDS));

        assertEquals(0, replay.exitValue(), () -> new String(transcript, StandardCharsets.UTF_8));
        assertEquals(0, export.exitValue());
        assertArrayEquals(export(data, "pdf"), document);
    }
}
