package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;

/** The commands as the bot told them last. */
final class ToldCommands {
    private JsonNode all = Json.array();

    synchronized void tell(JsonNode commands) {
        all = commands;
    }

    synchronized JsonNode all() {
        return all;
    }

    JsonNode part(String word) {
        for (JsonNode option : swarm().path("options")) {
            if (option.path("name").asText().equals(word)) return option;
            for (JsonNode inner : option.path("options")) {
                if (option.path("type").asInt() == 2
                        && inner.path("name").asText().equals(word)) return inner;
            }
        }
        throw new IllegalArgumentException("there is no /swarm " + word);
    }

    boolean isSeldom(String word) {
        for (JsonNode option : swarm().path("options")) {
            if (option.path("name").asText().equals(word)) return false;
        }
        return true;
    }

    private JsonNode swarm() {
        for (JsonNode command : all()) {
            if (command.path("name").asText().equals("swarm")) return command;
        }
        throw new IllegalStateException("no commands were told");
    }
}
