package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The methods {@code views.*}: forms and home tabs. */
final class ViewMethods {
    private final Workspace workspace;
    private final Triggers triggers;

    ViewMethods(Workspace workspace, Triggers triggers) {
        this.workspace = workspace;
        this.triggers = triggers;
    }

    ObjectNode answer(String method, Args args) {
        return switch (method) {
            case "open", "push" -> open(args);
            case "update" -> update(args);
            case "publish" -> publish(args);
            default -> throw new SlackError("unknown_method", method);
        };
    }

    private ObjectNode open(Args args) {
        String user = triggers.use(args.get("trigger_id"));
        ObjectNode view = (ObjectNode) args.json("view").orElseThrow();
        view.put("id", workspace.number("V")).put("hash", workspace.stamps.next());
        view.put("team_id", Workspace.TEAM).put("app_id", Workspace.APP).put("bot_id", Workspace.BOT_ID);
        view.put("fake_user", user);
        workspace.views.put(view.get("id").asText(), view);
        return Answers.ok("view", view);
    }

    private ObjectNode update(Args args) {
        ObjectNode old = workspace.views.get(args.get("view_id"));
        if (old == null) throw new SlackError("not_found");
        if (args.find("hash")
                .filter(hash -> !hash.equals(old.get("hash").asText()))
                .isPresent()) {
            throw new SlackError("hash_conflict");
        }
        return Answers.ok("view", replace(old, (ObjectNode) args.json("view").orElseThrow()));
    }

    ObjectNode replace(ObjectNode old, ObjectNode view) {
        for (String kept : new String[] {"id", "team_id", "app_id", "bot_id", "fake_user"}) {
            view.set(kept, old.get(kept));
        }
        view.put("hash", workspace.stamps.next());
        workspace.views.put(view.get("id").asText(), view);
        return view;
    }

    private ObjectNode publish(Args args) {
        ObjectNode old = workspace.homes.get(args.get("user_id"));
        boolean stale = old != null
                && args.find("hash")
                        .filter(hash -> !hash.equals(old.get("hash").asText()))
                        .isPresent();
        if (stale) throw new SlackError("hash_conflict");
        ObjectNode view = (ObjectNode) args.json("view").orElseThrow();
        view.put("id", workspace.number("V")).put("hash", workspace.stamps.next());
        workspace.homes.put(args.get("user_id"), view);
        return Answers.ok("view", view);
    }
}
