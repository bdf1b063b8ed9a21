package dev.muster.commands;

import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.Stage;
import dev.muster.timeline.SelfService;
import java.time.Duration;
import java.util.Optional;

/** Plain words to the bot that answer what it has just asked, as the command that they stand for. */
final class PlainAnswers {
    /** After that nobody remembers what was asked. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private PlainAnswers() {}

    /** Empty when they are something else: a question, or a command. */
    static Optional<String> command(String words, CommandLine line, SelfService record) {
        String said = words.strip();
        if (said.isEmpty() || said.endsWith("?") || said.startsWith("/") || said.equalsIgnoreCase("help")) {
            return Optional.empty();
        }
        return record.asker(line.caller())
                .last()
                .filter(last -> last.place().room().equals(line.place().room()))
                .filter(last -> !last.askedAt().plus(REMEMBERED).isBefore(line.writtenAt()))
                .flatMap(last -> about(last, said));
    }

    private static Optional<String> about(Enquiry last, String said) {
        if (PlainWords.works(said)) return judged(last, "solved");
        if (last.isBeingDescribed()) return Optional.of("tell " + last.id() + " " + said);
        if (PlainWords.fails(said)) return judged(last, "unsolved");
        boolean asked = last.shown().isPresent() || last.stage() instanceof Stage.Answered;
        if (asked && PlainWords.isYes(said)) return judged(last, "solved");
        if (asked && PlainWords.isNo(said)) return judged(last, "unsolved");
        boolean walking = last.purpose() == Purpose.REPORT && last.shown().isPresent();
        return walking && PlainWords.isOnward(said)
                ? Optional.of("step " + last.id() + " " + (last.guidance().step() + 1))
                : Optional.empty();
    }

    private static Optional<String> judged(Enquiry last, String word) {
        return last.stage() instanceof Stage.Solved ? Optional.empty() : Optional.of(word + " " + last.id());
    }
}
