package dev.muster.ports;

import static dev.muster.ports.IncidentCards.words;

import dev.muster.domain.effect.Notice;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import dev.muster.ports.Card.Weight;
import java.util.List;
import java.util.Map;

/** What is written to one person: why, what is asked of them, and the buttons to answer with. */
public final class NoticeCards {
    private final Incident incident;
    private final Practice practice;

    /** Notices about that incident, as it stands now. */
    public NoticeCards(Incident incident, Practice practice) {
        this.incident = incident;
        this.practice = practice;
    }

    /** The card for that notice; its title alone says what matters. */
    public Card of(Notice notice) {
        return switch (notice) {
            case Notice.Called called -> called(called);
            case Notice.HandoverOffered ignored ->
                card(
                        name(incident.owner()) + " asks you to take over " + incident.id() + ".",
                        button("I'll take it", Weight.PRIMARY, "accept", Map.of()),
                        button("I can't", Weight.PLAIN, "decline", Map.of()),
                        catchUp());
            case Notice.HandoverDeclined ignored ->
                card("Nobody took up the handover of " + incident.id() + "; you still own it.", handOver());
            case Notice.Released ignored ->
                card("You are released from " + incident.id() + ". Thank you for your help.");
            case Notice.Merged merged ->
                card(incident.id() + ", which you opened, is the same as " + merged.into() + " and goes on there.");
            case Notice.OwnerNow ignored -> ownerNow();
            case Notice.ApprovalSought sought -> approval(sought.change());
            case Notice.ChangeDecided decided -> card(decided(decided.change()));
            case Notice.ApprovalOverdue overdue ->
                card("Nobody on the change authority's roster has decided " + overdue.change() + " of " + incident.id()
                        + ". Please call one of them directly.");
            case Notice.StatusDue due ->
                card(
                        "The next status update of " + incident.id() + " was due at " + TimeMark.clock(due.due()) + ".",
                        button("Write it", Weight.PRIMARY, "status", Map.of("ask", "yes")));
            case Notice.ReviewDue due ->
                card(
                        "The review of " + incident.id() + " is due by " + TimeMark.day(due.due())
                                + ". It is drafted already; it needs your eyes.",
                        button("Open it", Weight.PRIMARY, "review", Map.of()));
            case Notice.ImprovementDue due -> improvement(due.improvement());
            case Notice.RosterExhausted exhausted ->
                card(
                        "Nobody of " + exhausted.team() + " is left to call for " + incident.id() + ".",
                        button("Call somebody else", Weight.PRIMARY, "call", Map.of("ask", "yes")));
            case Notice.GraphDisputed disputed ->
                card("Somebody found the service graph wrong about " + disputed.ci() + ": see E" + disputed.entry()
                        + " of " + incident.id() + ". Please correct it when this is over.");
            case Notice.EffectParked parked ->
                card("Something could not be done for " + incident.id() + ". E" + parked.entry()
                        + " says what, and how to mend it.");
        };
    }

    private Card called(Notice.Called called) {
        String as = called.role() == Role.MANAGER
                ? " as major incident manager"
                : called.team().map(team -> " for " + team).orElse("");
        return new Card(
                "You are called to " + incident.id() + as + ". Please answer by " + TimeMark.clock(called.answerBy())
                        + ".",
                List.of(new Line("About", words(incident.summary()))),
                List.of(
                        button(
                                called.role() == Role.MANAGER ? "I'll lead it" : "I'm on it",
                                Weight.PRIMARY,
                                "join",
                                Map.of()),
                        button("I can't", Weight.PLAIN, "decline", Map.of()),
                        catchUp()));
    }

    /** Somebody who owns it by rule and is not here yet is asked to come; whoever is here only needs to know. */
    private Card ownerNow() {
        String title = "You own " + incident.id() + " now, as the next in line.";
        return incident.swarm().isHere(incident.owner())
                ? card(title, catchUp(), handOver())
                : card(
                        title,
                        button("I'm on it", Weight.PRIMARY, "join", Map.of()),
                        button("I can't", Weight.PLAIN, "decline", Map.of()),
                        catchUp());
    }

    private Card approval(String change) {
        List<Line> lines = incident.changes()
                .find(change)
                .map(known -> List.of(
                        new Line("Change", words(known.what())),
                        new Line("Why", words(known.why())),
                        new Line("To undo it", words(known.backout())),
                        new Line("Asked for by", name(known.requestedBy()))))
                .orElse(List.of());
        return new Card(
                change + " of " + incident.id() + " waits for your decision.",
                lines,
                List.of(
                        button("Approve", Weight.PRIMARY, "approve", Map.of("ref", change)),
                        button("Refuse", Weight.CAREFUL, "refuse", Map.of("ref", change, "ask", "yes"))));
    }

    private String decided(String change) {
        return incident.changes()
                .find(change)
                .map(known -> switch (known.progress()) {
                    case Change.Approved approved ->
                        change + " is approved by " + name(approved.by()) + ". When it is done: `/swarm "
                                + incident.id() + " implemented " + change + " RESULT`.";
                    case Change.Refused refused ->
                        name(refused.by()) + " did not approve " + change + ": " + words(refused.reason());
                    case Change.Waiting ignored -> change + " waits for a decision.";
                    case Change.Implemented ignored -> change + " has been carried out.";
                })
                .orElse(change + " has been decided.");
    }

    private Card improvement(String id) {
        var improvement = incident.work().improvements().get(id);
        String what = improvement == null ? "" : ": " + words(improvement.what());
        return card(
                id + " of " + incident.id() + " is due" + what,
                button("It is made", Weight.PRIMARY, "done", Map.of("ref", id, "ask", "yes")));
    }

    private static Card card(String title, Button... buttons) {
        return new Card(title, List.of(), List.of(buttons));
    }

    private String name(PersonId person) {
        return practice.nameOf(person);
    }

    private Button catchUp() {
        return button("Catch me up", Weight.PLAIN, "catchup", Map.of());
    }

    private Button handOver() {
        return button("Hand it over", Weight.PLAIN, "lead", Map.of("ask", "yes"));
    }

    private Button button(String label, Weight weight, String word, Map<String, String> values) {
        return new Button(label, weight, word, incident.id().value(), values);
    }
}
