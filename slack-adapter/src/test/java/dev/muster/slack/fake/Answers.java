package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Shapes that many answers share. */
final class Answers {
    private Answers() {}

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    static ObjectNode ok(String name, JsonNode value) {
        return ok().set(name, value);
    }

    /** One page of a list, with the cursor of the next. */
    static ObjectNode page(String name, List<? extends JsonNode> all, Args args, int usual) {
        int from = args.number("cursor", 0);
        int to = Math.min(all.size(), from + Math.max(1, args.number("limit", usual)));
        ObjectNode answer = ok(name, Json.list(all.subList(Math.min(from, to), to)));
        answer.putObject("response_metadata").put("next_cursor", to < all.size() ? Integer.toString(to) : "");
        return answer.put("has_more", to < all.size());
    }
}
