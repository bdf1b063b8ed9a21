package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How the app is reached: through a socket or over HTTP. */
interface Deliveries {
    /** What came back, and how long that took in nanoseconds. The payload is empty when the app only said that it got it. */
    record Ack(boolean acknowledged, Optional<ObjectNode> payload, long nanos) {}

    /** Reaches nobody. */
    Deliveries NOWHERE = new Deliveries() {
        @Override
        public void event(ObjectNode payload) {}

        @Override
        public CompletableFuture<Ack> command(ObjectNode payload) {
            return CompletableFuture.completedFuture(new Ack(false, Optional.empty(), 0));
        }

        @Override
        public CompletableFuture<Ack> interaction(ObjectNode payload) {
            return command(payload);
        }
    };

    void event(ObjectNode payload);

    CompletableFuture<Ack> command(ObjectNode payload);

    CompletableFuture<Ack> interaction(ObjectNode payload);
}
