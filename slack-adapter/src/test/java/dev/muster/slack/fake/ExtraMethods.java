package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pins, reactions, bookmarks, files and teams. */
final class ExtraMethods {
    private final Workspace workspace;
    private final Events events;

    ExtraMethods(Workspace workspace, Events events) {
        this.workspace = workspace;
        this.events = events;
    }

    ObjectNode answer(String method, Args args, String base) {
        return switch (method) {
            case "pins.add" -> pin(args);
            case "pins.list" ->
                Answers.ok(
                        "items",
                        Json.list(workspace.withBotIn(args.get("channel")).pins.values()));
            case "reactions.add" -> react(args);
            case "bookmarks.add" -> bookmark(args);
            case "bookmarks.list" ->
                Answers.ok("bookmarks", Json.list(workspace.withBotIn(args.get("channel_id")).bookmarks));
            case "bookmarks.edit" -> editBookmark(args);
            case "files.getUploadURLExternal" -> uploadUrl(args, base);
            case "files.completeUploadExternal" -> complete(args);
            case "team.info" ->
                Answers.ok("team", Json.object().put("id", Workspace.TEAM).put("name", "Fake"));
            case "bots.info" ->
                Answers.ok(
                        "bot",
                        Json.object().put("id", args.find("bot").orElse("")).put("user_id", Workspace.BOT_USER));
            default -> throw new SlackError("unknown_method", method);
        };
    }

    private ObjectNode pin(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        ObjectNode message = workspace.message(channel, args.get("timestamp"));
        if (channel.pins.containsKey(args.get("timestamp"))) throw new SlackError("already_pinned");
        channel.pins.put(
                args.get("timestamp"),
                Json.object().put("type", "message").put("channel", channel.id).set("message", message));
        return Answers.ok();
    }

    private ObjectNode react(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        events.react(channel, args.get("timestamp"), args.get("name"), Workspace.BOT_USER);
        return Answers.ok();
    }

    private ObjectNode bookmark(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel_id"));
        if (channel.archived) throw new SlackError("is_archived");
        ObjectNode bookmark = Json.object()
                .put("id", workspace.number("Bk"))
                .put("channel_id", channel.id)
                .put("title", args.get("title"))
                .put("link", args.get("link"))
                .put("type", args.get("type"));
        channel.bookmarks.add(bookmark);
        return Answers.ok("bookmark", bookmark);
    }

    private ObjectNode editBookmark(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel_id"));
        ObjectNode bookmark = channel.bookmarks.stream()
                .filter(known -> known.get("id").asText().equals(args.get("bookmark_id")))
                .findFirst()
                .orElseThrow(() -> new SlackError("not_found"));
        args.find("title").ifPresent(title -> bookmark.put("title", title));
        args.find("link").ifPresent(link -> bookmark.put("link", link));
        return Answers.ok("bookmark", bookmark);
    }

    private ObjectNode uploadUrl(Args args, String base) {
        String id = workspace.number("F");
        workspace.files.put(id, new Workspace.Upload(id, args.get("filename"), new byte[0], ""));
        return Answers.ok().put("upload_url", base + "/upload/" + id).put("file_id", id);
    }

    private ObjectNode complete(Args args) {
        String channel = args.find("channel_id").orElse("");
        for (JsonNode file : args.json("files").orElseThrow()) {
            Workspace.Upload upload = workspace.files.get(file.get("id").asText());
            if (upload == null || upload.content().length == 0) throw new SlackError("file_not_found");
            workspace.files.put(
                    upload.id(), new Workspace.Upload(upload.id(), upload.name(), upload.content(), channel));
        }
        if (!channel.isEmpty()) {
            ObjectNode message = Json.object()
                    .put("user", Workspace.BOT_USER)
                    .put("bot_id", Workspace.BOT_ID)
                    .put("text", args.find("initial_comment").orElse(""))
                    .put("subtype", "file_share");
            workspace.post(workspace.seenByBot(channel), message, args.find("thread_ts"));
        }
        return Answers.ok("files", args.json("files").orElseThrow());
    }
}
