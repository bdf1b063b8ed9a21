package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The bot's answers to interactions: the first within three seconds, the others within a quarter of an hour. */
final class InteractionCalls {
    private static final int MESSAGE = 4;
    private static final int THINKING = 5;
    private static final int NOTHING_TO_SEE = 6;
    private static final int CHOICES = 8;
    private static final int FORM = 9;

    private final FakeDiscord discord;

    InteractionCalls(FakeDiscord discord) {
        this.discord = discord;
    }

    private Interaction known(String token) {
        return discord.interactions()
                .of(token)
                .filter(interaction -> !interaction.gone)
                .orElseThrow(() -> new DiscordError(404, 10015, "Unknown Webhook"));
    }

    JsonNode callback(String token, JsonNode body) {
        Interaction interaction =
                discord.interactions().of(token).orElseThrow(() -> new DiscordError(404, 10062, "Unknown interaction"));
        Duration took = Duration.ofNanos(System.nanoTime() - interaction.began);
        if (took.compareTo(discord.patience()) > 0 || interaction.gone) {
            interaction.gone = true;
            throw new DiscordError(404, 10062, "Unknown interaction");
        }
        if (interaction.acknowledged) throw new DiscordError(400, 40060, "Interaction has already been acknowledged.");
        interaction.acknowledged = true;
        int type = body.path("type").asInt();
        JsonNode data = body.path("data");
        switch (type) {
            case MESSAGE -> answer(interaction, data);
            case THINKING -> interaction.thinking = true;
            case NOTHING_TO_SEE -> {}
            case CHOICES -> discord.violations().addAll("choices", Rules.choices(data.path("choices")));
            case FORM -> {
                discord.violations().addAll("a form", Rules.modal(data));
                discord.interactions().opened(interaction);
            }
            default -> discord.violations().add("a callback of the type " + type);
        }
        interaction.first.complete(body);
        return Routes.nothing();
    }

    private ObjectNode answer(Interaction interaction, JsonNode body) {
        discord.violations().addAll("an answer", Rules.message(body));
        synchronized (interaction) {
            interaction.answers.add(body);
        }
        ObjectNode message =
                Json.object().put("id", discord.town().ids.next()).put("channel_id", interaction.channel.id);
        message.set("author", discord.town().accounts.get(Town.BOT));
        message.put("content", body.path("content").asText(""));
        message.put("timestamp", "2026-01-01T00:00:00+00:00").putNull("edited_timestamp");
        message.put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("type", 20)
                .put("flags", 64);
        for (String list : java.util.List.of("attachments", "embeds", "components", "mentions", "mention_roles")) {
            message.putArray(list);
        }
        return message;
    }

    private Interaction acknowledged(String token) {
        Interaction interaction = known(token);
        if (!interaction.acknowledged) throw new DiscordError(404, 10015, "Unknown Webhook");
        return interaction;
    }

    JsonNode followUp(String token, JsonNode body) {
        Interaction interaction = acknowledged(token);
        boolean secret = (body.path("flags").asInt() & 64) != 0;
        if (!secret) discord.violations().add("an answer that everybody sees");
        return answer(interaction, body);
    }

    /** The first answer, or another in its place: a bot that was restarted may not know that it answered. */
    JsonNode edit(String token, JsonNode body) {
        Interaction interaction = acknowledged(token);
        synchronized (interaction) {
            if (!interaction.thinking && !interaction.answers.isEmpty()) interaction.answers.removeFirst();
        }
        interaction.thinking = false;
        return answer(interaction, body);
    }

    JsonNode delete(String token) {
        Interaction interaction = acknowledged(token);
        interaction.thinking = false;
        return Routes.nothing();
    }
}
