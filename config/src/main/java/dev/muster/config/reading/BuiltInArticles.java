package dev.muster.config.reading;

import dev.muster.knowledge.articles.ArticleText;
import dev.muster.ports.ArticleSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample articles as they are packed into the program, for a first start without any files. */
public final class BuiltInArticles implements ArticleSource {
    private static final String ROOT = "/dev/muster/config/sample/knowledge/";
    private static final String ENDING = ".md";

    /** The files, without their ending. */
    static final List<String> NAMES = List.of(
            "back-up-and-restore",
            "call-another-team",
            "catch-up-on-a-swarm",
            "certificate-expired",
            "checkout-slow-known-error",
            "correct-a-timeline-entry",
            "disk-full-known-error",
            "docking-station",
            "emergency-change",
            "export-a-review",
            "git-permission-denied",
            "hand-over-the-lead",
            "laptop-slow",
            "lost-second-factor",
            "muster-does-not-answer-on-slack",
            "onboarding-accounts",
            "open-a-major-incident",
            "phishing-mail",
            "printer-does-not-print",
            "request-software",
            "reset-a-password",
            "restore-a-file",
            "run-muster-first-time",
            "service-status",
            "shared-mailbox",
            "video-call-no-sound",
            "vpn-keeps-dropping",
            "vpn-set-up",
            "who-is-on-call",
            "wifi-guest",
            "write-a-good-status-update");

    @Override
    public String name() {
        return "the built-in sample";
    }

    @Override
    public void read(Desk desk) throws IOException {
        for (String name : NAMES) {
            String text = text(name + ENDING);
            desk.take(ArticleText.read(text, name), Integer.toHexString(text.hashCode()));
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream resource = BuiltInArticles.class.getResourceAsStream(ROOT + file)) {
            if (resource == null) throw new FileNotFoundException(ROOT + file + " is not in the jar");
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return () -> {};
    }
}
