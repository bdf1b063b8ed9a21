package dev.muster.commands;

import dev.muster.commands.words.Moment;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import dev.muster.domain.selfservice.EnquiryEvent.Described;
import dev.muster.domain.selfservice.EnquiryEvent.GuideBegun;
import dev.muster.domain.selfservice.EnquiryEvent.Passed;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Leads whoever reports something from question to question to an incident. Where it stands is on record, so it goes on after a
 * restart, on another platform, or tomorrow.
 */
final class GuidedReport {
    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;
    private final Minutes minutes;

    GuidedReport(Practice practice, CommandLine line, Incidents incidents, Minutes minutes) {
        this.practice = practice;
        this.line = line;
        this.incidents = incidents;
        this.minutes = minutes;
    }

    /** Asks the first question that is open, and says how to get it over with. */
    Reply begin(Enquiry enquiry) {
        if (!enquiry.guidance().begun()) minutes.add(enquiry.id(), List.of(new GuideBegun()), line.caller());
        Enquiry begun = minutes.enquiry(enquiry.id()).orElseThrow();
        String all = "Then let us register it. All on one line: `/swarm register " + begun.id()
                + " service:… since:… worked:… where:… people:…`. Or one by one:\n";
        GuideQuestions questions = questions(begun);
        return next(begun)
                .map(aspect -> questions.ask(all, aspect))
                .orElseGet(() -> questions.ask(all, Aspect.PRIORITY));
    }

    /** The reporter says something about it. */
    Verdict tell(SelfServiceCommand.Tell given) {
        Optional<Enquiry> found = incidents
                .selfService()
                .enquiry(new EnquiryId(given.enquiry()))
                .filter(enquiry -> enquiry.asker().equals(line.caller()) && enquiry.purpose() == Purpose.REPORT);
        if (found.isEmpty()) {
            return refused(
                    "There is no report " + given.enquiry() + " of yours.", "Begin with `/report WHAT IS BROKEN`.");
        }
        Enquiry enquiry = found.get();
        if (enquiry.stage() instanceof Stage.Registered registered) {
            return refused(
                    enquiry.id() + " is " + registered.incident() + " already.",
                    "To add something there: `/swarm " + registered.incident() + " log WHAT`.");
        }
        if (!enquiry.isBeingDescribed()) {
            return refused(
                    "I have asked nothing about " + enquiry.id() + ".", "`/swarm questions` shows where it stands.");
        }
        return heard(enquiry, given.text());
    }

    private Verdict heard(Enquiry enquiry, String said) {
        Optional<Aspect> asked = next(enquiry);
        if (PlainWords.isEnd(said) || asked.isEmpty()) return register(enquiry);
        Aspect aspect = asked.get();
        GuideQuestions questions = questions(enquiry);
        boolean passes = PlainWords.isSkip(said) || (aspect == Aspect.LIKE && PlainWords.isNo(said));
        Optional<String> understood = passes
                ? Optional.empty()
                : questions
                        .understood(aspect, said)
                        .map(words -> aspect == Aspect.SINCE ? SeenFirst.kept(words, moment()) : words);
        if (!passes && understood.isEmpty()) {
            return answer(questions.ask("Sorry, I could not make that out. ", aspect));
        }
        minutes.add(
                enquiry.id(),
                List.of(understood.isPresent() ? new Described(aspect, understood.get()) : new Passed(aspect)),
                line.caller());
        Enquiry after = minutes.enquiry(enquiry.id()).orElseThrow();
        String before = passes ? "" : noted(aspect, understood.orElseThrow());
        return next(after)
                .map(further -> answer(questions(after).ask(before, further)))
                .orElseGet(() -> register(after));
    }

    /** A time is said back, for it may have been read otherwise than it was meant. */
    private String noted(Aspect aspect, String kept) {
        return Optional.of(kept)
                .filter(words -> aspect == Aspect.SINCE)
                .flatMap(words -> SeenFirst.at(words, moment()))
                .map(at -> "Noted: seen first at " + TimeMark.day(at) + ". ")
                .orElse("Noted. ");
    }

    private Moment moment() {
        return new Moment(line.writtenAt(), practice.zoneOf(line.caller()));
    }

    /** What has still to be asked. Whether it was like that before is asked only if it was. */
    private Optional<Aspect> next(Enquiry enquiry) {
        boolean alike = !proposal(enquiry).similar().isEmpty();
        return Arrays.stream(Aspect.values())
                .filter(enquiry.guidance()::isOpen)
                .filter(aspect -> aspect != Aspect.LIKE || alike)
                .findFirst();
    }

    /** Where it stands, for whoever asks for it; empty when nothing is being asked. */
    Optional<String> standing(Enquiry enquiry) {
        if (!enquiry.isBeingDescribed()) return Optional.empty();
        GuideQuestions questions = questions(enquiry);
        return next(enquiry).map(aspect -> questions.question(aspect) + " `/swarm tell " + enquiry.id() + " …`");
    }

    private GuideQuestions questions(Enquiry enquiry) {
        return new GuideQuestions(enquiry, proposal(enquiry));
    }

    private Proposal proposal(Enquiry enquiry) {
        return Proposal.of(enquiry, practice, incidents, line.writtenAt());
    }

    private Verdict register(Enquiry enquiry) {
        return new Reporting(practice, line, incidents, minutes)
                .register(enquiry, SelfServiceCommand.Register.of(enquiry));
    }

    private Verdict answer(Reply reply) {
        return minutes.verdict(AnswerCodec.write(new Outcome(true, List.of(reply), Optional.empty())));
    }

    private static Verdict refused(String reason, String next) {
        return Verdict.answerOnly(AnswerCodec.write(Answers.refused(new Decision.Refused(reason, next))));
    }
}
