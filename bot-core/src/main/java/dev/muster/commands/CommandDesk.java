package dev.muster.commands;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Outcome;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Verdict;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only door to the core for commands. Reads the line, decides it on the state as it will be, and answers once what it
 * decided is durable.
 */
public final class CommandDesk {
    private final Setting setting;

    /** A desk that works with these. */
    public CommandDesk(Setting setting) {
        this.setting = setting;
    }

    /**
     * Does what the line says, or says why not; either way whoever asked gets an answer.
     *
     * @return completes when everything accepted is durable; exceptionally with {@code NotRecordedException} when it is
     *     certainly not on record
     */
    public CompletableFuture<Outcome> handle(CommandLine line) {
        Practice practice = setting.practice().current();
        if (line.input() instanceof Typed typed && SlashLine.isRequest(typed.line())) {
            return remember(line, Answers.notYet());
        }
        if (line.input() instanceof Overheard heard) return overheard(line, heard, practice);
        return switch (read(line, practice)) {
            case Parsed.Misread misread -> remember(line, Answers.misread(misread));
            case Parsed.Understood understood -> handle(line, understood, practice);
        };
    }

    private Parsed read(CommandLine line, Practice practice) {
        Vocabulary vocabulary = new Vocabulary(practice.audiences().keySet());
        return switch (line.input()) {
            case Typed typed ->
                read(
                        SlashLine.toTheBot(typed.line())
                                .flatMap(said -> answering(said, line))
                                .orElseGet(() -> SlashLine.asCommand(typed.line())),
                        line,
                        practice,
                        vocabulary);
            case Told told ->
                read(
                        SlashLine.plain(told.words())
                                .flatMap(said -> answering(said, line))
                                .orElseGet(() -> SlashLine.asQuestion(told.words())),
                        line,
                        practice,
                        vocabulary);
            case Overheard heard -> read("ask " + heard.words(), line, practice, vocabulary);
            case Filled filled ->
                CommandForms.read(filled, line.writtenAt(), practice.zoneOf(line.caller()), vocabulary);
        };
    }

    /** What was just asked may be answered in plain words. */
    private Optional<String> answering(String words, CommandLine line) {
        return PlainAnswers.command(words, line, setting.timeline().committed().selfService());
    }

    private static Parsed read(String typed, CommandLine line, Practice practice, Vocabulary vocabulary) {
        return CommandParser.parse(typed, line.writtenAt(), practice.zoneOf(line.caller()), vocabulary);
    }

    private CompletableFuture<Outcome> handle(CommandLine line, Parsed.Understood understood, Practice practice) {
        if (Reading.isOnlyAsked(understood.command())) {
            Reading reading = new Reading(setting, practice, line);
            return remember(line, reading.answer(understood));
        }
        return decided(line, understood, practice)
                .thenCompose(deliberation -> setting.timeline().record(deliveryOf(line), deliberation))
                .thenApply(Receipt::answer)
                .thenApply(AnswerCodec::read);
    }

    /** What is not certain is left alone: not even the delivery is remembered. */
    private CompletableFuture<Outcome> overheard(CommandLine line, Overheard heard, Practice practice) {
        return lookedUp(() -> new Overhearing(setting).answering(line, heard, practice))
                .thenCompose(found -> found.map(deliberation -> setting.timeline()
                                .record(deliveryOf(line), deliberation)
                                .thenApply(Receipt::answer)
                                .thenApply(AnswerCodec::read))
                        .orElseGet(() -> CompletableFuture.completedFuture(Answers.nothing())));
    }

    /** How it is decided. What is looked up in the articles first keeps neither the caller nor an incident waiting. */
    private CompletableFuture<Function<Incidents, Verdict>> decided(
            CommandLine line, Parsed.Understood understood, Practice practice) {
        QuestionDesk questions = new QuestionDesk(setting);
        return switch (understood.command()) {
            case SelfServiceCommand asked -> lookedUp(() -> questions.deliberation(line, asked, practice));
            case ArticleCommand article -> lookedUp(() -> questions.deliberation(line, article, practice));
            case Command ignored ->
                CompletableFuture.completedFuture(incidents -> deliberate(line, understood, practice, incidents));
        };
    }

    private <T> CompletableFuture<T> lookedUp(Supplier<T> looking) {
        return setting.articles().equals(ArticleSearch.NONE)
                ? CompletableFuture.completedFuture(looking.get())
                : CompletableFuture.supplyAsync(
                        looking, task -> Thread.ofVirtual().name("looking-up").start(task));
    }

    private Verdict deliberate(CommandLine line, Parsed.Understood understood, Practice practice, Incidents incidents) {
        return new Deliberation(setting, practice, line, incidents).on(understood);
    }

    /** Where a platform may deliver again, the same delivery gets the same answer, even if nothing goes on record. */
    private CompletableFuture<Outcome> remember(CommandLine line, Outcome outcome) {
        if (line.deliveryId().isEmpty()) return CompletableFuture.completedFuture(outcome);
        return setting.timeline()
                .record(deliveryOf(line), incidents -> Verdict.answerOnly(AnswerCodec.write(outcome)))
                .thenApply(Receipt::answer)
                .thenApply(AnswerCodec::read);
    }

    private String deliveryOf(CommandLine line) {
        return line.deliveryId()
                .map(id -> line.source() + ":" + id)
                .orElseGet(() -> setting.ids().next());
    }
}
