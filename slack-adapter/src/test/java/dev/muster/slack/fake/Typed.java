package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What came of a command or a press, as the person sees it.
 *
 * @param taken whether the app answered within three seconds; otherwise Slack says that it did not respond
 * @param answer what the app sent along with its answer
 * @param nanos how long that took
 */
public record Typed(boolean taken, Optional<ObjectNode> answer, long nanos) {
    /** Everything readable in the answer. */
    public String text() {
        return answer.map(Reading::of).orElse("");
    }

    /** The mistakes that a form was sent back with; empty when it was taken. */
    public String errors() {
        return answer.map(body -> body.path("errors").toString()).orElse("");
    }
}
