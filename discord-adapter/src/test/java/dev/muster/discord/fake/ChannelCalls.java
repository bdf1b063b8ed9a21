package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Calls about channels, categories and threads. */
final class ChannelCalls {
    private static final int MOST_ON_A_SERVER = 500;
    private static final int MOST_IN_A_CATEGORY = 50;

    private final FakeDiscord discord;
    private final Town town;

    ChannelCalls(FakeDiscord discord) {
        this.discord = discord;
        town = discord.town();
    }

    JsonNode direct(JsonNode body) {
        String account = body.path("recipient_id").asText();
        if (discord.isAway(account)) throw new DiscordError(403, 50007, "Cannot send messages to this user");
        Channel channel = town.direct(account);
        ObjectNode json = channel.json("");
        json.putArray("recipients").add(town.accounts.get(account));
        return json;
    }

    JsonNode create(JsonNode body) {
        long all = town.channels().stream()
                .filter(channel -> channel.type != Channel.THREAD)
                .count();
        if (all >= MOST_ON_A_SERVER)
            throw new DiscordError(400, 30013, "Maximum number of guild channels reached (500)");
        String parent = body.path("parent_id").asText("");
        checkPlace(parent);
        Channel channel =
                town.create(body.path("type").asInt(0), body.path("name").asText());
        channel.topic = body.path("topic").asText("");
        channel.parent = parent;
        channel.overwrite(body.path("permission_overwrites"));
        discord.gateway().tell("CHANNEL_CREATE", channel.json(Town.GUILD));
        return channel.json(Town.GUILD);
    }

    private void checkPlace(String parent) {
        long there = town.channels().stream()
                .filter(channel -> !parent.isEmpty() && channel.parent.equals(parent) && channel.type == Channel.TEXT)
                .count();
        if (there >= MOST_IN_A_CATEGORY) throw new DiscordError(400, 50035, "Invalid Form Body");
    }

    JsonNode change(String id, JsonNode body) {
        Channel channel = town.byId(id);
        if (body.hasNonNull("parent_id")
                && !channel.parent.equals(body.get("parent_id").asText())) {
            checkPlace(body.get("parent_id").asText());
            channel.parent = body.get("parent_id").asText();
        }
        if (body.has("name") || body.has("topic")) discord.violations().add("a name or a topic was changed");
        if (body.has("permission_overwrites")) channel.overwrite(body.get("permission_overwrites"));
        discord.gateway().tell("CHANNEL_UPDATE", channel.json(Town.GUILD));
        return channel.json(Town.GUILD);
    }

    JsonNode delete(String id) {
        Channel channel = town.byId(id);
        town.channels.remove(id);
        discord.gateway().tell("CHANNEL_DELETE", channel.json(Town.GUILD));
        return channel.json(Town.GUILD);
    }

    JsonNode thread(String parent, String message, JsonNode body) {
        Channel channel = town.byId(parent);
        town.message(channel, message);
        if (town.channels.containsKey(message))
            throw new DiscordError(400, 160004, "A thread has already been created for this message");
        Channel thread = new Channel(message, Channel.THREAD, body.path("name").asText());
        thread.parent = parent;
        town.channels.put(message, thread);
        ObjectNode json = thread.json(Town.GUILD);
        json.put("newly_created", true);
        discord.gateway().tell("THREAD_CREATE", json);
        return thread.json(Town.GUILD);
    }

    JsonNode join(String thread, String account) {
        town.byId(thread).threadMembers.add(account);
        return Routes.nothing();
    }

    /** Those that sleep, page by page, who fell asleep last first. */
    JsonNode archived(String parent, HttpUrl url) {
        int limit = Optional.ofNullable(url.queryParameter("limit"))
                .map(Integer::parseInt)
                .orElse(50);
        Instant before = Optional.ofNullable(url.queryParameter("before"))
                .map(time -> OffsetDateTime.parse(time).toInstant())
                .orElse(Instant.MAX);
        List<Channel> asleep = town.channels().stream()
                .filter(thread -> thread.parent.equals(parent))
                .filter(thread ->
                        thread.asleep.filter(since -> since.isBefore(before)).isPresent())
                .sorted(Comparator.comparing((Channel thread) -> thread.asleep.orElseThrow())
                        .reversed())
                .toList();
        ObjectNode answer = Json.object().put("has_more", asleep.size() > limit);
        ArrayNode threads = answer.putArray("threads");
        asleep.stream().limit(limit).forEach(thread -> threads.add(thread.json(Town.GUILD)));
        answer.putArray("members");
        return answer;
    }
}
