package dev.muster.storage;

import dev.muster.ports.EffectStore;
import dev.muster.ports.LocalChatStore;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.List;

/** A store that a contract suite is run on. */
public interface StoreUnderTest extends AutoCloseable {
    /** Its record. */
    Timeline timeline();

    /** Its effects and timers. */
    EffectStore effects();

    /** Its local chat. */
    LocalChatStore localChat();

    /** What verifying everything finds. */
    List<ChainReport> verify();

    /** Takes the words out of old questions; those asked in private before the second moment. */
    void expireQuestions(Instant before, Instant privateBefore);

    /** Closes it and opens it again, as a restart of the bot does. */
    void reopen();

    @Override
    void close();
}
