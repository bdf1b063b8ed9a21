package dev.muster.commands;

import dev.muster.commands.words.Excerpt;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Helping;
import dev.muster.domain.selfservice.Stage;
import dev.muster.ports.AnswerCards;
import dev.muster.ports.Outcome;
import dev.muster.timeline.Incidents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where questions stand, for whoever asked them and for those who may answer. */
final class MyQuestions {
    private static final int MOST = 8;

    private final Incidents incidents;
    private final Practice practice;
    private final PersonId caller;
    private final GuidedReport guide;

    MyQuestions(Incidents incidents, Practice practice, CommandLine line, GuidedReport guide) {
        this.incidents = incidents;
        this.practice = practice;
        this.caller = line.caller();
        this.guide = guide;
    }

    Outcome say(Optional<String> named) {
        return named.isPresent() ? one(named.get()) : all();
    }

    private Outcome one(String named) {
        return incidents
                .selfService()
                .enquiry(new EnquiryId(named))
                .filter(enquiry -> enquiry.asker().equals(caller) || Helping.mayAnswer(enquiry, caller, practice))
                .map(enquiry -> Answers.whisper(line(enquiry)))
                .orElseGet(() -> Answers.refused(new Decision.Refused(
                        "There is no question " + named + " of yours.", "`/swarm questions` shows them.")));
    }

    private Outcome all() {
        List<String> lines = new ArrayList<>(own());
        incidents.selfService().unfinished().stream()
                .filter(enquiry -> enquiry.isWaiting() && Helping.mayAnswer(enquiry, caller, practice))
                .forEach(
                        enquiry -> lines.add(line(enquiry) + " `/swarm answer " + enquiry.id() + " TEXT` answers it."));
        return Answers.whisper(
                lines.isEmpty()
                        ? "You have asked nothing, and nothing waits for you. `/ask QUESTION` asks."
                        : String.join("\n", lines));
    }

    /** What the caller asked and is not solved, newest first, and what was asked last whatever became of it. */
    private List<String> own() {
        List<Enquiry> asked = incidents.selfService().of(caller).reversed();
        List<Enquiry> open = asked.stream()
                .filter(enquiry -> enquiry.equals(asked.getFirst()) || !(enquiry.stage() instanceof Stage.Solved))
                .toList();
        Stream<String> more =
                open.size() > MOST ? Stream.of("… and " + (open.size() - MOST) + " more") : Stream.empty();
        return Stream.concat(open.stream().limit(MOST).map(this::line), more).toList();
    }

    private String line(Enquiry enquiry) {
        String text = enquiry.text().isBlank() ? "(words not kept)" : Excerpt.of(enquiry.text());
        return "*" + enquiry.id() + "* “" + text + "”: "
                + guide.standing(enquiry).orElseGet(() -> new AnswerCards(enquiry, practice).standing());
    }
}
