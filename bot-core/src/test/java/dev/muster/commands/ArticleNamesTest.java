package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("B4 articles, D5 security: a name belongs to one article, whoever may see it")
class ArticleNamesTest {
    @TempDir
    Path folder;

    private final StoryArticles articles = new StoryArticles();
    private SwarmStory story;

    @BeforeEach
    void begin() {
        story = SwarmStory.in(folder, articles);
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void theNameOfAFileThatSomebodyMayNotSeeIsTakenAndNothingMoreIsSaid() {
        articles.add("failover", "Fail the database over", "dba");
        story.says("ana", "lobby", "/swarm article failover").thenRefused("There is no article failover");
        assertFalse(story.answer().contains("write failover"), story.answer());
        story.says("ana", "lobby", "/swarm article write failover Stolen: new text")
                .thenRefused("The name `failover` is taken. Please choose another.");
        story.says("dan", "lobby", "/swarm article failover").thenAnswered("Read the file");
    }

    @Test
    void theNameOfADraftThatSomebodyMayNotReadIsTakenAndNobodyIsNamed() {
        story.says("ana", "lobby", "/swarm article write tills Tills: press twice")
                .thenAccepted();
        story.says("nils", "lobby", "/swarm article write tills Tills: mine").thenRefused("`tills` is taken");
        assertFalse(story.answer().contains("ana"), story.answer());
    }

    @Test
    void aFileThatComesLaterGoesBeforeWhatIsWrittenHereAsInTheSearch() {
        story.says("ana", "lobby", "/swarm article write tills Tills: press twice")
                .thenAccepted();
        articles.add("tills", "The tills", "everyone");
        for (String person : List.of("ana", "dan")) {
            story.says(person, "lobby", "/swarm article tills").thenAnswered("Read the file");
        }
        story.says("ana", "lobby", "/swarm article write tills Tills: press thrice")
                .thenRefused("is taken");
    }
}
