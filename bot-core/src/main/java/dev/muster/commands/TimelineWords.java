package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.GuideRow.timed;
import static dev.muster.commands.Permission.ANYONE;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.TimelineCommand.Abort;
import dev.muster.commands.TimelineCommand.Correct;
import dev.muster.commands.TimelineCommand.Done;
import dev.muster.commands.TimelineCommand.Export;
import dev.muster.commands.TimelineCommand.Log;
import dev.muster.commands.TimelineCommand.Redact;
import dev.muster.commands.TimelineCommand.ShowTimeline;
import dev.muster.commands.TimelineCommand.Start;
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the record is written, put right and read, in words. */
final class TimelineWords {

    static final List<String> FORMATS = List.of("md", "html", "pdf", "json", "csv");

    static final List<GuideRow> ROWS = List.of(
            timed(
                    RESPONDER,
                    "log WHAT [because WHY] [at TIME]",
                    "an entry in the timeline",
                    "log failover started because the primary stopped answering at 10:42",
                    typed -> new Log(typed.text(0, "Say what happened."), typed.why(), typed.at())),
            timed(
                    RESPONDER,
                    "start ACTION [because WHY]",
                    "an action begins",
                    "start block the spamming addresses because they drive the write load",
                    typed -> new Start(typed.text(0, "Say what is being done."), typed.why(), typed.at())),
            timed(
                    RESPONDER,
                    "done A1 RESULT",
                    "an action ends, with what came of it",
                    "done A1 blocked, load only partly down",
                    TimelineWords::done),
            timed(
                    RESPONDER,
                    "abort A1 WHY",
                    "an action is given up",
                    "abort A1 it made things slower",
                    typed -> new Abort(
                            typed.ref("A", "Say which action it is, like A1."),
                            typed.text(1, "Say why it is given up."),
                            typed.at())),
            row(
                    ANYONE,
                    "timeline [all]",
                    "the record; with all, the raw messages too",
                    "timeline all",
                    TimelineWords::timeline),
            row(
                    RESPONDER,
                    "correct E12 TEXT",
                    "set a better text beside an entry",
                    "correct E12 the standby failed over, not the primary",
                    typed -> new Correct(entry(typed), typed.text(1, "Say what it should have said."))),
            row(
                    RESPONDER,
                    "redact E12 WHY",
                    "take an entry's text out of sight; a mark stays",
                    "redact E12 it showed a password",
                    typed -> new Redact(entry(typed), typed.text(1, "Say why it has to go."))),
            row(
                    ANYONE,
                    "export [FORMAT]",
                    "the review with its timeline, as a document",
                    "export pdf",
                    TimelineWords::export));

    private TimelineWords() {}

    /** For actions and for improvement actions: their references tell them apart. */
    static Command done(Arguments typed) {
        return new Done(
                typed.ref("AI", "Say which action it was, like A1."),
                typed.text(1, "Say what came of it."),
                typed.at());
    }

    private static int entry(Arguments typed) {
        String number = typed.head()
                .flatMap(word ->
                        Reference.of("E", word).map(name -> name.substring(1)).or(() -> Reference.number(word)))
                .orElseThrow(() -> typed.insteadOfHead("Say which entry it is, like E12.", 0));
        return Integer.parseInt(number);
    }

    private static Command timeline(Arguments typed) {
        Optional<Word> word = typed.head();
        if (word.isPresent() && !word.orElseThrow().is("all")) {
            throw typed.insteadOfHead(
                    "Only “all” may follow “timeline”.", typed.body().size());
        }
        typed.nothingAfter(1, "Only “all” may follow “timeline”.");
        return new ShowTimeline(word.isPresent());
    }

    private static Command export(Arguments typed) {
        Optional<String> format = typed.head().map(word -> word.text().toLowerCase(Locale.ROOT));
        if (format.isPresent() && !FORMATS.contains(format.orElseThrow())) {
            throw typed.insteadOfHead(
                    "There is no such format; choose one of " + String.join(", ", FORMATS) + ".",
                    typed.body().size());
        }
        typed.nothingAfter(1, "One format at a time, please.");
        return new Export(format);
    }
}
