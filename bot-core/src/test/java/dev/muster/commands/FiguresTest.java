package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.selfservice.SelfServiceFigures;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C1 metrics: how far people get by themselves")
class FiguresTest {
    @TempDir
    Path folder;

    @Test
    void eachReportAndQuestionIsCountedByWhatBecameOfIt() {
        try (SwarmStory story = SwarmStory.in(folder, new StoryArticles())) {
            story.says("ana", "lobby", "/report the till is slow")
                    .says("ana", "lobby", "/swarm solved Q-1")
                    .says("ana", "lobby", "/report the coffee machine leaks")
                    .says("ana", "lobby", "/swarm register Q-2")
                    .says("mia", "lobby", "/swarm INC-1 resolve New seal")
                    .says("ana", "lobby", "/swarm solved Q-2")
                    .says("ben", "lobby", "/ask how do I reset my password?")
                    .says("ben", "lobby", "/swarm solved Q-3")
                    .says("ben", "lobby", "/ask how do I void a sale at the checkout")
                    .says("ben", "lobby", "/swarm person Q-4")
                    .says("sam", "lobby", "/swarm answer Q-4 Press the red key twice")
                    .says("ben", "lobby", "/swarm solved Q-4")
                    .says("ben", "lobby", "/ask where is the coffee");
            SelfServiceFigures figures =
                    SelfServiceFigures.of(story.selfService().since(story.now().minus(SelfServiceFigures.PERIOD)));
            assertEquals(new SelfServiceFigures(3, 1, 1, 2, 1, 1), figures);
            assertEquals(50, figures.firstTimePercent());
        }
    }
}
