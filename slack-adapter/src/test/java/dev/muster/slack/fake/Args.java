package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** The arguments of one request. */
record Args(Map<String, String> values) {
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new SlackError("invalid_arguments", name + " is missing"));
    }

    boolean is(String name) {
        return find(name)
                .map(value -> value.equals("true") || value.equals("1"))
                .orElse(false);
    }

    int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }

    Optional<JsonNode> json(String name) {
        return find(name).map(Json::read);
    }
}
