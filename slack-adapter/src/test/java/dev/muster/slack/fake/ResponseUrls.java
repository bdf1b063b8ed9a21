package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Addresses at which a command or a button is answered later: at most five times each. */
final class ResponseUrls {
    private static final int MOST_USES = 5;

    private record Open(String channel, String user, int uses) {}

    private final Workspace workspace;
    private final BlockCheck blocks;
    private final Violations violations;
    private final Map<String, Open> open = new HashMap<>();

    ResponseUrls(Workspace workspace, BlockCheck blocks, Violations violations) {
        this.workspace = workspace;
        this.blocks = blocks;
        this.violations = violations;
    }

    synchronized String next(String base, String channel, String user) {
        String id = workspace.number("R");
        open.put(id, new Open(channel, user, 0));
        return base + "/response/" + id;
    }

    synchronized String use(String id, JsonNode body) {
        Open known = open.get(id);
        if (known == null || known.uses() >= MOST_USES) {
            violations.add("response_url " + id + " is used up");
            return "used_url";
        }
        open.put(id, new Open(known.channel(), known.user(), known.uses() + 1));
        if (body.has("blocks")) violations.addAll("response_url", blocks.message(body.get("blocks")));
        if (body.path("delete_original").asBoolean()) return "ok";
        ObjectNode message = body.deepCopy();
        message.put("ts", workspace.stamps.next());
        synchronized (workspace) {
            workspace.ephemerals.add(new Workspace.Ephemeral(known.channel(), known.user(), message));
        }
        return "ok";
    }
}
