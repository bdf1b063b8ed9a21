package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a person reads in a message, and what there is to press. */
public final class Reading {
    private Reading() {}

    /** The words, from top to bottom, as Discord draws them. */
    public static String of(JsonNode message) {
        StringBuilder text = new StringBuilder(message.path("content").asText(""));
        for (JsonNode embed : message.path("embeds")) {
            text.append('\n').append(embed.path("title").asText(""));
            text.append('\n').append(embed.path("description").asText(""));
        }
        return drawn(text.toString().strip());
    }

    private static String drawn(String text) {
        return text.replace("**", "").replaceAll("\\\\([*_~`|\\\\\\[\\]<>#+-])", "$1");
    }

    /** The labels of everything that can be pressed or chosen. */
    public static List<String> labels(JsonNode message) {
        List<String> labels = new ArrayList<>();
        for (JsonNode row : message.path("components")) {
            for (JsonNode part : row.path("components")) {
                if (part.has("label")) labels.add(part.get("label").asText());
                part.path("options")
                        .forEach(option -> labels.add(option.get("label").asText()));
            }
        }
        return labels;
    }
}
