package dev.muster.commands;

import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A story in which there are articles; when it is over every chain must hold. */
abstract class QuestionStoryTest {
    @TempDir
    Path folder;

    SwarmStory story;

    @BeforeEach
    final void thereAreArticles() {
        story = SwarmStory.in(folder, new StoryArticles());
    }

    @AfterEach
    final void theEnd() {
        story.close();
    }

    final Enquiry enquiry(String id) {
        return story.selfService().enquiry(new EnquiryId(id)).orElseThrow();
    }
}
