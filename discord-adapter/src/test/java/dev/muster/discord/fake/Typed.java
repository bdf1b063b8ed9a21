package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** What came of something that somebody did in Discord's own controls. */
public final class Typed {
    private final Interaction interaction;

    Typed(Interaction interaction) {
        this.interaction = interaction;
    }

    /** Whether the bot answered in time; waits for that. */
    public boolean taken() {
        return first().isPresent();
    }

    Optional<JsonNode> first() {
        try {
            return Optional.of(interaction.first.get(15, TimeUnit.SECONDS));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /** Whether Discord shows that the bot is thinking. */
    public boolean isThinking() {
        return interaction.thinking;
    }

    /** What the person alone sees by now. */
    public String text() {
        return answers().stream().map(Reading::of).collect(Collectors.joining("\n"));
    }

    /** The messages that the person alone sees by now. */
    public List<JsonNode> answers() {
        return interaction.seen();
    }

    /** How long the bot took to say anything at all. */
    public Duration took() {
        return Duration.ofNanos(System.nanoTime() - interaction.began);
    }
}
