package dev.muster.slack;

import dev.muster.slack.wire.SocketConnection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the bot can work in Slack now, and if not, why, in a sentence that says what to do. */
final class SlackState implements SocketConnection.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(SlackState.class);
    private static final String STARTING = "Slack: the bot is connecting.";
    private static final String BROKEN = "Slack: the connection broke; a new one is on its way.";

    private final Runnable afterConnecting;
    private final CountDownLatch wasReady = new CountDownLatch(1);
    private volatile Optional<String> trouble = Optional.of(STARTING);
    private volatile Optional<String> ghosts = Optional.empty();

    /** {@code afterConnecting} is run each time that a connection stands. */
    SlackState(Runnable afterConnecting) {
        this.afterConnecting = afterConnecting;
    }

    @Override
    public void connected(int others) {
        ready();
        ghosts = others > 0 ? Optional.of(ghosts(others)) : Optional.empty();
        ghosts.ifPresent(LOG::warn);
        afterConnecting.run();
    }

    private static String ghosts(int others) {
        return "Slack sees " + (others == 1 ? "another connection" : others + " other connections")
                + " of this app, and each gets a part of what people do. Unless those are replicas over the same database,"
                + " stop them; if you know of none, make a new app-level token and delete the old one.";
    }

    @Override
    public void disconnected() {
        trouble = Optional.of(BROKEN);
        LOG.warn("The connection to Slack broke; a new one is on its way.");
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

    Optional<String> ghosts() {
        return ghosts;
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
