package dev.muster.review.export;

import static dev.muster.review.RecordFixture.given;

import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.review.RecordFixture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A record full of what people should not type and do. */
final class HostileRecord {
    static final List<String> WORDS = List.of(
            "<script>alert('x')</script>",
            "</title></style></svg><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://example.test\")",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1+1",
            " =1+1",
            "\uFF1D1+1",
            "\uFF20SUM",
            "\u200B=1+1",
            "# not a heading",
            "1. not a list",
            "| a | b |",
            "![x](http://example.test/x.png) [y](javascript:alert(1)) `z` *b* _c_ ~~d~~",
            "a\u0000b\u0007c\u001Bd\u0085e",
            "\u202Egnp.exe\u202C and \u2066more\u2069",
            "@everyone <@U123> <!channel>",
            "שלום עולם مرحبا 日本語 Ελληνικά Привет 😀 📌 👩‍👩‍👧‍👦 → é",
            "x".repeat(10_000),
            "two\r\nlines\nand \"quotes\", commas; semicolons",
            "&lt;already escaped&gt; & more");

    private HostileRecord() {}

    static RecordFixture record() {
        RecordFixture record = given("INC-6").opened("ana", "<b>bold</b> & \u202Eevil", "web\"><script>");
        for (String words : WORDS) record.minutesLater(1).because(words).by("ana", new Logged(words));
        record.by("ana", new ActionStarted("A1", WORDS.get(0), Optional.empty()))
                .by("ana", new WorkaroundFound(WORDS.get(1)))
                .by("ana", new StatusUpdated("users", WORDS.get(15)))
                .by("ana", new Resolved(WORDS.get(2)))
                .by("muster", new ReviewDrafted(1, Instant.parse("2026-03-04T10:00:00Z")));
        return record.by("ana", new ReviewEdited(2, "impact", """
                # Mine

                <script>alert(1)</script>

                and <b>inline</b> with **bold**, ![pic](http://example.test/p.png),
                [bad](javascript:alert(1)) and [good](https://example.test/).

                | a | b |
                |---|---|
                | 1 | 2 |
                """));
    }
}
