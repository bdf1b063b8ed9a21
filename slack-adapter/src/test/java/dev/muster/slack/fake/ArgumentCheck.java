package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the arguments of a request against Slack's own description of its methods. */
final class ArgumentCheck {
    private static final Map<String, Pattern> SHAPES = Map.of(
            "boolean", Pattern.compile("true|false|1|0"),
            "integer", Pattern.compile("\\d+"),
            "number", Pattern.compile("\\d+"),
            "timestamp", Pattern.compile("\\d{1,11}(\\.\\d{1,6})?"),
            "channel", Pattern.compile("[CGDU][A-Z0-9]{6,}"),
            "user", Pattern.compile("[UW][A-Z0-9]{6,}"));
    /** Slack's own SDK sends the team with many a call. */
    private static final Set<String> SERVED_ANYWAY = Set.of("token", "team_id");

    private final JsonNode methods;

    ArgumentCheck(Path folder) {
        try {
            methods = Json.read(Files.readString(folder.resolve("methods.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it; empty when nothing is. */
    List<String> problems(String method, Map<String, String> args) {
        JsonNode known = methods.path(method).path("args");
        if (known.isMissingNode()) return List.of(method + " is no method of Slack's");
        List<String> problems = new ArrayList<>();
        args.forEach((name, value) -> {
            JsonNode arg = known.path(name);
            if (arg.isMissingNode() && !SERVED_ANYWAY.contains(name)) {
                problems.add(method + " has no argument " + name);
            } else if (!fits(arg, value)) {
                problems.add(method + ": " + name + " should be of type "
                        + arg.path("type").asText() + ", not " + value);
            }
        });
        known.properties().forEach(arg -> {
            boolean required = arg.getValue().path("required").asBoolean(false);
            if (required && args.getOrDefault(arg.getKey(), "").isEmpty()) {
                problems.add(method + " lacks " + arg.getKey());
            }
        });
        return problems;
    }

    private static boolean fits(JsonNode arg, String value) {
        Pattern shape = SHAPES.get(arg.path("type").asText());
        return shape == null || value.isEmpty() || shape.matcher(value).matches();
    }
}
