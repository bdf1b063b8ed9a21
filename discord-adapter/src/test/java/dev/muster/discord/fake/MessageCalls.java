package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Calls about messages. */
final class MessageCalls {
    private final FakeDiscord discord;
    private final Town town;

    MessageCalls(FakeDiscord discord) {
        this.discord = discord;
        town = discord.town();
    }

    /** The same nonce within some minutes gives back the message that has it. */
    JsonNode post(String id, JsonNode body) {
        Channel channel = town.byId(id);
        boolean withNonce = channel.type != Channel.DIRECT || body.has("nonce");
        discord.violations().addAll("a message", Rules.newMessage(body, withNonce));
        if (channel.type == Channel.DIRECT && discord.refusesDirect(channel.recipient)) {
            throw new DiscordError(403, 50007, "Cannot send messages to this user");
        }
        String nonce = channel.id + ":" + body.path("nonce").asText("");
        boolean named = body.path("enforce_nonce").asBoolean() && body.has("nonce");
        if (named && town.nonces.containsKey(nonce)) {
            return withNonce(town.message(channel, town.nonces.getOrDefault(nonce, "")), body);
        }
        ObjectNode message = town.post(channel, Town.BOT, body);
        if (named) town.nonces.put(nonce, message.get("id").asText());
        discord.events().said(channel, message);
        return withNonce(message, body);
    }

    private static ObjectNode withNonce(ObjectNode message, JsonNode body) {
        ObjectNode answer = message.deepCopy();
        if (body.has("nonce")) answer.set("nonce", body.get("nonce"));
        return answer;
    }

    JsonNode page(String id, HttpUrl url) {
        Channel channel = town.byId(id);
        int limit = Optional.ofNullable(url.queryParameter("limit"))
                .map(Integer::parseInt)
                .orElse(50);
        long before = Optional.ofNullable(url.queryParameter("before"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
        ArrayNode page = Json.array();
        List<ObjectNode> all = channel.messages().reversed();
        all.stream()
                .filter(message -> message.get("id").asLong() < before)
                .limit(limit)
                .forEach(message -> page.add(discord.gateway().visible(message, channel.type == Channel.DIRECT)));
        return page;
    }

    JsonNode one(String id, String message) {
        Channel channel = town.byId(id);
        return discord.gateway().visible(town.message(channel, message), false);
    }

    JsonNode edit(String id, String message, JsonNode body) {
        Channel channel = town.byId(id);
        if (!town.message(channel, message).at("/author/id").asText().equals(Town.BOT)) {
            throw new DiscordError(403, 50005, "Cannot edit a message authored by another user");
        }
        discord.violations().addAll("an edit", Rules.message(body));
        return town.edit(channel, message, body);
    }

    JsonNode pin(String id, String message) {
        Channel channel = town.byId(id);
        discord.events().pin(channel, message, Town.BOT);
        return Routes.nothing();
    }

    JsonNode pins(String id) {
        Channel channel = town.byId(id);
        ObjectNode answer = Json.object().put("has_more", false);
        ArrayNode items = answer.putArray("items");
        for (String pin : channel.pins()) {
            items.addObject().put("pinned_at", "2026-01-01T00:00:00+00:00").set("message", town.message(channel, pin));
        }
        return answer;
    }

    JsonNode reactors(String id, String message) {
        ArrayNode users = Json.array();
        town.message(town.byId(id), message)
                .path("fake_reactors")
                .forEach(account -> users.add(town.accounts.get(account.asText())));
        return users;
    }
}
