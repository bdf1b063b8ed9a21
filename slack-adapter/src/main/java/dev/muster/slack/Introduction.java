package dev.muster.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.muster.slack.wire.Scopes;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.util.List;

/** What Slack tells the bot about itself: who it is there, and what it may do. */
record Introduction(AuthTestResponse answer, List<String> missingScopes) {
    Introduction {
        missingScopes = List.copyOf(missingScopes);
    }

    /** Asks. A token that is worth nothing is an exception that says what to do. */
    static Introduction ask(SlackCalls calls) {
        AuthTestResponse answer = calls.call(Urgency.ROOM, "auth.test", client -> client.authTest(test -> test));
        return new Introduction(answer, Scopes.missing(answer.getHttpResponseHeaders()));
    }

    String user() {
        return answer.getUserId();
    }

    String bot() {
        return String.valueOf(answer.getBotId());
    }
}
