package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.GuideRow.timed;
import static dev.muster.commands.Permission.ANYONE;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.DiagnosisCommand.ConfirmHypothesis;
import dev.muster.commands.DiagnosisCommand.Dispute;
import dev.muster.commands.DiagnosisCommand.Hypothesis;
import dev.muster.commands.DiagnosisCommand.Impact;
import dev.muster.commands.DiagnosisCommand.KnownError;
import dev.muster.commands.DiagnosisCommand.Like;
import dev.muster.commands.DiagnosisCommand.Refute;
import dev.muster.commands.DiagnosisCommand.Test;
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.Word;
import java.util.List;

/** How diagnosis is typed and read. */
final class DiagnosisWords {

    static final List<GuideRow> ROWS = List.of(
            timed(
                    RESPONDER,
                    "hypothesis TEXT",
                    "what may be the cause; it becomes H1, H2 …",
                    "hypothesis the last deploy leaks connections",
                    typed -> new Hypothesis(typed.text(0, "Say what may be the cause."), typed.at())),
            timed(
                    RESPONDER,
                    "test H1 EXPERIMENT",
                    "an experiment begins; it is an action tied to H1, and done A4 OUTCOME ends it",
                    "test H1 roll one host back and compare",
                    typed -> new Test(hypothesis(typed), typed.text(1, "Say what is tried."), typed.at())),
            timed(
                    RESPONDER,
                    "confirm H1 [EVIDENCE]",
                    "a hypothesis holds",
                    "confirm H1 the rolled back host recovered",
                    typed -> new ConfirmHypothesis(hypothesis(typed), typed.optionalText(1), typed.at())),
            timed(
                    RESPONDER,
                    "refute H1 EVIDENCE",
                    "a hypothesis is ruled out",
                    "refute H1 the rolled back host fails just the same",
                    typed -> new Refute(hypothesis(typed), typed.text(1, "Say what speaks against it."), typed.at())),
            row(
                    RESPONDER,
                    "knownerror ARTICLE",
                    "it is the known error of that article",
                    "knownerror disk-full",
                    typed -> {
                        typed.nothingAfter(1, "One article at a time, please.");
                        return new KnownError(ArticleLines.article(typed, 0));
                    }),
            row(RESPONDER, "like INC-2", "it is the same as that incident of the past", "like INC-2", typed -> {
                typed.nothingAfter(1, "One incident at a time, please.");
                return new Like(typed.head()
                        .flatMap(Reference::incident)
                        .orElseThrow(() -> typed.insteadOfHead("Say which incident, like INC-2.", 1)));
            }),
            row(
                            ANYONE,
                            "impact [CI]",
                            "what depends on it, who owns it, what changed lately",
                            "impact checkout",
                            typed -> new Impact(typed.optionalText(0)))
                    .anywhere(),
            row(
                            ANYONE,
                            "dispute CI WHAT",
                            "tell the owner of the service graph what is wrong in it",
                            "dispute checkout it does not depend on mail any more",
                            DiagnosisWords::dispute)
                    .anywhere());

    private DiagnosisWords() {}

    private static String hypothesis(Arguments typed) {
        return typed.ref("H", "Say which hypothesis it is, like H1.");
    }

    private static Command dispute(Arguments typed) {
        String ci = typed.head()
                .map(Word::name)
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> typed.missing(0, "Say which configuration item it is about."));
        return new Dispute(ci, typed.text(1, "Say what is wrong about it."));
    }
}
