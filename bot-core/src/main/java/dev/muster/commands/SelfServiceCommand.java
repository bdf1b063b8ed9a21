package dev.muster.commands;

import dev.muster.domain.practice.Level;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import java.util.Map;
import java.util.Optional;

/**
 * Asking, reporting and helping (MISSION B1 to B6). {@code enquiry} is one's name as typed ({@code Q-1}), in upper case.
 */
public sealed interface SelfServiceCommand extends Command {

    /** Ask how something is done. */
    record Ask(String question) implements SelfServiceCommand {}

    /** Say that something is broken, with what is known of it. */
    record Report(String what, Map<Aspect, String> described) implements SelfServiceCommand {
        public Report {
            described = Map.copyOf(described);
        }
    }

    /** Say what was just asked about something broken. */
    record Tell(String enquiry, String text) implements SelfServiceCommand {}

    /** Where a question stands; without one, all that are mine or wait for me. */
    record Questions(Optional<String> enquiry) implements SelfServiceCommand {}

    /** That was it. */
    record Solved(String enquiry) implements SelfServiceCommand {}

    /** That was not it; {@code what} is the article or incident that was shown, so that a late or second press changes nothing. */
    record Unsolved(String enquiry, Optional<String> what) implements SelfServiceCommand {}

    /** That one of the candidates. */
    record Choose(String enquiry, String article) implements SelfServiceCommand {}

    /** Let everybody here see the answer. */
    record Share(String enquiry) implements SelfServiceCommand {}

    /** What was asked in private may be learned from. */
    record Keep(String enquiry) implements SelfServiceCommand {}

    /** Whether what I ask in private may be kept, to learn from it. */
    record Consent(boolean given) implements SelfServiceCommand {}

    /** Ask the people who know. */
    record AskPerson(String enquiry, Optional<String> team) implements SelfServiceCommand {}

    /** I look into it. */
    record Take(String enquiry) implements SelfServiceCommand {}

    /** This is the answer. */
    record Reply(String enquiry, String text) implements SelfServiceCommand {}

    /** One step of what may help, by its number. */
    record Step(String enquiry, int number) implements SelfServiceCommand {}

    /** Make it an incident, with what is known of it. */
    record Register(
            String enquiry,
            Optional<String> service,
            Optional<String> model,
            Optional<Level> impact,
            Optional<Level> urgency,
            Map<Aspect, String> described)
            implements SelfServiceCommand {
        public Register {
            described = Map.copyOf(described);
        }

        /** With nothing but what its reporter has said already. */
        static Register of(Enquiry enquiry) {
            return new Register(
                    enquiry.id().value(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());
        }
    }

    /** I have what that incident is about. */
    record MeToo(String enquiry, String incident) implements SelfServiceCommand {}
}
