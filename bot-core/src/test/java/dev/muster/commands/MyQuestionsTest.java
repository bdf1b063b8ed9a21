package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B2 hand over: where questions stand")
class MyQuestionsTest extends QuestionStoryTest {
    private void asks(int questions) {
        for (int number = 1; number <= questions; number++) story.says("ana", "lobby", "/ask where is the coffee");
    }

    @Test
    void everyUnfinishedOneIsListedNewestFirst() {
        asks(3);
        story.says("ana", "lobby", "/swarm solved Q-2").says("ana", "lobby", "/swarm questions");
        List<String> lines = story.answer().lines().toList();
        assertEquals(2, lines.size());
        assertEquals(
                List.of("*Q-3*", "*Q-1*"),
                lines.stream().map(line -> line.substring(0, 5)).toList());
    }

    @Test
    void eightAreEnoughAndTheOthersAreCounted() {
        asks(10);
        story.says("ana", "lobby", "/swarm questions").thenAnswered("*Q-10*", "*Q-3*", "… and 2 more");
        assertFalse(story.answer().contains("*Q-2*"));
    }

    @Test
    void anIncidentThatWasShownIsNamed() {
        story.says("sam", "lobby", "/swarm open Nobody can pay at the checkout service:checkout")
                .says("ana", "lobby", "/report checkout is gone")
                .says("ana", "lobby", "/report vpn and checkout")
                .says("ana", "lobby", "/report the till and checkout")
                .says("ana", "lobby", "/swarm questions")
                .thenAnswered(
                        "INC-1 was shown; if you have that too: `/swarm metoo Q-1 INC-1`",
                        "`/swarm metoo Q-2 INC-1`",
                        "`/swarm metoo Q-3 INC-1`");
    }
}
