package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.timeline.TimelineEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: what is on record stays, with its three times; corrections and redactions are entries")
class RecordTest extends StoryTest {

    @BeforeEach
    void givenAnIncident() {
        story.says("ana", "ops", MINOR);
    }

    private TimelineEntry lastLogged() {
        return story.record("INC-1").stream()
                .filter(entry -> entry.event() instanceof Logged)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    void theReasonAndTheLineAsTypedStandBesideWhatHappened() {
        story.says("ana", "ops", "/swarm INC-1 log paused the import because it hogs the disk");
        assertEquals(new Logged("paused the import"), lastLogged().event());
        assertEquals(Optional.of("it hogs the disk"), lastLogged().why());
        assertEquals(
                Optional.of("/swarm INC-1 log paused the import because it hogs the disk"),
                lastLogged().typed());
    }

    @Test
    void whatIsWrittenLaterCarriesBothTimesAndIsLate() {
        story.after(Duration.ofMinutes(40)).says("ana", "ops", "/swarm INC-1 log paused the import at 10:06");
        assertEquals(Instant.parse("2024-03-05T10:06:00Z"), lastLogged().occurredAt());
        assertEquals(Instant.parse("2024-03-05T10:40:00Z"), lastLogged().writtenAt());
        assertEquals(Duration.ofMinutes(34), lastLogged().lateness());
    }

    @Test
    void aBareTimeIsItsLatestOccurrenceNotAfterTheWriting() {
        story.says("ana", "ops", "/swarm INC-1 log saw it first at 23:10");
        assertEquals(Instant.parse("2024-03-04T23:10:00Z"), lastLogged().occurredAt());
    }

    @Test
    void aTimeInTheFutureIsRefusedAndNothingIsRecorded() {
        long version = story.incident("INC-1").version();
        story.says("ana", "ops", "/swarm INC-1 log rebooted at 2024-03-05T11:00:00Z")
                .thenRefused("still to come");
        assertEquals(version, story.incident("INC-1").version());
    }

    @Test
    void whenTheClockGoesBackWhatIsRecordedDoesNot() {
        story.after(Duration.ofMinutes(10))
                .says("ana", "ops", "/swarm INC-1 log before the clock was set")
                .after(Duration.ofMinutes(-7))
                .says("ana", "ops", "/swarm INC-1 log after the clock was set")
                .thenAccepted();
        List<TimelineEntry> record = story.record("INC-1");
        for (int index = 1; index < record.size(); index++) {
            assertFalse(record.get(index)
                    .recordedAt()
                    .isBefore(record.get(index - 1).recordedAt()));
        }
        assertEquals(Instant.parse("2024-03-05T10:03:00Z"), lastLogged().writtenAt());
        assertEquals(Instant.parse("2024-03-05T10:10:00Z"), lastLogged().recordedAt());
    }

    @Test
    void aCorrectionIsAnEntryOfItsOwnAndTheFirstWordsStay() {
        story.says("ana", "ops", "/swarm INC-1 log rebooted web-1");
        TimelineEntry first = lastLogged();
        story.says("ben", "ops", "/swarm INC-1 correct " + first.id() + " it was web-2")
                .thenAccepted();
        assertEquals(new Corrected(first.sequence(), "it was web-2"), story.theOnly("INC-1", Corrected.class));
        assertEquals(first, lastLogged());
        story.says("ben", "ops", "/swarm INC-1 correct E99 x").thenRefused("E99 is not on the record", "E1 to E");
    }

    @Test
    void redactedWordsAreGoneFromTheStoreWhileTheMarkStaysAndTheChainHolds() throws IOException {
        story.says("ana", "ops", "/swarm INC-1 log the password is hunter2hunter2 because xyzzy-reason");
        TimelineEntry first = lastLogged();
        story.says("ben", "ops", "/swarm INC-1 redact " + first.id() + " a secret")
                .thenAccepted();
        TimelineEntry after = story.record("INC-1").get((int) first.sequence() - 1);
        assertTrue(after.wordsErased());
        assertEquals(first.seal().hash(), after.seal().hash());
        assertEquals(first.actor(), after.actor());
        assertEquals(first.sequence(), story.theOnly("INC-1", Redacted.class).entry());
        story.thenEveryChainHolds();
        story.says("ben", "ops", "/swarm INC-1 timeline all").thenAnswered("(removed)", "a secret");
        assertFalse(story.answer().contains("hunter2"), story.answer());
        story.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("hunter2"), file + " still has the words");
                assertFalse(bytes.contains("xyzzy-reason"), file + " still has the reason");
            }
        }
        story = SwarmStory.in(folder);
        assertTrue(story.record("INC-1").get((int) first.sequence() - 1).wordsErased());
    }

    @Test
    void aDeliveryRepeatedAfterARedactionIsStillOnRecordOnce() {
        story.delivers("d-1", "ana", "ops", "/swarm INC-1 log the password is hunter2");
        story.says("ben", "ops", "/swarm INC-1 redact " + lastLogged().id() + " a secret")
                .delivers("d-1", "ana", "ops", "/swarm INC-1 log the password is hunter2")
                .thenAccepted()
                .thenAnswered("no longer kept");
        story.theOnly("INC-1", Logged.class);
    }

    @Test
    void redactingTwiceDoesNoHarm() {
        story.says("ana", "ops", "/swarm INC-1 log the password is hunter2");
        String entry = lastLogged().id();
        story.says("ben", "ops", "/swarm INC-1 redact " + entry + " a secret")
                .says("ben", "ops", "/swarm INC-1 redact " + entry + " a secret")
                .thenAccepted()
                .thenEveryChainHolds();
    }
}
