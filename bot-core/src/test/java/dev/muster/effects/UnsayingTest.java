package dev.muster.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryTest;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.ChatException;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: redacted words are gone from the chat too, wherever the bot can reach")
class UnsayingTest extends StoryTest {
    private static final String SECRET = "hunter2";

    private void redact(long entry) {
        int messages = story.rooms().standing().size();
        assertTrue(isStanding(), "it has been said");
        story.says("ana", "ops", "/swarm INC-1 redact E" + entry + " a secret").thenAccepted();
        assertFalse(isStanding(), () -> story.rooms().standing().toString());
        assertTrue(story.rooms().standing().size() <= messages + 1, "nothing new but the redaction itself");
    }

    private boolean isStanding() {
        return story.rooms().standing().values().stream().anyMatch(text -> text.contains(SECRET));
    }

    private long last() {
        return story.outcome().entry().orElseThrow().sequence();
    }

    private long first(Class<? extends IncidentEvent> kind) {
        return story.record("INC-1").stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(TimelineEntry::sequence)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasSaidOfItIsReplacedWhereItWasSaid() {
        story.says("ana", "ops", MAJOR).says("ana", "ops", "/swarm INC-1 log the password is " + SECRET);
        long entry = last();
        redact(entry);
        assertTrue(story.rooms().standing().containsValue("*ana*: (removed)  (E" + entry + ")"));
    }

    @Test
    void everyCardAndQuestionThatRepeatsItIsBroughtUpToDate() {
        story.says("ana", "ops", MAJOR)
                .says(
                        "ana",
                        "ops",
                        "/swarm INC-1 change set it to " + SECRET + " because it leaked backout set it back");
        redact(last());
        assertTrue(story.rooms().standing().values().stream().anyMatch(text -> text.contains("C1 (removed)")));
    }

    @Test
    void whyAChangeWasNotApprovedIsTakenBackFromWhoeverAskedForIt() {
        story.says("ana", "ops", MAJOR)
                .says("ana", "ops", "/swarm INC-1 change x because y backout z")
                .says("cleo", "ops", "/swarm INC-1 refuse C1 because " + SECRET + " is known");
        redact(last());
    }

    @Test
    void aSummaryIsTakenBackFromEverybodyWhoWasCalledWithIt() {
        story.says("ana", "ops", "/swarm open " + SECRET + " leaked service:checkout impact:high urgency:high");
        redact(first(Opened.class));
    }

    @Test
    void aStatusIsTakenBackFromItsReadersToo() {
        story.says("ana", "ops", MAJOR).says("ana", "ops", "/swarm INC-1 status executives: it was " + SECRET);
        assertEquals(
                2,
                story.rooms().standing().values().stream()
                        .filter(text -> text.contains(SECRET))
                        .count());
        redact(last());
    }

    @Test
    void whatWasSaidInTheThreadBeforeItBecameMajorIsTakenBackThere() {
        story.says("ana", "ops", MINOR).says("ana", "ops", "/swarm INC-1 log " + SECRET);
        long before = last();
        story.says("ana", "ops", "/swarm INC-1 reclassify impact:high urgency:high because " + SECRET);
        long raised = last();
        story.says("ana", "ops", "/swarm INC-1 log all quiet");
        story.says("ana", "ops", "/swarm INC-1 redact E" + before + " a secret");
        redact(raised);
    }

    @Test
    void aPersonsMessageIsReplacedByAMarkUnlessItSaysSomethingElseByNow() {
        story.says("ana", "ops", MAJOR);
        Place room = story.incident("INC-1").place().orElseThrow();
        MessageRef message = new MessageRef(room.room(), "m1");
        story.writes("ana", room, "m1", "it is " + SECRET);
        long written = last();
        story.edits("ana", message, "it is nothing");
        long edited = last();
        story.says("ana", "ops", "/swarm INC-1 redact E" + written + " a secret")
                .thenAccepted();
        assertFalse(story.rooms().standing().containsKey(message.toString()), "it says something else");
        story.says("ana", "ops", "/swarm INC-1 redact E" + edited + " that too").thenAccepted();
        assertEquals("(removed)", story.rooms().standing().get(message.toString()));
    }

    @Test
    void aPlatformThatKeepsTheBotFromAPersonsMessageIsReportedAndAllElseIsTakenBack() {
        story.says("ana", "ops", MAJOR);
        Place room = story.incident("INC-1").place().orElseThrow();
        story.writes("ana", room, "m1", "it is " + SECRET);
        story.rooms()
                .failOnce(
                        call -> call.what().equals("update"),
                        ChatException.lasting(
                                "A bot may not change it.", "Please ask ana to delete it.", new Exception()));
        story.says("ana", "ops", "/swarm INC-1 redact E" + last() + " a secret").thenAccepted();
        story.says("ana", "ops", "/swarm INC-1 timeline all").thenAnswered("Please ask ana to delete it.");
    }

    @Test
    void onlyAnswersThatNameTheIncidentAreForgotten() {
        story.delivers("d-1", "ana", "ops", "/swarm open web is slow service:web impact:low urgency:low");
        for (int number = 2; number <= 11; number++) story.says("ana", "ops", "/swarm open another " + number);
        story.delivers("d-2", "ana", "ops", "/swarm INC-11 log the fans are loud")
                .delivers("d-3", "ana", "ops", "/swarm INC-1 timeline")
                .delivers("d-4", "ana", "ops", "/swarm INC-1 log " + SECRET)
                .says("ana", "ops", "/swarm INC-1 redact E" + last() + " a secret")
                .thenAccepted();
        Map<String, String> lines = Map.of(
                "d-1", "/swarm open web is slow service:web impact:low urgency:low",
                "d-3", "/swarm INC-1 timeline",
                "d-4", "/swarm INC-1 log " + SECRET);
        for (String delivery : List.of("d-1", "d-3", "d-4")) {
            story.delivers(delivery, "ana", "ops", lines.get(delivery)).thenAnswered("no longer kept");
        }
        story.delivers("d-2", "ana", "ops", "/swarm INC-11 log the fans are loud")
                .thenAnswered("the fans are loud");
    }

    @Test
    void everyAnswerThatTellsOfAnIncidentNamesIt() {
        story.says("ana", "ops", MAJOR)
                .says("ana", "ops", "/swarm INC-1 log x")
                .says("ana", "ops", "/swarm INC-1 change x because y backout z")
                .says("cleo", "ops", "/swarm INC-1 approve C1")
                .says("ana", "ops", "/swarm INC-1 implemented C1 done");
        for (String line : List.of(
                "INC-1 timeline",
                "INC-1 timeline all",
                "INC-1 who",
                "INC-1 catchup",
                "INC-1 review",
                "list",
                "impact checkout")) {
            assertTrue(
                    story.says("ana", "elsewhere", "/swarm " + line).answer().contains("INC-1"),
                    () -> line + ": " + story.answer());
        }
    }
}
