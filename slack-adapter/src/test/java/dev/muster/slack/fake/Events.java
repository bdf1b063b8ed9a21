package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;

/** Tells the app what happened, as far as it subscribed to it and the bot is where it happened. */
final class Events {
    private final Workspace workspace;
    private final Set<String> subscribed;
    private Deliveries deliveries = Deliveries.NOWHERE;

    Events(Workspace workspace, Set<String> subscribed) {
        this.workspace = workspace;
        this.subscribed = subscribed;
    }

    void deliverTo(Deliveries where) {
        deliveries = where;
    }

    void said(Channel channel, ObjectNode message) {
        ObjectNode event = message.deepCopy();
        event.put("channel", channel.id)
                .put("channel_type", channel.type())
                .put("event_ts", message.get("ts").asText());
        inChannel(channel, "message." + plural(channel), event);
    }

    void mentioned(Channel channel, ObjectNode message) {
        ObjectNode event = message.deepCopy();
        event.put("type", "app_mention")
                .put("channel", channel.id)
                .put("event_ts", message.get("ts").asText());
        inChannel(channel, "app_mention", event);
    }

    /** A change to a message or its end. */
    void about(Channel channel, String subtype, ObjectNode event) {
        String stamp = workspace.stamps.next();
        event.put("type", "message")
                .put("subtype", subtype)
                .put("channel", channel.id)
                .put("channel_type", channel.type())
                .put("ts", stamp)
                .put("event_ts", stamp)
                .put("hidden", true);
        inChannel(channel, "message." + plural(channel), event);
    }

    void react(Channel channel, String stamp, String name, String user) {
        ObjectNode message = workspace.message(channel, stamp);
        ArrayNode reactions = message.withArray("reactions");
        reactions
                .addObject()
                .put("name", name)
                .put("count", 1)
                .putArray("users")
                .add(user);
        ObjectNode event = Json.object()
                .put("type", "reaction_added")
                .put("user", user)
                .put("reaction", name)
                .put("item_user", message.path("user").asText())
                .put("event_ts", workspace.stamps.next());
        event.putObject("item")
                .put("type", "message")
                .put("channel", channel.id)
                .put("ts", stamp);
        inChannel(channel, "reaction_added", event);
    }

    void memberJoined(Channel channel, String user) {
        ObjectNode event = Json.object()
                .put("type", "member_joined_channel")
                .put("user", user)
                .put("channel", channel.id)
                .put("event_ts", workspace.stamps.next());
        inChannel(channel, "member_joined_channel", event);
    }

    void inChannel(Channel channel, String subscription, ObjectNode event) {
        if (channel.members.contains(Workspace.BOT_USER)) tell(subscription, event);
    }

    void tell(String subscription, ObjectNode event) {
        if (!subscribed.isEmpty() && !subscribed.contains(subscription)) return;
        ObjectNode payload = Json.object()
                .put("type", "event_callback")
                .put("team_id", Workspace.TEAM)
                .put("api_app_id", Workspace.APP)
                .put("event_id", "Ev" + UUID.randomUUID())
                .put("event_time", workspace.stamps.seconds());
        payload.set("event", event);
        deliveries.event(payload);
    }

    private static String plural(Channel channel) {
        return channel.isIm ? "im" : channel.isPrivate ? "groups" : "channels";
    }
}
