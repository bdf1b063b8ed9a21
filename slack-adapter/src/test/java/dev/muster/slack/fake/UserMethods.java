package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The methods {@code users.*}: who is there, and which channels the bot is in. */
final class UserMethods {
    private final Workspace workspace;

    UserMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    ObjectNode answer(String method, Args args) {
        return switch (method) {
            case "info" -> Answers.ok("user", workspace.user(args.get("user")).json(Workspace.TEAM));
            case "lookupByEmail" -> lookup(args.get("email"));
            case "list" ->
                Answers.page(
                        "members",
                        workspace.users.values().stream()
                                .map(user -> user.json(Workspace.TEAM))
                                .toList(),
                        args,
                        200);
            case "conversations" -> conversations(args);
            default -> throw new SlackError("unknown_method", method);
        };
    }

    /** Slack finds active accounts only. */
    private ObjectNode lookup(String email) {
        User user = workspace
                .findUser(one -> one.email().equalsIgnoreCase(email) && !one.deactivated())
                .orElseThrow(() -> new SlackError("users_not_found", email));
        return Answers.ok("user", user.json(Workspace.TEAM));
    }

    private ObjectNode conversations(Args args) {
        List<ObjectNode> mine = workspace.channels().stream()
                .filter(channel -> channel.members.contains(Workspace.BOT_USER))
                .filter(channel -> !args.is("exclude_archived") || !channel.archived)
                .map(channel -> channel.json(Workspace.BOT_USER))
                .toList();
        return Answers.page("channels", mine, args, 100);
    }
}
