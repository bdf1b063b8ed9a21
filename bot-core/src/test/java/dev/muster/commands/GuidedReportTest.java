package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B6 report: one short question at a time")
class GuidedReportTest extends QuestionStoryTest {
    private List<String> logged(String incident) {
        return story.events(incident, Logged.class).stream().map(Logged::what).toList();
    }

    @Test
    void eachIsAskedAloneAndAnsweredInPlainWords() {
        story.tells("ana", "/report the checkout prints blank receipts")
                .thenAnswered("Is it about *checkout*", "Just write it here");
        story.tells("ana", "yes").thenAnswered("Noted. When did you see it first?");
        story.tells("ana", "open since nine this morning").thenAnswered("When did it work last?");
        story.tells("ana", "skip").thenAnswered("Where does it happen");
        story.tells("ana", "till 3").thenAnswered("How many people have it");
        story.tells("ana", "four of us").thenAnswered("impact medium, urgency medium, which is P3");
        story.tells("ana", "high medium").thenAnswered("It is *INC-1*, P2", "sam is responsible");

        assertEquals(
                Optional.of("checkout"),
                story.incident("INC-1").classification().ci());
        assertEquals(Level.HIGH, story.incident("INC-1").classification().impact());
        assertEquals(
                List.of(
                        "Seen first: open since nine this morning",
                        "Where: till 3",
                        "How many people have it: four of us"),
                logged("INC-1"));
    }

    @Test
    void thatIsAllRegistersItAsItStands() {
        story.says("ana", "lobby", "/report the coffee machine leaks")
                .thenAnswered("Which service is it about?", "/swarm tell Q-1 …")
                .says("ana", "lobby", "@muster skip")
                .thenAnswered("When did you see it first?")
                .says("ana", "lobby", "/swarm tell Q-1 today")
                .says("ana", "lobby", "@muster that's all")
                .thenAnswered("It is *INC-1*");
        assertEquals(List.of("Seen first: today"), logged("INC-1"));
    }

    @Test
    void everyQuestionHasButtonsToo() {
        story.says("ana", "lobby", "/report the checkout prints blank receipts");
        assertEquals(
                List.of(
                        "Yes, checkout",
                        "Another service",
                        "Skip this",
                        "That is all: register it",
                        "All of it in one form",
                        "Ask a person",
                        "It works again"),
                story.buttons());
        story.presses("ana", "lobby", "tell", Map.of("question", "Q-1", "text", "yes"))
                .presses("ana", "lobby", "tell", Map.of("question", "Q-1", "text", "since nine"))
                .presses("ana", "lobby", "tell", Map.of("question", "Q-1", "text", "that is all"))
                .thenAnswered("It is *INC-1*");
    }

    @Test
    void allOfItMayStandOnOneLine() {
        story.says(
                        "ana",
                        "lobby",
                        "/report blank receipts service:checkout since:\"nine o'clock\" worked:yesterday where:here people:4")
                .thenAnswered("How bad is it?")
                .says("ana", "lobby", "@muster yes")
                .thenAnswered("It is *INC-1*, P3");
        assertEquals(4, logged("INC-1").size());
    }

    @Test
    void itGoesOnAfterARestart() {
        story.tells("ana", "/report the checkout prints blank receipts");
        story.tells("ana", "yes");
        story.close();
        story = SwarmStory.in(folder, new StoryArticles());
        story.says("ana", "lobby", "/swarm questions").thenAnswered("When did you see it first?", "/swarm tell Q-1");
        story.tells("ana", "at nine").thenAnswered("When did it work last?");
    }

    @Test
    void aQuestionInBetweenIsAQuestion() {
        story.tells("ana", "/report the coffee machine leaks");
        story.tells("ana", "how do I reset my password?").thenAnswered("Reset your password");
        story.says("ana", "lobby", "/swarm tell Q-1 that is all").thenAnswered("It is *INC-1*");
    }

    @Test
    void thatItWasLikeThatBeforeIsAskedAndPutOnRecord() {
        story.says("sam", "lobby", "/swarm open Blank receipts at the checkout service:checkout")
                .says("sam", "lobby", "/swarm INC-1 resolve New paper")
                .says("ana", "lobby", "/report blank receipts service:checkout since:now worked:no where:here people:1")
                .thenAnswered("It was like that before: INC-1 (Blank receipts at the checkout)")
                .says("ana", "lobby", "@muster yes")
                .says("ana", "lobby", "@muster yes")
                .thenAnswered("It is *INC-2*");
        assertTrue(story.record("INC-2").stream().anyMatch(entry -> entry.text().contains("INC-1")));
    }

    @Test
    @DisplayName("C1 a workaround that helps at once is a first-time resolution, until its reporter says otherwise")
    void aFirstTimeResolutionIsAFact() {
        story.tells("ana", "/report the till is slow again").thenAnswered("Step 1 of 2");
        story.tells("ana", "next").thenAnswered("Step 2 of 2", "Did that work?");
        story.tells("ana", "yes").thenAnswered("Good to hear");
        assertTrue(enquiry("Q-1").guidance().firstTime());
        story.says("ana", "lobby", "/swarm unsolved Q-1").thenAnswered("Is it about *checkout*");
        assertFalse(enquiry("Q-1").guidance().firstTime());
        story.says("ana", "lobby", "/swarm solved Q-1");
        assertFalse(enquiry("Q-1").guidance().firstTime());
    }

    @Test
    void badInputGetsAKindAnswer() {
        story.says("ana", "lobby", "/report the coffee machine leaks");
        story.says("ben", "lobby", "/swarm tell Q-1 since nine").thenRefused("no report Q-1 of yours");
        story.says("ana", "lobby", "/swarm tell Q-1").thenRefused("What would you like to say?");
        story.says("ana", "lobby", "/swarm tell Q-1 no").thenAnswered("could not make that out", "Which service");
        story.says("ana", "lobby", "/swarm tell Q-1 the espresso thing").thenAnswered("When did you see it first?");
        story.says("ana", "lobby", "/swarm tell Q-1 " + "word ".repeat(5000)).thenAnswered("When did it work last?");
        story.says("ana", "lobby", "/swarm register Q-1").thenAnswered("INC-1");
        story.says("ana", "lobby", "/swarm tell Q-1 at nine").thenRefused("Q-1 is INC-1 already", "log WHAT");
        story.says("ana", "lobby", "/ask how do I reset my password?")
                .says("ana", "lobby", "/swarm tell Q-2 at nine")
                .thenRefused("no report Q-2");
    }
}
