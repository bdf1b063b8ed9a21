package dev.muster.slack.text;

import dev.muster.commands.chat.Press;
import dev.muster.domain.incident.Place;
import java.util.Optional;

/**
 * Why a form stands open, as it travels through Slack with the form.
 *
 * @param press what is known already, and who was asked
 * @param place where the form was opened from
 * @param answerTo the address at which Slack shows the answer to that person, if there is one
 */
public record Asked(Press press, Place place, Optional<String> answerTo) {
    /** As text. */
    public String written() {
        return String.join("\n", press.written(), place.room(), place.thread().orElse(""), answerTo.orElse(""));
    }

    /** Read back; empty when it is nothing that {@link #written} wrote. */
    public static Optional<Asked> read(String written) {
        String[] lines = written.split("\n", -1);
        if (lines.length != 4) return Optional.empty();
        Place place = new Place(lines[1], Optional.of(lines[2]).filter(thread -> !thread.isEmpty()));
        Optional<String> answerTo = Optional.of(lines[3]).filter(address -> !address.isEmpty());
        return Press.read(lines[0]).map(press -> new Asked(press, place, answerTo));
    }
}
