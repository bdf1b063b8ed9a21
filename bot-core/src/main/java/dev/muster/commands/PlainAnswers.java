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
        boolean walking = last.purpose() == Purpose.REPORT && last.shown().isPresent() && !last.isAboutIncident();
        if (walking && PlainWords.isOnward(said)) {
            return Optional.of("step " + last.id() + " " + (last.guidance().step() + 1));
        }
        if (!PlainWords.isBare(said)) return Optional.empty();
        Optional<String> meant = PlainWords.isYes(said)
                ? yes(last)
                : PlainWords.isNo(said) && isOffered(last) ? judged(last, "unsolved") : Optional.empty();
        return meant.or(() -> judged(last, "questions"));
    }

    /** Empty when what was asked has more than one answer. */
    private static Optional<String> yes(Enquiry last) {
        if (last.isAboutIncident()) {
            return last.broken().size() == 1
                    ? Optional.of("metoo " + last.id() + " " + last.broken().getFirst())
                    : Optional.empty();
        }
        if (last.shown().isPresent() || last.stage() instanceof Stage.Answered) return judged(last, "solved");
        return last.stage() instanceof Stage.Unanswered && !isOffered(last) ? judged(last, "person") : Optional.empty();
    }

    /** Whether there is something that the asker may turn down. */
    private static boolean isOffered(Enquiry last) {
        return last.isAboutIncident()
                || last.stage() instanceof Stage.Shown
                || last.stage() instanceof Stage.Answered
                || (last.stage() instanceof Stage.Unanswered && !last.untried().isEmpty());
    }

    private static Optional<String> judged(Enquiry last, String word) {
        return last.stage() instanceof Stage.Solved ? Optional.empty() : Optional.of(word + " " + last.id());
    }
}
