package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A11 review: edited in chat, with a gentle hint on words that blame")
class ReviewEditTest extends StoryTest {
    @BeforeEach
    void givenAReview() {
        story.says("ana", "ops", MINOR).says("ana", "ops", "/swarm INC-1 resolve restarted the pool");
    }

    @Test
    void wordsThatBlameStandAsTheyAreAndTheirAuthorAloneGetsAHint() {
        story.says("ana", "ops", "/swarm INC-1 review edit summary It was the fault of the import.")
                .thenAnswered("It stands as you wrote it. A thought on the wording:\n“fault”: name what contributed.");
        assertEquals(
                List.of("It was the fault of the import."),
                story.events("INC-1", ReviewEdited.class).stream()
                        .map(ReviewEdited::text)
                        .toList());
    }

    @Test
    void otherWordsGetNone() {
        story.says("ana", "ops", "/swarm INC-1 review edit Summary Payments failed for 40 minutes.")
                .thenAccepted();
        assertFalse(story.answer().contains("wording"), story.answer());
    }

    @Test
    void aSectionThatDoesNotExistIsRefusedWithTheNearestOne() {
        story.says("ana", "ops", "/swarm INC-1 review edit contributing factors Three things came together.")
                .thenRefused("The review has no section contributing. Did you mean contributing-factors?");
        assertEquals(List.of(), story.events("INC-1", ReviewEdited.class));
    }
}
