package dev.muster.config.reading;

import java.util.List;

/** The words of the commands. */
final class Commands {
    static final List<String> WORDS = List.of(
            "open",
            "list",
            "who",
            "catchup",
            "log",
            "start",
            "done",
            "abort",
            "call",
            "join",
            "offer",
            "decline",
            "release",
            "lead",
            "accept",
            "hypothesis",
            "test",
            "confirm",
            "refute",
            "impact",
            "reclassify",
            "change",
            "approve",
            "refuse",
            "implemented",
            "workaround",
            "status",
            "resolve",
            "reopen",
            "close",
            "action",
            "problem",
            "timeline",
            "correct",
            "redact",
            "export",
            "review",
            "merge",
            "help");

    private Commands() {}
}
