package dev.muster.commands;

import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Asker;
import dev.muster.domain.selfservice.Asker.Consent;
import dev.muster.domain.selfservice.AskerEvent.ConsentGiven;
import dev.muster.domain.selfservice.AskerEvent.ConsentSought;
import dev.muster.domain.selfservice.AskerEvent.ConsentWithheld;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.LearningAllowed;
import dev.muster.ports.Card;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.ports.Reply.Whisper;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the words of direct messages may be kept: asked once, and whatever the answer is, it can be changed. */
final class Consenting {
    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;
    private final Minutes minutes;

    Consenting(Practice practice, CommandLine line, Incidents incidents, Minutes minutes) {
        this.practice = practice;
        this.line = line;
        this.incidents = incidents;
        this.minutes = minutes;
    }

    private Asker asker() {
        return incidents.selfService().asker(line.caller());
    }

    /**
     * Something was asked in private: what is said about that besides the answer, the first time. No question, so that a plain yes
     * or no is about the answer.
     */
    List<Reply> about(Enquiry asked) {
        if (asker().consent() == Consent.GIVEN) {
            minutes.add(asked.id(), List.of(new LearningAllowed()), line.caller());
        }
        if (asker().consent() != Consent.UNASKED) return List.of();
        minutes.add(line.caller(), new ConsentSought());
        String text = "What you ask me in private is gone within a quarter of an hour, unless I may keep it for "
                + keptFor() + " to answer better, without your name. Both is fine, and you can change your mind:"
                + " `/swarm consent yes` lets me keep it, `/swarm consent no` does not.";
        return List.of(new Whisper(
                text,
                Optional.of(new Card(
                        "What you ask me in private",
                        List.of(),
                        List.of(button("You may keep it", "yes"), button("Forget it", "no"))))));
    }

    private static Button button(String label, String answer) {
        return new Button(label, Weight.PLAIN, "consent", "", Map.of("answer", answer));
    }

    private String keptFor() {
        long days = practice.rules().questions().keptFor().toDays();
        return days == 1 ? "a day" : days + " days";
    }

    /** What they asked last is meant, too, as far as its words are still there. */
    Outcome answered(boolean given) {
        Consent before = asker().consent();
        Consent now = given ? Consent.GIVEN : Consent.WITHHELD;
        if (before != now) minutes.add(line.caller(), given ? new ConsentGiven() : new ConsentWithheld());
        if (given) {
            asker().last()
                    .filter(last ->
                            last.direct() && !last.mayLearn() && !last.text().isBlank())
                    .ifPresent(last -> minutes.add(last.id(), List.of(new LearningAllowed()), line.caller()));
        }
        return Answers.whisper(
                given
                        ? "Thank you. I keep what you ask me in private for " + keptFor()
                                + ", and learn from it without your" + " name. To change that: `/swarm consent no`."
                        : "All right: what you ask me in private is gone within a quarter of an hour, unless you hand it to a"
                                + " person. To change that: `/swarm consent yes`.");
    }
}
