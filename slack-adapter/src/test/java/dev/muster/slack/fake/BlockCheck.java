package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks blocks and views against Slack's own types, block by block so that a mistake names its block, and against what the
 * types do not say: no id twice, an input needs a submit button, no empty text, at most 50 blocks and some 13,000 characters
 * in a message.
 */
final class BlockCheck {
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_CHARACTERS = 13_000;
    private static final Map<String, String> DEFINITIONS = Map.ofEntries(
            Map.entry("section", "SectionBlock"),
            Map.entry("actions", "ActionsBlock"),
            Map.entry("context", "ContextBlock"),
            Map.entry("header", "HeaderBlock"),
            Map.entry("divider", "DividerBlock"),
            Map.entry("input", "InputBlock"),
            Map.entry("rich_text", "RichTextBlock"),
            Map.entry("markdown", "MarkdownBlock"),
            Map.entry("image", "ImageBlock"));

    private final JsonNode types;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    BlockCheck(Path folder) {
        try {
            types = Json.read(Files.readString(folder.resolve("blockkit.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> message(JsonNode blocks) {
        List<String> problems = new ArrayList<>(blocks(blocks, false));
        if (blocks.size() > MOST_BLOCKS) problems.add("a message has at most " + MOST_BLOCKS + " blocks");
        if (characters(blocks) > MOST_CHARACTERS) problems.add("msg_blocks_too_long");
        return problems;
    }

    List<String> view(JsonNode view) {
        boolean modal = view.path("type").asText().equals("modal");
        List<String> problems =
                new ArrayList<>(blocks(view.path("blocks"), view.path("submit").isMissingNode()));
        ObjectNode frame = view.deepCopy();
        frame.putArray("blocks");
        problems.addAll(against(modal ? "ModalView" : "HomeView", frame));
        if (view.path("blocks").size() > 100) problems.add("a view has at most 100 blocks");
        return problems;
    }

    private List<String> blocks(JsonNode blocks, boolean inputsNeedSubmit) {
        List<String> problems = new ArrayList<>();
        Set<String> blockIds = new HashSet<>();
        Set<String> actionIds = new HashSet<>();
        for (JsonNode block : blocks) {
            String definition = DEFINITIONS.get(block.path("type").asText());
            if (definition == null) problems.add("no such block: " + block);
            else problems.addAll(against(definition, block));
            if (block.has("block_id") && !blockIds.add(block.get("block_id").asText())) {
                problems.add("block_id twice: " + block.get("block_id"));
            }
            for (String action : Json.textsNamed("action_id", block)) {
                if (!actionIds.add(action)) problems.add("action_id twice: " + action);
            }
            if (Json.textsNamed("text", block).stream().anyMatch(String::isBlank))
                problems.add("empty text in " + block);
            if (inputsNeedSubmit && block.path("type").asText().equals("input")) {
                problems.add("an input block needs a submit button");
            }
        }
        return problems;
    }

    private List<String> against(String definition, JsonNode node) {
        return schemas.computeIfAbsent(definition, this::schema).validate(node).stream()
                .map(ValidationMessage::getMessage)
                .map(problem -> definition + " " + problem)
                .toList();
    }

    private JsonSchema schema(String definition) {
        ObjectNode root = types.deepCopy();
        root.put("$ref", "#/definitions/" + definition);
        root.remove("$id");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(root);
    }

    private static int characters(JsonNode blocks) {
        int sum = Json.textsNamed("text", blocks).stream()
                .mapToInt(String::length)
                .sum();
        return sum;
    }
}
