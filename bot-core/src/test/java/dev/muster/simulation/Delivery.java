package dev.muster.simulation;

import dev.muster.domain.incident.Place;
import dev.muster.ports.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that the platform hands to the bot until it is acknowledged, or until it loses patience. */
final class Delivery {
    /** What is handed over. */
    sealed interface Content {}

    record Command(String person, Place place, String line, Instant writtenAt) implements Content {}

    record Said(Message message, String text) implements Content {}

    record Edited(Message message, String before, Message.Version version) implements Content {}

    record Deleted(Message message) implements Content {}

    record Pinned(Message message, String by, Instant at) implements Content {}

    /** What came back for one attempt. */
    sealed interface Answer {}

    record Done(Outcome outcome) implements Answer {}

    record NotRecorded(String sentence) implements Answer {}

    final String id;
    final Content content;
    final long sentAt;
    final List<Answer> answers = new ArrayList<>();
    int attempts;
    int handedOver;
    boolean settled;
    Optional<Long> answeredAt = Optional.empty();

    Delivery(String id, Content content, long sentAt) {
        this.id = id;
        this.content = content;
        this.sentAt = sentAt;
    }

    /** Every answer that says what came of it. */
    Stream<Outcome> outcomes() {
        return answers.stream()
                .flatMap(answer -> answer instanceof Done done ? Stream.of(done.outcome()) : Stream.empty());
    }

    @Override
    public String toString() {
        return id + " "
                + switch (content) {
                    case Command command ->
                        command.person() + " in " + command.place() + ": " + shortened(command.line());
                    case Said said ->
                        said.message().author + " says " + said.message().ref + " in "
                                + said.message().place() + ": " + shortened(said.text());
                    case Edited edited ->
                        edited.message().author + " edits " + edited.message().ref + ": "
                                + shortened(edited.version().text());
                    case Deleted deleted -> deleted.message().author + " deletes " + deleted.message().ref;
                    case Pinned pinned -> pinned.by() + " pins " + pinned.message().ref;
                };
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + " … (" + text.length() + " characters)";
    }
}
