package dev.muster.slack.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the app has to be allowed, and what it was. */
public final class Scopes {
    /** All of them, as the manifest asks for them. */
    public static final List<String> NEEDED = List.of(
            "commands",
            "chat:write",
            "chat:write.public",
            "channels:manage",
            "channels:read",
            "channels:history",
            "channels:join",
            "groups:read",
            "groups:write",
            "groups:history",
            "users:read",
            "users:read.email",
            "usergroups:read",
            "pins:read",
            "pins:write",
            "bookmarks:read",
            "bookmarks:write",
            "reactions:read",
            "reactions:write",
            "im:write",
            "im:history",
            "app_mentions:read",
            "files:write");

    private Scopes() {}

    /** Those that were not granted, by the headers of Slack's answer to auth.test; none when it does not tell. */
    public static List<String> missing(@Nullable Map<String, List<String>> headers) {
        Optional<List<String>> granted = Optional.ofNullable(headers).map(all -> all.get("x-oauth-scopes"));
        if (granted.isEmpty()) return List.of();
        List<String> missing = new ArrayList<>(NEEDED);
        granted.get().forEach(line -> missing.removeAll(Arrays.asList(line.split("\\s*,\\s*", -1))));
        return missing;
    }

    /** What to do about them. */
    public static String remedy(List<String> missing) {
        return "The Slack app lacks the scope" + (missing.size() == 1 ? " " : "s ") + String.join(", ", missing)
                + ". Paste config/slack-manifest.yaml under App Manifest at api.slack.com/apps, save, and install the app again.";
    }
}
