package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One thing that somebody did in Discord's own controls, and what the bot answered to it. */
final class Interaction {
    final String token;
    final String account;
    final Channel channel;
    final long began = System.nanoTime();
    final CompletableFuture<JsonNode> first = new CompletableFuture<>();
    final List<JsonNode> answers = new ArrayList<>();
    boolean acknowledged;
    boolean thinking;
    boolean gone;

    Interaction(String token, String account, Channel channel) {
        this.token = token;
        this.account = account;
        this.channel = channel;
    }

    /** What the person sees by now. */
    synchronized List<JsonNode> seen() {
        return List.copyOf(answers);
    }

    synchronized Optional<JsonNode> form() {
        return Optional.ofNullable(first.getNow(null))
                .filter(callback -> callback.path("type").asInt() == 9);
    }
}
