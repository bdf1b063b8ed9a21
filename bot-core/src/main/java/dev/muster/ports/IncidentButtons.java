package dev.muster.ports;

import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.Review;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done from a card, the usual next step first. The words are those of the commands. */
final class IncidentButtons {
    private final String id;
    private final List<Button> buttons = new ArrayList<>();

    private IncidentButtons(Incident incident) {
        id = incident.id().value();
    }

    static List<Button> whileOpen(Incident incident) {
        IncidentButtons all = new IncidentButtons(incident);
        all.decisions(incident);
        all.coming(incident);
        all.add("Take the lead", Weight.PLAIN, "lead", Map.of("person", "@self"), Set.of(incident.owner()));
        all.add("Log", Weight.PLAIN, "log");
        all.add("Start action", Weight.PLAIN, "start");
        all.add("Possible cause", Weight.PLAIN, "hypothesis");
        all.progress(incident);
        all.add("Workaround", Weight.PLAIN, "workaround");
        all.add("Call somebody", Weight.PLAIN, "call");
        all.add("Ask for a change", Weight.PLAIN, "change");
        all.add("Status update", Weight.PLAIN, "status");
        all.add("Impact", Weight.PLAIN, "impact", Map.of());
        all.proposal(incident);
        all.add("Reclassify", Weight.PLAIN, "reclassify");
        all.add("Hand over", Weight.PLAIN, "lead");
        all.add("Catch me up", Weight.PLAIN, "catchup", Map.of());
        all.add("Timeline", Weight.PLAIN, "timeline", Map.of());
        all.going(incident);
        all.add("Resolved", Weight.CAREFUL, "resolve");
        return all.buttons;
    }

    static List<Button> onceResolved(Incident incident) {
        IncidentButtons all = new IncidentButtons(incident);
        boolean confirmed = incident.phase() instanceof Phase.Resolved resolved && resolved.confirmed();
        all.add("It works again", confirmed ? Weight.PLAIN : Weight.PRIMARY, "confirm", Map.of());
        all.progress(incident);
        all.add("Review", Weight.PLAIN, "review", Map.of());
        all.add("Improvement", Weight.PLAIN, "action");
        all.add("Problem record", Weight.PLAIN, "problem");
        all.add("Log", Weight.PLAIN, "log");
        all.add("It is back", Weight.CAREFUL, "reopen");
        all.add("Close", confirmed ? Weight.PRIMARY : Weight.CAREFUL, "close", Map.of());
        return all.buttons;
    }

    static List<Button> onceClosed(Incident incident) {
        IncidentButtons all = new IncidentButtons(incident);
        all.add("Review", Weight.PRIMARY, "review", Map.of());
        all.add("Improvement", Weight.PLAIN, "action");
        all.add("Problem record", Weight.PLAIN, "problem");
        all.add("It is back", Weight.CAREFUL, "reopen");
        return all.buttons;
    }

    static List<Button> review(Incident incident) {
        IncidentButtons all = new IncidentButtons(incident);
        incident.review().ifPresent(all::nextOf);
        return all.buttons;
    }

    private void nextOf(Review review) {
        if (!review.isApproved()) add("Approve", Weight.PRIMARY, "review", Map.of("verb", "approve"));
        if (review.isApproved() && !review.isPublished()) {
            add("Publish", Weight.PRIMARY, "review", Map.of("verb", "publish"));
        }
        add("Edit", Weight.PLAIN, "review", Map.of("verb", "edit"));
    }

    /** While answers are awaited the question is who is on it; later, who else would like to help. */
    private void coming(Incident incident) {
        boolean awaited = !incident.swarm().awaited().isEmpty();
        add(
                awaited ? "I'm on it" : "I can help",
                awaited ? Weight.PRIMARY : Weight.PLAIN,
                "join",
                Map.of(),
                here(incident));
    }

    private void going(Incident incident) {
        if (!incident.swarm().awaited().isEmpty()) {
            add("Can't help now", Weight.PLAIN, "decline", Map.of(), here(incident));
        }
        add("I have to go", Weight.PLAIN, "leave", Map.of());
    }

    private static Set<PersonId> here(Incident incident) {
        return incident.swarm().here().stream().map(Responder::person).collect(Collectors.toSet());
    }

    /** Whoever was asked to decide has the question, with its answers as the usual next step, in a message of their own. */
    private void decisions(Incident incident) {
        for (Change change : incident.changes().waiting()) {
            Set<PersonId> requester = Set.of(change.requestedBy());
            add("Approve " + change.id(), Weight.PLAIN, "approve", Map.of("ref", change.id()), requester);
            add("Refuse " + change.id(), Weight.CAREFUL, "refuse", Map.of("ref", change.id()), requester);
        }
        for (IncidentId other : incident.suggestions().duplicates()) {
            add("Same as " + other + ": merge it here", Weight.PLAIN, "merge", Map.of("other", other.value()));
        }
    }

    private void progress(Incident incident) {
        for (Action action : incident.work().running()) {
            add(action.id() + " done", Weight.PLAIN, "done", Map.of("ref", action.id()));
        }
        for (Hypothesis hypothesis : incident.diagnosis().standing(Hypothesis.Unsettled.class)) {
            add("Test " + hypothesis.id(), Weight.PLAIN, "test", Map.of("ref", hypothesis.id()));
            add(hypothesis.id() + " was it", Weight.PLAIN, "confirm", Map.of("ref", hypothesis.id()));
            add(hypothesis.id() + " ruled out", Weight.PLAIN, "refute", Map.of("ref", hypothesis.id()));
        }
        for (String article : incident.diagnosis().knownErrors()) {
            add("Known error " + article + ": that was it", Weight.PLAIN, "knownerror", Map.of("article", article));
        }
        for (IncidentId other : incident.diagnosis().similar()) {
            add("Like " + other + ": that was it", Weight.PLAIN, "like", Map.of("other", other.value()));
        }
        incident.changes().byId().values().stream()
                .filter(change -> change.progress() instanceof Change.Approved)
                .forEach(change ->
                        add(change.id() + " carried out", Weight.PLAIN, "implemented", Map.of("ref", change.id())));
    }

    private void proposal(Incident incident) {
        incident.suggestions()
                .proposed()
                .flatMap(proposed -> proposed.ci())
                .ifPresent(ci -> add(
                        "Yes, about " + ci,
                        Weight.PLAIN,
                        "reclassify",
                        Map.of("service", ci, "why", "the proposal fits")));
        incident.suggestions()
                .proposed()
                .flatMap(proposed -> proposed.model())
                .ifPresent(model -> add(
                        "Yes, of the kind " + model,
                        Weight.PLAIN,
                        "reclassify",
                        Map.of("model", model, "why", "the proposal fits")));
    }

    /** Asks for what the command needs. */
    private void add(String label, Weight weight, String word) {
        add(label, weight, word, Map.of("ask", "yes"));
    }

    private void add(String label, Weight weight, String word, Map<String, String> values) {
        add(label, weight, word, values, Set.of());
    }

    private void add(String label, Weight weight, String word, Map<String, String> values, Set<PersonId> notFor) {
        buttons.add(new Button(label, weight, word, id, values, notFor));
    }
}
