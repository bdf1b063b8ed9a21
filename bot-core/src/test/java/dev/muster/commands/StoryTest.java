package dev.muster.commands;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test that is told as a story; when it is over every chain must hold. */
public abstract class StoryTest {
    /** A major incident, as ana opens it. */
    protected static final String MAJOR = "/swarm open checkout down service:checkout impact:high urgency:high";

    /** One that is not major. */
    protected static final String MINOR = "/swarm open slow pages service:web impact:low urgency:low";

    /** Where the store is. */
    @TempDir
    protected Path folder;

    /** The story. */
    protected SwarmStory story;

    @BeforeEach
    final void givenNothingHasHappened() {
        story = SwarmStory.in(folder);
    }

    @AfterEach
    final void thenEveryChainHolds() {
        story.close();
    }
}
