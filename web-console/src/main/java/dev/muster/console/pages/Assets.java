package dev.muster.console.pages;

import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The style sheets, scripts and pictures of the pages, read once. Their addresses carry a fingerprint of what is in them, so
 * that a browser keeps them for good and still gets the new one after an update.
 */
public final class Assets {
    private static final List<String> STYLES = List.of(
            "tokens.css",
            "base.css",
            "shell.css",
            "forms.css",
            "chat.css",
            "composer.css",
            "menu.css",
            "card.css",
            "message.css",
            "incidents.css",
            "incident.css",
            "milestones.css",
            "timeline.css",
            "review.css",
            "articles.css");
    private static final List<String> SCRIPTS = List.of(
            "main.js",
            "requests.js",
            "dialogs.js",
            "live.js",
            "composer.js",
            "completion.js",
            "messages.js",
            "unread.js",
            "filters.js",
            "review.js");
    private static final String STYLE = "console.css";
    private static final String ICON = "muster.svg";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String fingerprint;

    /** Reads them from the class path. The style sheets are served as one. */
    public Assets() {
        ByteArrayOutputStream style = new ByteArrayOutputStream();
        STYLES.forEach(name -> style.writeBytes(read(name)));
        files.put(STYLE, style.toByteArray());
        SCRIPTS.forEach(name -> files.put(name, read(name)));
        files.put(ICON, read(ICON));
        fingerprint = fingerprint(files.values());
    }

    /** Adds their address. */
    public void register(Routes routes) {
        routes.get("/assets/{fingerprint}/{name}", this::send);
    }

    /** Address of the style sheet. */
    public String style() {
        return address(STYLE);
    }

    /** Address of the script, a module that loads the others. */
    public String script() {
        return address(SCRIPTS.getFirst());
    }

    /** Address of the icon. */
    public String icon() {
        return address(ICON);
    }

    private String address(String name) {
        return "/assets/" + fingerprint + "/" + name;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/dev/muster/console/assets/" + name)) {
            if (in == null) throw new IllegalStateException("the jar is incomplete: " + name + " is missing");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for all of them: scripts name each other by relative addresses. */
    private static String fingerprint(Iterable<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void send(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        byte[] content = files.get(name);
        if (content == null) throw Refusal.notFound("There is no such file.");
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, type(name)));
        response.headers().set(HeaderValues.create(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable"));
        response.send(content);
    }

    private static String type(String name) {
        if (name.endsWith(".css")) return "text/css; charset=utf-8";
        return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
    }
}
