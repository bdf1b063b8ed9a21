package dev.muster.simulation;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message of the simulated platform. {@code key}: the bot's metadata; empty when a person wrote it. */
final class Message {
    /** One wording, and since when it is so. */
    record Version(String text, Instant at) {}

    final MessageRef ref;
    final Optional<String> thread;
    final String author;
    final String key;
    final Instant at;
    final List<Version> versions = new ArrayList<>();
    final List<String> pinnedBy = new ArrayList<>();
    Optional<Instant> deletedAt = Optional.empty();

    Message(MessageRef ref, Optional<String> thread, String author, String key, String text, Instant at) {
        this.ref = ref;
        this.thread = thread;
        this.author = author;
        this.key = key;
        this.at = at;
        versions.add(new Version(text, at));
    }

    Place place() {
        return new Place(ref.room(), thread);
    }

    String text() {
        return versions.getLast().text();
    }

    boolean isBots() {
        return !key.isEmpty();
    }
}
