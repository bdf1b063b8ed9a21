package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message or a view as a person reads it, and what can be pressed in it. */
public final class Reading {
    private Reading() {}

    /** Something to press: a button, or a choice in a menu. */
    record Pressable(JsonNode block, JsonNode element, Optional<JsonNode> option) {
        String label() {
            return option.orElse(element).path("text").path("text").asText();
        }
    }

    /** Everything readable: blocks where there are some, else the text. */
    public static String of(JsonNode message) {
        JsonNode blocks = message.path("blocks");
        if (blocks.isMissingNode() || blocks.isEmpty())
            return message.path("text").asText();
        return String.join("\n", Json.textsNamed("text", blocks));
    }

    /** The labels of what can be pressed. */
    public static List<String> labels(JsonNode message) {
        return pressables(message).stream().map(Pressable::label).toList();
    }

    static Pressable find(JsonNode message, String label) {
        return pressables(message).stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no button " + label + " among " + labels(message)));
    }

    private static List<Pressable> pressables(JsonNode message) {
        List<Pressable> found = new ArrayList<>();
        for (JsonNode block : message.path("blocks")) {
            for (JsonNode element : block.path("elements")) add(found, block, element);
            if (block.has("accessory")) add(found, block, block.get("accessory"));
        }
        return found;
    }

    private static void add(List<Pressable> found, JsonNode block, JsonNode element) {
        if (element.path("type").asText().equals("button")) {
            found.add(new Pressable(block, element, Optional.empty()));
        }
        for (JsonNode option : element.path("options")) {
            found.add(new Pressable(block, element, Optional.of(option)));
        }
    }
}
