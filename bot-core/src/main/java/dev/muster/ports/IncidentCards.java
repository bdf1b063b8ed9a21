package dev.muster.ports;

import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.Review;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The card of an incident: what stands there now, and what can be done from here. One card a place, kept up to date. */
public final class IncidentCards {
    private IncidentCards() {}

    /** The card that is posted where the incident is followed. {@code checklist}: what the model says to look at first. */
    public static Card incident(Incident incident, List<String> checklist) {
        Classification as = incident.classification();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "State",
                incident.phase().word() + ", " + as.priority() + (incident.isMajor() ? " major" : "") + ", impact "
                        + as.impact().word() + ", urgency " + as.urgency().word() + ", "
                        + as.complexity().word()));
        lines.add(new Line(
                "Owner",
                incident.owner()
                        + incident.ownership()
                                .offeredTo()
                                .map(to -> ", offered to " + to)
                                .orElse("")));
        as.ci()
                .ifPresent(
                        ci -> lines.add(new Line("Service", ci + (as.ciKnown() ? "" : " (not in the service graph)"))));
        add(lines, "Here", incident.swarm().here(), Responder::person);
        add(lines, "Called", incident.swarm().awaited(), IncidentCards::called);
        add(lines, "Possible causes", incident.diagnosis().standing(Hypothesis.Unsettled.class), IncidentCards::named);
        add(lines, "Found", incident.diagnosis().standing(Hypothesis.Confirmed.class), IncidentCards::named);
        add(lines, "Being tried", incident.work().running(), IncidentCards::named);
        add(lines, "Waits for approval", incident.changes().waiting(), IncidentCards::waiting);
        add(lines, "Workaround", incident.diagnosis().workarounds(), found -> found);
        suggestions(incident, lines);
        if (incident.isOpen()) add(lines, "Look at first", checklist, item -> item);
        return new Card(incident.id() + " · " + incident.summary(), lines, buttons(incident));
    }

    private static void suggestions(Incident incident, List<Line> lines) {
        incident.suggestions().proposed().ifPresent(proposed -> {
            proposed.ci().ifPresent(ci -> lines.add(new Line("Perhaps about", ci)));
            proposed.model().ifPresent(model -> lines.add(new Line("Perhaps of the kind", model)));
            add(lines, "Like", proposed.similar(), id -> id);
            add(lines, "Helped before", proposed.helpers(), person -> person);
        });
        add(lines, "Perhaps the same as", incident.suggestions().duplicates(), id -> id);
    }

    private static <T> void add(List<Line> lines, String label, Collection<T> things, Function<T, Object> words) {
        if (things.isEmpty()) return;
        lines.add(
                new Line(label, things.stream().map(words).map(Object::toString).collect(Collectors.joining("; "))));
    }

    private static String called(Responder responder) {
        return responder.person()
                + responder.team().map(team -> " (" + team + ")").orElse("");
    }

    private static String named(Hypothesis hypothesis) {
        return hypothesis.id() + " " + hypothesis.what();
    }

    private static String named(Action action) {
        return action.id() + " " + action.what() + " (" + action.startedBy() + ")";
    }

    private static String waiting(Change change) {
        return change.id() + " " + change.what()
                + change.askedLast()
                        .map(person -> " (" + person + " was asked)")
                        .orElse("");
    }

    private static List<Button> buttons(Incident incident) {
        return switch (incident.phase()) {
            case Phase.Open ignored -> IncidentButtons.whileOpen(incident);
            case Phase.Resolved ignored -> IncidentButtons.onceResolved(incident);
            case Phase.Closed ignored -> IncidentButtons.onceClosed(incident);
            case Phase.Merged ignored -> List.of();
        };
    }

    /** The card beside the review: where it stands and the next step. */
    public static Card review(Incident incident) {
        String standing = incident.review()
                .map(IncidentCards::standing)
                .orElse("so far; it is drafted for good when service is restored");
        return new Card(
                "Review of " + incident.id(), List.of(new Line("State", standing)), IncidentButtons.review(incident));
    }

    private static String standing(Review review) {
        String state = review.isPublished() ? "published" : review.isApproved() ? "approved" : "draft";
        return "version " + review.version() + ", " + state + ", due by " + TimeMark.day(review.dueBy());
    }
}
