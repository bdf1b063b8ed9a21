package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The methods {@code conversations.*}: rooms, who is in them, and what was said. */
final class ConversationMethods {
    private static final int MOST_INVITED = 100;
    private static final int LONGEST_TOPIC = 250;

    private final Workspace workspace;
    private final Events events;

    ConversationMethods(Workspace workspace, Events events) {
        this.workspace = workspace;
        this.events = events;
    }

    ObjectNode answer(String method, Args args) {
        return switch (method) {
            case "create" -> create(args);
            case "invite" -> invite(args);
            case "join" -> join(args);
            case "open" -> open(args);
            case "info" -> info(args);
            case "list" -> list(args);
            case "members" -> members(args);
            case "history" -> history(args);
            case "replies" -> replies(args);
            case "setTopic" -> setTopic(args);
            case "archive" -> archive(args);
            case "unarchive" -> unarchive(args);
            default -> throw new SlackError("unknown_method", method);
        };
    }

    private ObjectNode create(Args args) {
        Channel channel = workspace.create(args.get("name"), args.is("is_private"), Workspace.BOT_USER);
        return Answers.ok("channel", channel.json(Workspace.BOT_USER));
    }

    private ObjectNode invite(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        List<String> wanted = Arrays.asList(args.get("users").split(",", -1));
        if (wanted.size() > MOST_INVITED) throw new SlackError("too_many_users");
        ArrayNode errors = Json.MAPPER.createArrayNode();
        for (String id : wanted) {
            Optional<String> problem = problem(channel, id);
            problem.ifPresent(
                    code -> errors.addObject().put("ok", false).put("user", id).put("error", code));
            if (problem.isPresent() && !args.is("force")) throw new SlackError(problem.get(), id);
        }
        for (String id : wanted) {
            if (problem(channel, id).isPresent()) continue;
            channel.members.add(id);
            events.memberJoined(channel, id);
        }
        ObjectNode answer = Answers.ok("channel", channel.json(Workspace.BOT_USER));
        if (errors.isEmpty()) return answer;
        boolean nobody = errors.size() == wanted.size();
        answer.set("errors", errors);
        if (nobody)
            answer.put("ok", false).put("error", errors.get(0).get("error").asText());
        return answer;
    }

    private Optional<String> problem(Channel channel, String id) {
        if (id.equals(Workspace.BOT_USER)) return Optional.of("cant_invite_self");
        User user = workspace.users.get(id);
        if (user == null || user.deactivated()) return Optional.of("user_not_found");
        if (user.guest()) return Optional.of("user_is_restricted");
        return channel.members.contains(id) ? Optional.of("already_in_channel") : Optional.empty();
    }

    private ObjectNode join(Args args) {
        Channel channel = workspace.seenByBot(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        if (channel.isPrivate) throw new SlackError("method_not_supported_for_channel_type");
        channel.members.add(Workspace.BOT_USER);
        return Answers.ok("channel", channel.json(Workspace.BOT_USER));
    }

    private ObjectNode open(Args args) {
        Channel im = workspace.im(workspace.user(args.get("users")).id());
        return Answers.ok("channel", Json.object().put("id", im.id));
    }

    private ObjectNode info(Args args) {
        return Answers.ok("channel", workspace.seenByBot(args.get("channel")).json(Workspace.BOT_USER));
    }

    private ObjectNode list(Args args) {
        String types = args.find("types").orElse("public_channel");
        List<ObjectNode> seen = workspace.channels().stream()
                .filter(channel -> types.contains(channel.isPrivate ? "private_channel" : "public_channel"))
                .filter(channel -> !channel.isPrivate || channel.members.contains(Workspace.BOT_USER))
                .filter(channel -> !args.is("exclude_archived") || !channel.archived)
                .map(channel -> channel.json(Workspace.BOT_USER))
                .toList();
        return Answers.page("channels", seen, args, 100);
    }

    private ObjectNode members(Args args) {
        return Answers.ok("members", Json.texts(workspace.seenByBot(args.get("channel")).members));
    }

    /** Newest first, without the replies in threads. */
    private ObjectNode history(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        List<ObjectNode> found = channel.messages.descendingMap().values().stream()
                .filter(message -> message.path("thread_ts").isMissingNode()
                        || message.get("thread_ts").equals(message.get("ts"))
                        || message.path("subtype").asText().equals("thread_broadcast"))
                .filter(message -> isWithin(message.get("ts").asText(), args))
                .map(message -> shown(channel, message, args))
                .toList();
        return Answers.page("messages", found, args, 100);
    }

    /** Oldest first, the parent before its replies. */
    private ObjectNode replies(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        String parent = args.get("ts");
        if (!channel.messages.containsKey(parent)) throw new SlackError("thread_not_found");
        List<ObjectNode> found = channel.messages.values().stream()
                .filter(message -> message.get("ts").asText().equals(parent)
                        || (message.path("thread_ts").asText().equals(parent)
                                && isWithin(message.get("ts").asText(), args)))
                .map(message -> shown(channel, message, args))
                .toList();
        return Answers.page("messages", found, args, 1000);
    }

    private static boolean isWithin(String stamp, Args args) {
        int older = args.find("oldest").map(oldest -> compare(stamp, oldest)).orElse(1);
        int newer = args.find("latest").map(latest -> compare(latest, stamp)).orElse(1);
        return args.is("inclusive") ? older >= 0 && newer >= 0 : older > 0 && newer > 0;
    }

    private static int compare(String one, String other) {
        return Stamps.instant(one.contains(".") ? one : one + ".0")
                .compareTo(Stamps.instant(other.contains(".") ? other : other + ".0"));
    }

    private static ObjectNode shown(Channel channel, ObjectNode message, Args args) {
        ObjectNode shown = message.deepCopy();
        if (!args.is("include_all_metadata")) shown.remove("metadata");
        if (channel.pins.containsKey(message.get("ts").asText())) {
            shown.putArray("pinned_to").add(channel.id);
        }
        return shown;
    }

    private ObjectNode setTopic(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        if (channel.archived) throw new SlackError("is_archived");
        if (args.get("topic").length() > LONGEST_TOPIC) throw new SlackError("too_long");
        channel.topic = args.get("topic");
        return Answers.ok("channel", channel.json(Workspace.BOT_USER));
    }

    private ObjectNode archive(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        if (channel.archived) throw new SlackError("already_archived");
        channel.archived = true;
        return Answers.ok();
    }

    private ObjectNode unarchive(Args args) {
        Channel channel = workspace.withBotIn(args.get("channel"));
        if (!channel.archived) throw new SlackError("not_archived");
        channel.archived = false;
        return Answers.ok();
    }
}
