package dev.muster.ports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.StoryPractice;
import dev.muster.commands.StoryTest;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import dev.muster.ports.Card.Weight;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A3 swarm, A7 change, A10 review: a card shows what stands and offers what makes sense")
class IncidentCardsTest extends StoryTest {

    private Card card() {
        return IncidentCards.incident(story.incident("INC-1"), StoryPractice.practice());
    }

    private Card review() {
        return IncidentCards.review(story.incident("INC-1"));
    }

    private List<String> offeredTo(String person) {
        return card().buttonsFor(PersonId.of(person)).stream()
                .map(Button::label)
                .toList();
    }

    private String line(String label) {
        return card().lines().stream()
                .filter(line -> line.label().equals(label))
                .map(Line::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> labels(Card card, Weight weight) {
        return card.buttons().stream()
                .filter(button -> button.weight() == weight)
                .map(Button::label)
                .toList();
    }

    @Test
    void whoIsStillAwaitedIsNamedWithTheTimeToAnswerAndAskedWhetherTheyAreOnIt() {
        story.says("ana", "ops", MAJOR).says("mia", "ops", "/swarm INC-1 join");
        assertEquals("ana; mia", line("Here"));
        assertTrue(line("Still awaited").startsWith("sam (shop, until "), line("Still awaited"));
        assertTrue(labels(card(), Weight.PRIMARY).contains("I'm on it"));
        assertTrue(offeredTo("sam").containsAll(List.of("I'm on it", "Can't help now")));
        assertFalse(offeredTo("mia").contains("I'm on it"), "mia is here");
        assertFalse(offeredTo("mia").contains("Can't help now"), "mia is here");
        assertFalse(offeredTo("mia").contains("Take the lead"), "mia has it");
    }

    @Test
    void whenNobodyIsAwaitedNobodyIsAskedAndAnybodyMayStillHelp() {
        story.says("ana", "ops", MAJOR).says("mia", "ops", "/swarm INC-1 join").says("sam", "ops", "/swarm INC-1 join");
        assertEquals("", line("Still awaited"));
        assertFalse(offeredTo("ben").contains("I'm on it"));
        assertFalse(offeredTo("ben").contains("Can't help now"));
        assertTrue(offeredTo("ben").contains("I can help"));
        assertFalse(offeredTo("sam").contains("I can help"));
    }

    @Test
    void aChangeIsNotOfferedForDecisionToWhoeverAskedForIt() {
        story.says("ana", "ops", MAJOR)
                .says("carl", "ops", "/swarm INC-1 change fail over because the primary is gone backout fail back");
        assertFalse(offeredTo("carl").contains("Approve C1"));
        assertFalse(offeredTo("carl").contains("Refuse C1"));
        assertTrue(offeredTo("cleo").containsAll(List.of("Approve C1", "Refuse C1")));
        assertFalse(labels(card(), Weight.PRIMARY).contains("Approve C1"), "most who read it may not");
        story.says("carl", "ops", "/swarm INC-1 approve C1").thenRefused("somebody else", "cleo has been asked");
    }

    @Test
    void aReviewOffersTheOneNextStep() {
        story.says("ana", "ops", MAJOR);
        assertTrue(review().buttons().isEmpty(), "there is nothing to decide before service is restored");
        story.says("ana", "ops", "/swarm INC-1 resolve it works");
        assertEquals(List.of("Approve"), labels(review(), Weight.PRIMARY));
        assertEquals(List.of("Edit"), labels(review(), Weight.PLAIN));
        story.says("mia", "ops", "/swarm INC-1 review approve").thenAccepted();
        assertEquals(List.of("Publish"), labels(review(), Weight.PRIMARY));
        assertEquals(List.of("Edit"), labels(review(), Weight.PLAIN));
        story.says("mia", "ops", "/swarm INC-1 review publish").thenAccepted();
        assertEquals(List.of(), labels(review(), Weight.PRIMARY));
        assertEquals(List.of("Edit"), labels(review(), Weight.PLAIN));
        story.says("mia", "ops", "/swarm INC-1 review edit summary It is over.").thenAccepted();
        assertEquals(List.of("Approve"), labels(review(), Weight.PRIMARY));
    }

    @Test
    void eachItemOfTheChecklistStandsOnALineOfItsOwn() {
        story.says("ana", "ops", MAJOR);
        assertEquals("• look at the graphs", line("Look at first"));
    }

    @Test
    void whatWasRedactedLeavesAMarkOnTheCard() {
        story.says("ana", "ops", MINOR).says("ana", "ops", "/swarm INC-1 hypothesis the password is hunter2");
        story.says(
                        "ana",
                        "ops",
                        "/swarm INC-1 redact E"
                                + story.outcome().entry().orElseThrow().sequence() + " a secret")
                .thenAccepted();
        assertEquals("H1 (removed)", line("Possible causes"));
    }

    @Test
    void anOwnerByRosterIsAskedToComeAndWhoeverIsHereOnlyNeedsToKnow() {
        story.says("ana", "ops", MAJOR)
                .says("ben", "ops", "/swarm INC-1 join")
                .says("ana", "ops", "/swarm INC-1 leave");
        assertEquals(List.of("Catch me up", "Hand it over"), owns());
        story.says("ben", "ops", "/swarm INC-1 leave").thenOwnerIs("mia");
        assertEquals(List.of("I'm on it", "I can't", "Catch me up"), owns());
        story.after(Duration.ofMinutes(1));
    }

    private List<String> owns() {
        NoticeCards notices = new NoticeCards(story.incident("INC-1"), StoryPractice.practice());
        return notices.of(new dev.muster.domain.effect.Notice.OwnerNow()).buttons().stream()
                .map(Button::label)
                .toList();
    }
}
