package dev.muster.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the bot can work in Discord now, and if not, why, in a sentence that says what to do. */
final class DiscordState {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordState.class);
    private static final String STARTING = "Discord: the bot is connecting.";
    private static final String BROKEN = "Discord: the connection broke; it is being taken up again.";

    private final CountDownLatch wasReady = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.of(STARTING);

    void disconnected() {
        trouble = Optional.of(BROKEN);
        LOG.warn("The connection to Discord broke; it is being taken up again.");
    }

    void ready() {
        trouble = Optional.empty();
        wasReady.countDown();
    }

    void inTrouble(String sentence) {
        LOG.error("{}", sentence);
        trouble = Optional.of(sentence);
    }

    List<String> notReady() {
        return trouble.stream().toList();
    }

    boolean awaitReady(long millis) {
        try {
            return wasReady.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
