package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What Slack sends when somebody presses, submits or picks something. */
final class Interactions {
    private final Workspace workspace;
    private final Triggers triggers;
    private final ResponseUrls responses;
    private final String base;

    Interactions(Workspace workspace, Triggers triggers, ResponseUrls responses, String base) {
        this.workspace = workspace;
        this.triggers = triggers;
        this.responses = responses;
        this.base = base;
    }

    ObjectNode command(User user, Channel channel, String command, String text) {
        return Json.object()
                .put("token", "legacy")
                .put("team_id", Workspace.TEAM)
                .put("team_domain", "fake")
                .put("channel_id", channel.id)
                .put("channel_name", channel.isIm ? "directmessage" : channel.isPrivate ? "privategroup" : channel.name)
                .put("user_id", user.id())
                .put("user_name", user.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", Workspace.APP)
                .put("is_enterprise_install", "false")
                .put("response_url", responses.next(base, channel.id, user.id()))
                .put("trigger_id", triggers.next(user.id()));
    }

    ObjectNode press(User user, Channel channel, JsonNode message, boolean ephemeral, Reading.Pressable pressed) {
        ObjectNode payload = of("block_actions", user);
        ObjectNode container = payload.putObject("container");
        container
                .put("type", "message")
                .put("message_ts", message.path("ts").asText())
                .put("channel_id", channel.id)
                .put("is_ephemeral", ephemeral);
        if (message.has("thread_ts")) container.set("thread_ts", message.get("thread_ts"));
        payload.putObject("channel").put("id", channel.id).put("name", channel.name);
        payload.set("message", message);
        payload.put("response_url", responses.next(base, channel.id, user.id()));
        payload.putArray("actions").add(action(pressed));
        return payload;
    }

    ObjectNode pressAtHome(User user, JsonNode home, Reading.Pressable pressed) {
        ObjectNode payload = of("block_actions", user);
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", home.path("id").asText());
        payload.set("view", home);
        payload.putArray("actions").add(action(pressed));
        return payload;
    }

    private ObjectNode action(Reading.Pressable pressed) {
        ObjectNode action = Json.object();
        action.set("action_id", pressed.element().path("action_id"));
        action.put("block_id", pressed.block().path("block_id").asText("b1"));
        action.set("type", pressed.element().get("type"));
        action.put("action_ts", workspace.stamps.next());
        pressed.option()
                .ifPresentOrElse(
                        option -> action.set("selected_option", option),
                        () -> action.set("value", pressed.element().path("value")));
        return action;
    }

    ObjectNode submission(User user, ObjectNode view, ObjectNode values) {
        ObjectNode payload = of("view_submission", user);
        ObjectNode sent = view.deepCopy();
        sent.remove("fake_user");
        sent.putObject("state").set("values", values);
        payload.set("view", sent);
        payload.putArray("response_urls");
        return payload;
    }

    ObjectNode suggestion(User user, ObjectNode view, String blockId, String actionId, String typed) {
        ObjectNode payload = of("block_suggestion", user);
        payload.put("action_id", actionId).put("block_id", blockId).put("value", typed);
        ObjectNode sent = view.deepCopy();
        sent.remove("fake_user");
        payload.set("view", sent);
        payload.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        return payload;
    }

    ObjectNode messageShortcut(User user, Channel channel, String callback, JsonNode message) {
        ObjectNode payload = of("message_action", user);
        payload.put("callback_id", callback)
                .put("message_ts", message.path("ts").asText())
                .put("action_ts", workspace.stamps.next())
                .put("response_url", responses.next(base, channel.id, user.id()));
        payload.putObject("channel").put("id", channel.id).put("name", channel.name);
        payload.set("message", message);
        return payload;
    }

    ObjectNode globalShortcut(User user, String callback) {
        return of("shortcut", user).put("callback_id", callback).put("action_ts", workspace.stamps.next());
    }

    private ObjectNode of(String type, User user) {
        ObjectNode payload = Json.object()
                .put("type", type)
                .put("token", "legacy")
                .put("api_app_id", Workspace.APP)
                .put("trigger_id", triggers.next(user.id()));
        payload.putObject("team").put("id", Workspace.TEAM).put("domain", "fake");
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", Workspace.TEAM);
        return payload;
    }
}
