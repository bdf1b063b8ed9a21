package dev.muster.discord.listen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something on a thread of its own, so that JDA's own go on listening. */
final class OwnThread {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    private OwnThread() {}

    static void run(Runnable deed) {
        Thread.ofVirtual().start(() -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                LOG.error("Something that came from Discord could not be dealt with.", e);
            }
        });
    }
}
