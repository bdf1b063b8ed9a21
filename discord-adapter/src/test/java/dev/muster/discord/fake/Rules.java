package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord's description does not say and its servers refuse all the same. */
final class Rules {
    private static final int MESSAGE = 2000;
    private static final int ALL_EMBEDS = 6000;
    private static final int COMMAND = 8000;
    private static final String NAME = "[-_'\\p{L}\\p{N}]{1,32}";

    private Rules() {}

    static List<String> message(JsonNode message) {
        List<String> problems = new ArrayList<>();
        if (message.path("content").asText("").length() > MESSAGE) problems.add("content is longer than 2000");
        int embeds = 0;
        for (JsonNode embed : message.path("embeds")) {
            embeds += embed.path("title").asText("").length()
                    + embed.path("description").asText("").length();
            if (embed.path("title").asText("").length() > 256) problems.add("an embed's title is longer than 256");
            if (embed.path("description").asText("").length() > 4096)
                problems.add("an embed's description is longer than 4096");
            if (embed.path("title").asText("").isEmpty()
                    && embed.path("description").asText("").isEmpty()) problems.add("an embed is empty");
        }
        if (embeds > ALL_EMBEDS) problems.add("the embeds hold more than 6000 characters");
        if (message.path("components").size() > 5) problems.add("more than 5 rows");
        Set<String> ids = new HashSet<>();
        for (JsonNode row : message.path("components")) {
            if (row.path("components").size() > 5) problems.add("a row has more than 5 buttons");
            for (JsonNode part : row.path("components")) {
                String id = part.path("custom_id").asText("");
                if (!ids.add(id)) problems.add("the custom_id " + id + " is there twice");
                if (id.isEmpty() || id.length() > 100) problems.add("a custom_id of " + id.length() + " characters");
                if (part.path("label").asText("x").length() > 80) problems.add("a label is longer than 80");
                if (part.path("options").size() > 25) problems.add("a menu has more than 25 entries");
            }
        }
        if (!message.path("allowed_mentions").path("parse").isArray()
                || !message.path("allowed_mentions").path("parse").isEmpty()) {
            problems.add("a message that could ping: allowed_mentions is " + message.path("allowed_mentions"));
        }
        boolean empty = message.path("content").asText("").isBlank()
                && message.path("embeds").isEmpty()
                && message.path("attachments").isEmpty()
                && message.path("components").isEmpty();
        if (empty) problems.add("an empty message");
        return problems;
    }

    static List<String> newMessage(JsonNode message, boolean withNonce) {
        List<String> problems = new ArrayList<>(message(message));
        String nonce = message.path("nonce").asText("");
        if (withNonce && (nonce.isEmpty() || !message.path("enforce_nonce").asBoolean())) {
            problems.add("a message without an enforced nonce");
        }
        if (nonce.length() > 25) problems.add("a nonce longer than 25");
        return problems;
    }

    static List<String> modal(JsonNode modal) {
        List<String> problems = new ArrayList<>();
        if (modal.path("title").asText("").length() > 45) problems.add("a form's title is longer than 45");
        if (modal.path("custom_id").asText("").length() > 100) problems.add("a form's custom_id is longer than 100");
        int parts = modal.path("components").size();
        if (parts < 1 || parts > 5) problems.add("a form with " + parts + " questions");
        for (JsonNode part : modal.path("components")) {
            if (part.path("label").asText("").length() > 45) problems.add("a question is longer than 45");
        }
        return problems;
    }

    static List<String> choices(JsonNode choices) {
        List<String> problems = new ArrayList<>();
        if (choices.size() > 25) problems.add("more than 25 choices");
        return problems;
    }

    static List<String> commands(JsonNode commands) {
        List<String> problems = new ArrayList<>();
        for (JsonNode command : commands) {
            boolean slash = command.path("type").asInt(1) == 1;
            int size = slash ? size(command) : 0;
            if (size > COMMAND) problems.add("/" + command.path("name").asText() + " has " + size + " characters");
            if (slash) parts(command, problems);
        }
        return problems;
    }

    private static int size(JsonNode part) {
        int size = part.path("name").asText("").length()
                + part.path("description").asText("").length()
                + part.path("value").asText("").length();
        for (JsonNode option : part.path("options")) size += size(option);
        for (JsonNode choice : part.path("choices")) size += size(choice);
        return size;
    }

    private static void parts(JsonNode part, List<String> problems) {
        String name = part.path("name").asText("");
        if (!name.matches(NAME) || !name.equals(name.toLowerCase(java.util.Locale.ROOT)))
            problems.add("the name " + name);
        int description = part.path("description").asText("").length();
        if (description < 1 || description > 100) problems.add(name + " has a description of " + description);
        if (part.path("options").size() > 25) problems.add(name + " has more than 25 options");
        if (part.path("choices").size() > 25) problems.add(name + " has more than 25 choices");
        boolean optionalSeen = false;
        for (JsonNode option : part.path("options")) {
            boolean required = option.path("required").asBoolean(false);
            if (required && optionalSeen) problems.add(name + ": required options come first");
            optionalSeen |= !required && option.path("type").asInt() > 2;
            if (option.path("autocomplete").asBoolean(false)
                    && !option.path("choices").isEmpty()) problems.add(name + ": choices and autocomplete");
            parts(option, problems);
        }
    }
}
