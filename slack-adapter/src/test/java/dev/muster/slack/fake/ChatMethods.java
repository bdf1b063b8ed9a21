package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The methods {@code chat.*}: what the bot posts. */
final class ChatMethods {
    private static final int LONGEST_TEXT = 40_000;

    private final Workspace workspace;
    private final Events events;

    ChatMethods(Workspace workspace, Events events) {
        this.workspace = workspace;
        this.events = events;
    }

    ObjectNode answer(String method, Args args) {
        return switch (method) {
            case "postMessage" -> post(args);
            case "postEphemeral" -> whisper(args);
            case "update" -> update(args);
            case "getPermalink" ->
                Answers.ok()
                        .put("channel", args.get("channel"))
                        .put(
                                "permalink",
                                "https://fake.slack.com/archives/" + args.get("channel") + "/p"
                                        + args.get("message_ts").replace(".", ""));
            default -> throw new SlackError("unknown_method", method);
        };
    }

    private ObjectNode post(Args args) {
        Channel channel = workspace.seenByBot(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        if (channel.isIm && workspace.user(person(channel)).deactivated()) throw new SlackError("user_not_found");
        ObjectNode message = body(args);
        args.json("metadata").ifPresent(metadata -> message.set("metadata", metadata));
        workspace.post(channel, message, args.find("thread_ts"));
        events.said(channel, message);
        return Answers.ok("message", message)
                .put("channel", channel.id)
                .put("ts", message.get("ts").asText());
    }

    private static String person(Channel im) {
        return im.members.stream()
                .filter(member -> !member.equals(Workspace.BOT_USER))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode whisper(Args args) {
        Channel channel = workspace.seenByBot(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        if (!channel.members.contains(args.get("user"))) throw new SlackError("user_not_in_channel");
        ObjectNode message = body(args);
        String stamp = workspace.stamps.next();
        message.put("ts", stamp);
        args.find("thread_ts").ifPresent(thread -> message.put("thread_ts", thread));
        workspace.ephemerals.add(new Workspace.Ephemeral(channel.id, args.get("user"), message));
        return Answers.ok().put("message_ts", stamp);
    }

    private ObjectNode update(Args args) {
        Channel channel = workspace.seenByBot(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        ObjectNode message = workspace.message(channel, args.get("ts"));
        if (!message.path("user").asText().equals(Workspace.BOT_USER)) throw new SlackError("cant_update_message");
        ObjectNode body = body(args);
        message.setAll(body);
        args.json("metadata").ifPresent(metadata -> message.set("metadata", metadata));
        return Answers.ok("message", message)
                .put("channel", channel.id)
                .put("ts", args.get("ts"))
                .put("text", message.path("text").asText());
    }

    private static ObjectNode body(Args args) {
        Optional<String> text = args.find("text");
        if (text.isEmpty() && args.find("blocks").isEmpty()) throw new SlackError("no_text");
        if (text.orElse("").length() > LONGEST_TEXT) throw new SlackError("msg_too_long");
        ObjectNode message = Json.object();
        message.put("user", Workspace.BOT_USER).put("bot_id", Workspace.BOT_ID).put("app_id", Workspace.APP);
        message.put("text", text.orElse(""));
        args.json("blocks").ifPresent(blocks -> message.set("blocks", blocks));
        return message;
    }
}
