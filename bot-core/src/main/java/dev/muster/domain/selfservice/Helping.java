package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.QuestionRules;
import dev.muster.domain.practice.Team;
import dev.muster.domain.selfservice.EnquiryEvent.Escalated;
import dev.muster.domain.selfservice.EnquiryEvent.HandedOver;
import dev.muster.domain.selfservice.EnquiryEvent.Replied;
import dev.muster.domain.selfservice.EnquiryEvent.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the articles do not answer goes to people who know, and comes back. */
public final class Helping {
    private static final int PATIENT_AFTER = 3;
    private static final Duration PATIENCE = Duration.ofDays(1);

    private Helping() {}

    /**
     * Asks the people who know.
     *
     * @param wanted a team that the asker names
     * @param keeper the team that keeps the article which comes nearest
     */
    public static Ruling handOver(
            Enquiry enquiry,
            PersonId by,
            Optional<String> wanted,
            Optional<String> keeper,
            Practice practice,
            Instant now) {
        if (!enquiry.asker().equals(by)) return Judging.notYours(enquiry);
        if (wanted.isPresent() && practice.teamsFor(wanted.get()).isEmpty()) {
            return Ruling.decline(
                    "There is no team " + wanted.get() + ".",
                    "The teams: " + String.join(", ", practice.teams().keySet()) + ".");
        }
        if (enquiry.isWaiting()) {
            return wanted.flatMap(name -> withOthers(enquiry, name)).orElseGet(Ruling::grant);
        }
        if (enquiry.text().isBlank()) {
            return Ruling.decline(
                    "The words of " + enquiry.id() + " are not kept any more.", "Please ask again: `/ask QUESTION`.");
        }
        Team team = wanted.or(() -> owner(enquiry.text(), practice))
                .or(() -> keeper)
                .or(() -> practice.rules().questions().team())
                .flatMap(name -> practice.teamsFor(name).stream().findFirst())
                .filter(found -> !others(found, by, now).isEmpty())
                .orElseGet(practice::managerTeam);
        List<PersonId> people = others(team, by, now);
        if (people.isEmpty()) {
            return Ruling.decline(
                    "Nobody else is on a roster who could be asked.", "Please ask somebody you know directly.");
        }
        return Ruling.grant(new HandedOver(
                Optional.of(team.name()), people, now.plus(rules(practice).answerWithin())));
    }

    /** Asking one team after the other would have several people at it who do not know of each other. */
    private static Optional<Ruling> withOthers(Enquiry enquiry, String wanted) {
        return enquiry.stage() instanceof Stage.Waiting waiting
                ? waiting.team()
                        .filter(team -> !team.equalsIgnoreCase(wanted))
                        .map(
                                team -> Ruling.decline(
                                        enquiry.id() + " is with " + team + " already.",
                                        "If nobody there answers in time, I ask on by myself; `/swarm questions` shows where it stands."))
                : Optional.empty();
    }

    private static Optional<String> owner(String text, Practice practice) {
        return practice.services().mentionedIn(text).flatMap(item -> item.owner());
    }

    private static List<PersonId> others(Team team, PersonId asker, Instant now) {
        return team.roster().callingOrder(now).stream()
                .filter(person -> !person.equals(asker))
                .toList();
    }

    /** Somebody looks into it. */
    public static Ruling take(Enquiry enquiry, PersonId by, Practice practice, Instant now) {
        Optional<Ruling> no = notFor(enquiry, by, practice);
        if (no.isPresent()) return no.get();
        if (enquiry.stage() instanceof Stage.Taken taken && taken.by().equals(by)) return Ruling.grant();
        return Ruling.grant(new Taken(now.plus(rules(practice).answerWithin())));
    }

    /** Somebody answers. A second answer is welcome as long as the asker has not been helped. */
    public static Ruling reply(Enquiry enquiry, PersonId by, String text, Practice practice) {
        Optional<Ruling> no = notFor(enquiry, by, practice);
        return no.orElseGet(() -> Ruling.grant(new Replied(text)));
    }

    private static Optional<Ruling> notFor(Enquiry enquiry, PersonId by, Practice practice) {
        if (!mayAnswer(enquiry, by, practice)) {
            return Optional.of(Ruling.decline(
                    "There is no question " + enquiry.id() + " that waits for you.",
                    "`/swarm questions` shows yours."));
        }
        boolean over = !enquiry.isWaiting() && !(enquiry.stage() instanceof Stage.Answered);
        return over
                ? Optional.of(Ruling.decline(enquiry.id() + " waits for nobody any more.", "Thank you all the same."))
                : Optional.empty();
    }

    /** Whoever was asked may, whoever has answered, and the managers. */
    public static boolean mayAnswer(Enquiry enquiry, PersonId person, Practice practice) {
        return enquiry.asked().contains(person)
                || (enquiry.stage() instanceof Stage.Answered answered
                        && answered.by().equals(person))
                || (practice.managers().members().contains(person)
                        && !enquiry.asker().equals(person)
                        && enquiry.mayLearn());
    }

    /** The time to answer is over. A timer that was overtaken by something else does nothing. */
    public static List<EnquiryEvent> overdue(Enquiry enquiry, Instant answerBy, Practice practice, Instant now) {
        int times = switch (enquiry.stage()) {
            case Stage.Waiting waiting -> waiting.answerBy().equals(answerBy) ? waiting.times() : -1;
            case Stage.Taken taken -> taken.answerBy().equals(answerBy) ? 0 : -1;
            case Stage.Shown ignored -> -1;
            case Stage.Unanswered ignored -> -1;
            case Stage.Answered ignored -> -1;
            case Stage.Registered ignored -> -1;
            case Stage.Solved ignored -> -1;
        };
        if (times < 0) return List.of();
        Duration next = times < PATIENT_AFTER ? rules(practice).answerWithin() : PATIENCE;
        return List.of(new Escalated(others(practice.managerTeam(), enquiry.asker(), now), now.plus(next)));
    }

    private static QuestionRules rules(Practice practice) {
        return practice.rules().questions();
    }
}
