package dev.muster.slack.wire;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.json.GsonFactory;
import dev.muster.ports.ChatException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.Response;

/** Calls Slack's Web API, within its limits. Failures are {@link ChatException}s. */
public final class SlackCalls {
    /** One call of one method. */
    @FunctionalInterface
    public interface Call<T> {
        /** Makes it. */
        T on(MethodsClient client) throws IOException, SlackApiException;
    }

    private final Slack slack;
    private final String token;
    private final MethodsClient client;
    private final Pace pace;
    private volatile boolean closed;

    /** Calls through that client with that token, at that pace. */
    public SlackCalls(Slack slack, String token, Pace pace) {
        this.slack = slack;
        this.token = token;
        this.client = slack.methods(token);
        this.pace = pace;
    }

    /** Makes the call; a refusal is an exception. */
    public <T extends SlackApiTextResponse> T call(Urgency urgency, String method, Call<T> call) {
        return call(urgency, method, Set.of(), call);
    }

    /** Makes the call; a refusal is an exception unless it is one of these. */
    public <T extends SlackApiTextResponse> T call(Urgency urgency, String method, Set<String> fine, Call<T> call) {
        T answer = ask(urgency, method, call);
        if (!answer.isOk() && !fine.contains(answer.getError())) throw SlackErrors.refused(method, answer);
        return answer;
    }

    /** Posts to a channel, at the pace that one channel allows. */
    public <T extends SlackApiTextResponse> T post(Urgency urgency, String method, String channel, Call<T> call) {
        pace.awaitChannel(urgency, channel);
        return call(urgency, method, Set.of(), call);
    }

    /** Makes the call and gives back Slack's answer, a refusal too unless it is one that passes. */
    public <T extends SlackApiTextResponse> T ask(Urgency urgency, String method, Call<T> call) {
        if (closed) throw stopping(method);
        pace.await(urgency, method);
        try {
            T answer = call.on(client);
            if (!answer.isOk() && SlackErrors.isPassing(String.valueOf(answer.getError()))) {
                throw SlackErrors.refused(method, answer);
            }
            return answer;
        } catch (SlackApiException e) {
            if (e.getResponse().code() == 429) pause(method, SlackErrors.pauseOf(e));
            throw SlackErrors.failed(method, e);
        } catch (IOException e) {
            throw closed ? stopping(method) : SlackErrors.lost(method, e);
        }
    }

    /** Nothing is called from now on; whoever would try again for long gives up. */
    public void close() {
        closed = true;
    }

    private static ChatException stopping(String method) {
        return ChatException.lasting(method + " was not called", "The bot is stopping.", new IllegalStateException());
    }

    private void pause(String method, Duration howLong) {
        pace.pause(method, howLong);
    }

    /** Makes a call with exactly these arguments, where Slack's client would add some of its own. */
    public <T extends SlackApiTextResponse> T plain(
            Urgency urgency, String method, Map<String, String> arguments, Class<T> answer) {
        return call(urgency, method, unused -> {
            FormBody.Builder form = new FormBody.Builder();
            arguments.forEach(form::add);
            String address = slack.getConfig().getMethodsEndpointUrlPrefix() + method;
            try (Response response = slack.getHttpClient().postFormWithBearerHeader(address, token, form.build())) {
                String body = response.body().string();
                if (!response.isSuccessful()) throw new SlackApiException(response, body);
                return GsonFactory.createSnakeCase(slack.getConfig()).fromJson(body, answer);
            }
        });
    }
}
