package dev.muster.ports;

import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Presence;
import dev.muster.domain.incident.Quote;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.Review;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The card of an incident: what stands there now, and what can be done from here. One card a place, kept up to date. */
public final class IncidentCards {
    private static final int LONGEST_QUOTE = 200;

    private final Incident incident;
    private final Practice practice;
    private final List<Quote> promoted;
    private final List<Line> lines = new ArrayList<>();

    private IncidentCards(Incident incident, Practice practice, List<Quote> promoted) {
        this.incident = incident;
        this.practice = practice;
        this.promoted = promoted;
    }

    /** The card where the whole timeline stands beside it. */
    public static Card incident(Incident incident, Practice practice) {
        return incident(incident, practice, List.of());
    }

    /**
     * The card that is posted where the incident is followed.
     *
     * @param promoted what people put on the timeline last, for those who read in another room
     */
    public static Card incident(Incident incident, Practice practice, List<Quote> promoted) {
        return new IncidentCards(incident, practice, promoted).card();
    }

    private Card card() {
        Classification as = incident.classification();
        line(
                "State",
                incident.phase().word() + ", " + as.priority() + (incident.isMajor() ? " major" : "") + ", impact "
                        + as.impact().word() + ", urgency " + as.urgency().word() + ", "
                        + as.complexity().word());
        line("Owner", owner());
        as.ci().ifPresent(ci -> line("Service", ci + (as.ciKnown() ? "" : " (not in the service graph)")));
        if (!incident.affected().isEmpty()) line("Users who have it", affected());
        lines("Here", incident.swarm().here(), here -> name(here.person()));
        if (incident.isOpen()) lines("Still awaited", incident.swarm().awaited(), this::awaited);
        lines("Possible causes", incident.diagnosis().standing(Hypothesis.Unsettled.class), IncidentCards::named);
        lines("Found", incident.diagnosis().standing(Hypothesis.Confirmed.class), IncidentCards::named);
        lines("Being tried", incident.work().running(), this::named);
        lines("Waits for approval", incident.changes().waiting(), this::waiting);
        lines("Workaround", incident.diagnosis().workarounds(), IncidentCards::words);
        if (!promoted.isEmpty())
            line("On the timeline", bullets(promoted.stream().map(this::quoted)));
        suggestions();
        if (incident.isOpen()) toLookAtFirst();
        return new Card(incident.id() + " · " + words(incident.summary()), lines, buttons());
    }

    private String owner() {
        return name(incident.owner())
                + incident.ownership()
                        .offeredTo()
                        .map(to -> ", offered to " + name(to))
                        .orElse("");
    }

    private String affected() {
        return incident.affected().size() + " said so";
    }

    private void suggestions() {
        incident.suggestions().proposed().ifPresent(proposed -> {
            proposed.ci().ifPresent(ci -> line("Perhaps about", ci));
            proposed.model().ifPresent(model -> line("Perhaps of the kind", model));
            lines("Like", proposed.similar(), id -> id);
            lines("Helped before", proposed.helpers(), this::name);
        });
        lines("Perhaps the same as", incident.suggestions().duplicates(), id -> id);
    }

    /** Its items are sentences, so that each stands on a line of its own. */
    private void toLookAtFirst() {
        List<String> checklist =
                practice.model(incident.classification().model()).checklist();
        if (!checklist.isEmpty()) line("Look at first", bullets(checklist.stream()));
    }

    private static String bullets(Stream<String> sentences) {
        return sentences.map(sentence -> "• " + sentence).collect(Collectors.joining("\n"));
    }

    private String quoted(Quote quote) {
        String words = words(TimeMark.unmarked(quote.words())).strip().replaceAll("\\s+", " ");
        String some = words.codePointCount(0, words.length()) <= LONGEST_QUOTE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
        return name(quote.author()) + ", " + TimeMark.clock(quote.at()) + ": " + some;
    }

    private void line(String label, String text) {
        lines.add(new Line(label, text));
    }

    private <T> void lines(String label, Collection<T> things, Function<T, Object> words) {
        if (things.isEmpty()) return;
        line(label, things.stream().map(words).map(Object::toString).collect(Collectors.joining("; ")));
    }

    private String name(PersonId person) {
        return practice.nameOf(person);
    }

    private String awaited(Responder responder) {
        String until = responder.presence() instanceof Presence.Waiting waiting
                ? ", until " + TimeMark.clock(waiting.answerBy())
                : "";
        return name(responder.person())
                + responder.team().map(team -> " (" + team + until + ")").orElse(until);
    }

    private static String named(Hypothesis hypothesis) {
        return hypothesis.id() + " " + words(hypothesis.what());
    }

    private String named(Action action) {
        return action.id() + " " + words(action.what()) + " (" + name(action.startedBy()) + ")";
    }

    private String waiting(Change change) {
        return change.id() + " " + words(change.what())
                + change.askedLast()
                        .map(person -> " (" + name(person) + " was asked)")
                        .orElse("");
    }

    /** What was redacted leaves a mark, not a gap. */
    public static String words(String written) {
        return written.isBlank() ? "(removed)" : written;
    }

    private List<Button> buttons() {
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
        if (review.isPublished()) return "version " + review.version() + ", published";
        return "version " + review.version() + ", " + (review.isApproved() ? "approved" : "draft") + ", due by "
                + TimeMark.day(review.dueBy());
    }
}
