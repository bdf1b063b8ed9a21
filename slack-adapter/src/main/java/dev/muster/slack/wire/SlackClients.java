package dev.muster.slack.wire;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Slack's own client, set up for a bot that keeps its own limits and must never repeat a call by itself. */
public final class SlackClients {
    private static final int KEPT_CONNECTIONS = 32;

    private SlackClients() {}

    /** A client for the Web API at that address. */
    public static Slack at(String methodsUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(methodsUrl);
        // Our own pace counts the calls; without this each token costs one more auth.test.
        config.setStatsEnabled(false);
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                // A message that may have been posted must not be posted again behind our back.
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(15))
                .callTimeout(Duration.ofSeconds(20))
                .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 5, TimeUnit.MINUTES))
                .dispatcher(new Dispatcher())
                .build();
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }
}
