package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.commands.ChangeCommand.RequestChange;
import dev.muster.commands.RestorationCommand.Status;
import dev.muster.commands.TimelineCommand.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines typed in a real outage of a day, GitLab.com's of 31 January 2017, are all understood. */
class RealOutageTest {

    private static final Path RECORD = Path.of("shared", "data", "incidents", "gitlab-2017-01-31.replay");
    private static final Vocabulary VOCABULARY = new Vocabulary(Set.of("users", "executives"));
    private static final String SWARM = " /swarm ";

    private List<String> lines = List.of();

    @BeforeEach
    void readTheRecord() throws IOException {
        Optional<Path> record = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(RECORD))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(record.isPresent(), "no folder shared/data beside the checkout");
        lines = Files.readAllLines(record.orElseThrow()).stream()
                .filter(line -> line.contains(SWARM) && !line.startsWith("#"))
                .toList();
    }

    @Test
    void everyCommandIsUnderstood() {
        assertEquals(36, lines.size());
        for (String line : lines) {
            assertInstanceOf(Parsed.Understood.class, parse(line), line);
        }
    }

    @Test
    void theReasonKeepsItsWordsAndGivesItsTime() {
        assertEquals(
                new Log(
                        "no usable logical backup found",
                        Optional.of("pg_dump ran with the wrong major version and failed silently"),
                        Optional.of(Instant.parse("2017-01-31T23:50:00Z"))),
                only("no usable logical backup"));
    }

    @Test
    void theChangeHasItsReasonAndItsWayBack() {
        assertEquals(
                new RequestChange(
                        "copy the staging database to production",
                        "it holds the only recent copy",
                        "keep the damaged directory and the snapshot untouched"),
                only("/swarm change"));
    }

    @Test
    void aTimeInTheMiddleOfAStatusIsProse() {
        assertEquals(
                new Status("users", "restoring from a six hour old copy; changes made after 17:20 UTC will be missing"),
                only("six hour old copy"));
    }

    private Command only(String words) {
        String line =
                lines.stream().filter(each -> each.contains(words)).findFirst().orElseThrow();
        return assertInstanceOf(Parsed.Understood.class, parse(line)).command();
    }

    private static Parsed parse(String line) {
        var written = Instant.parse(line.substring(0, line.indexOf(' ')));
        String typed = line.substring(line.indexOf(SWARM) + SWARM.length());
        return CommandParser.parse(typed, written, ZoneOffset.UTC, VOCABULARY);
    }
}
