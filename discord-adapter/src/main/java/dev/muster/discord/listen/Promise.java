package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Input;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.domain.incident.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A command that was taken and whose answer is still owed.
 *
 * @param interaction Discord's id of it, which names it for good
 * @param token by which Discord takes the answer, for a quarter of an hour
 * @param thinking whether Discord shows that the bot is thinking until there is an answer
 * @param line as typed, or {@code word} with {@code values} as filled in
 */
record Promise(
        String interaction,
        String token,
        boolean thinking,
        Instant since,
        String account,
        String room,
        String thread,
        String line,
        String word,
        String incident,
        Map<String, String> values) {
    /** Discord allows a quarter of an hour; this leaves the answer time to travel. */
    static final Duration TOKEN_LIVES = Duration.ofMinutes(14);

    static Promise of(
            String interaction,
            String token,
            boolean thinking,
            Instant since,
            String account,
            Place place,
            Input input) {
        String thread = place.thread().orElse("");
        return switch (input) {
            case Typed typed ->
                new Promise(
                        interaction,
                        token,
                        thinking,
                        since,
                        account,
                        place.room(),
                        thread,
                        typed.line(),
                        "",
                        "",
                        Map.of());
            case Filled filled ->
                new Promise(
                        interaction,
                        token,
                        thinking,
                        since,
                        account,
                        place.room(),
                        thread,
                        "",
                        filled.word(),
                        filled.incident().orElse(""),
                        filled.values());
            case Told ignored -> throw new IllegalArgumentException("what is said to the bot is no interaction");
            case Overheard ignored -> throw new IllegalArgumentException("what is said in a room is no interaction");
        };
    }

    Place place() {
        return new Place(room, Optional.of(thread).filter(id -> !id.isEmpty()));
    }

    Input input() {
        return word.isEmpty()
                ? new Typed(line)
                : new Filled(word, Optional.of(incident).filter(id -> !id.isEmpty()), values);
    }

    String delivery() {
        return "interaction:" + interaction;
    }
}
