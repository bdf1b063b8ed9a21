package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.GuideRow.timed;
import static dev.muster.commands.Permission.ANYONE;
import static dev.muster.commands.Permission.OWNER_OR_MANAGER;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.ReviewCommand.Improvement;
import dev.muster.commands.ReviewCommand.Problem;
import dev.muster.commands.ReviewCommand.Review;
import dev.muster.commands.ReviewCommand.ReviewApprove;
import dev.muster.commands.ReviewCommand.ReviewEdit;
import dev.muster.commands.ReviewCommand.ReviewPublish;
import dev.muster.commands.words.DueDate;
import dev.muster.commands.words.Option;
import dev.muster.commands.words.PersonWord;
import dev.muster.commands.words.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the review, improvement actions and problem records are typed and read. */
final class ReviewWords {

    static final List<GuideRow> ROWS = List.of(
            row(
                    RESPONDER,
                    "action WHAT owner:@person due:DATE",
                    "an improvement action; it becomes I1, I2 …",
                    "action test the restore every day owner:@ana due:+14d",
                    ReviewWords::improvement),
            timed(
                    RESPONDER,
                    "done I1 RESULT",
                    "an improvement action is done, with what came of it",
                    "done I1 the restore runs every night",
                    TimelineWords::done),
            row(
                    RESPONDER,
                    "problem TEXT",
                    "a problem record: what lies behind it and outlives it",
                    "problem backups fail without anybody being told",
                    typed -> new Problem(typed.text(0, "Say what lies behind it."))),
            row(ANYONE, "review", "read the post-incident review", "review", ReviewWords::show),
            row(
                    RESPONDER,
                    "review edit SECTION TEXT",
                    "put a text in place of a section",
                    "review edit summary Payments failed for 40 minutes.",
                    ReviewWords::edit),
            row(
                    OWNER_OR_MANAGER,
                    "review approve",
                    "the review says what happened",
                    "review approve",
                    typed -> second(typed, new ReviewApprove())),
            row(
                    OWNER_OR_MANAGER,
                    "review publish",
                    "let everyone read the review",
                    "review publish",
                    typed -> second(typed, new ReviewPublish())));

    private ReviewWords() {}

    private static Command improvement(Arguments typed) {
        String what = typed.text(0, "Say what is to be improved.");
        var owner = typed.option("owner", name -> PersonWord.orBareName(new Word(name, "")), "one @person", "@ana");
        var due = typed.option(
                "due",
                date -> DueDate.read(date, typed.moment().today()),
                "a date like 2017-02-15, a weekday, or a time from now like 14d",
                "+14d");
        return new Improvement(
                what,
                owner.orElseThrow(() -> unfinished(typed, "Say who sees to it, with “owner:@person”.")),
                due.orElseThrow(() -> unfinished(typed, "Say until when, with “due:” and a date.")));
    }

    private static Misreading unfinished(Arguments typed, String question) {
        Parts parts = typed.parts();
        Stream<Option> missing = typed.sample().options().stream()
                .filter(option ->
                        parts.options().stream().noneMatch(there -> there.key().equals(option.key())));
        return typed.misread(
                question,
                parts.withOptions(
                        Stream.concat(parts.options().stream(), missing).toList()));
    }

    private static Command show(Arguments typed) {
        typed.nothingAfter(0, "After “review” come edit, approve, publish, or nothing.");
        return new Review();
    }

    private static Command edit(Arguments typed) {
        String section = typed.body().from(1).list().stream()
                .findFirst()
                .map(Word::name)
                .filter(name -> !name.isBlank())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> typed.missing(1, "Say which section, and the new text."));
        return new ReviewEdit(section, typed.text(2, "Say what the section should say."));
    }

    private static Command second(Arguments typed, Command command) {
        typed.nothingAfter(1, "Nothing may follow “" + typed.parts().row().usage() + "”.");
        return command;
    }
}
