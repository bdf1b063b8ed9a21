package dev.muster.commands;

import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A command as it reaches the core: all that an adapter hands in.
 *
 * @param place where it was given; decides which incident is meant when none is named
 * @param writtenAt when the person gave it
 * @param source the platform: {@code console}, {@code terminal}, {@code slack}, {@code discord}, {@code replay}
 * @param deliveryId names this delivery where the platform may deliver again: the same id changes nothing and gets the same
 *     answer; empty where it never does
 */
public record CommandLine(
        Input input, PersonId caller, Place place, Instant writtenAt, String source, Optional<String> deliveryId) {

    /** How the command was given. */
    public sealed interface Input {}

    /** As one line, with or without {@code /swarm} in front. */
    public record Typed(String line) implements Input {}

    /** Said to the bot alone, where no command has to be typed: a question, unless it is a command all the same. */
    public record Told(String words) implements Input {}

    /**
     * Said to everybody, in a room where plain questions are answered: answered when the answer is certain, else left alone.
     *
     * @param openly whether everybody there will see the answer, because the platform shows nothing to one person alone
     */
    public record Overheard(String words, boolean openly) implements Input {}

    /** By a button or a form: the command's word, the incident it is for, and a value for each named argument. */
    public record Filled(String word, Optional<String> incident, Map<String, String> values) implements Input {
        public Filled {
            values = Map.copyOf(values);
        }
    }
}
