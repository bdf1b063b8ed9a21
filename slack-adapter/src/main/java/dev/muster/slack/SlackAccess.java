package dev.muster.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How Slack is reached.
 *
 * @param appToken for Socket Mode
 * @param signingSecret for HTTP mode
 * @param apiUrl another address of the Web API, with or without {@code /api/}
 * @param secret signs what buttons and forms carry
 */
public record SlackAccess(
        String botToken,
        Optional<String> appToken,
        Optional<String> signingSecret,
        Optional<URI> apiUrl,
        String secret) {
    private static final String SLACK = "https://slack.com/api/";

    /** Where the methods of the Web API are, with a slash at the end. */
    public String methodsUrl() {
        return apiUrl.map(SlackAccess::withSlash).orElse(SLACK);
    }

    private static String withSlash(URI address) {
        String text = address.toString();
        boolean bare = Optional.ofNullable(address.getPath()).orElse("").length() <= 1;
        String whole = bare ? text.replaceFirst("/$", "") + "/api/" : text;
        return whole.endsWith("/") ? whole : whole + "/";
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "SlackAccess(" + methodsUrl() + ")";
    }
}
