package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.quote;

import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.review.Task;
import dev.muster.review.TimelineRow;
import dev.muster.timeline.StoryPart;
import java.util.ArrayList;
import java.util.List;

/** What contributed, what did not, and what is still open. Many factors, never one root cause. */
final class FactorsDraft {
    /** More notes without a reason than these, and the timeline is the better place to read them. */
    private static final int MOST_NOTES = 12;

    private FactorsDraft() {}

    static Section of(Reading reading) {
        List<Block> lists = new ArrayList<>();
        add(lists, "Confirmed:", hypotheses(reading, Hypothesis.Confirmed.class));
        add(lists, "Found along the way, with the reason given:", findings(reading));
        add(lists, "Noted along the way:", notes(reading));
        add(lists, "Stopped before its end:", stopped(reading));
        add(lists, "To be looked into beyond this incident:", problems(reading));
        add(lists, "Looked into and ruled out:", hypotheses(reading, Hypothesis.Refuted.class));
        add(
                lists,
                "Looked into, and neither confirmed nor ruled out:",
                hypotheses(reading, Hypothesis.Unsettled.class));
        String lead = lists.isEmpty()
                ? "The record holds no possible causes and no findings yet. What made this possible, and what made it hard"
                        + " to see?"
                : "Incidents come about when several things meet. These are the ones that the record shows.";
        List<Block> words = new ArrayList<>();
        words.add(new Block.Paragraph(lead));
        words.addAll(lists);
        return Section.of(SectionKey.CONTRIBUTING_FACTORS, words, List.of());
    }

    private static void add(List<Block> lists, String lead, List<String> points) {
        if (!points.isEmpty()) lists.add(new Block.Bullets(lead, points));
    }

    private static List<String> hypotheses(Reading reading, Class<? extends Hypothesis.Standing> standing) {
        return reading.incident().diagnosis().standing(standing).stream()
                .map(hypothesis -> told(reading, hypothesis))
                .toList();
    }

    private static String told(Reading reading, Hypothesis hypothesis) {
        String what =
                hypothesis.id() + ", raised " + reading.at(hypothesis.raisedAt()) + ": " + quote(hypothesis.what());
        return switch (hypothesis.standing()) {
            case Hypothesis.Unsettled ignored -> what;
            case Hypothesis.Confirmed confirmed ->
                what + ". Confirmed " + reading.at(confirmed.at())
                        + confirmed
                                .evidence()
                                .map(evidence -> ": " + quote(evidence))
                                .orElse("");
            case Hypothesis.Refuted refuted ->
                what + ". Ruled out " + reading.at(refuted.at()) + ": " + quote(refuted.evidence());
        };
    }

    private static List<String> findings(Reading reading) {
        return reading.story().rows().stream()
                .filter(row ->
                        row.entry().event() instanceof Logged && row.why().isPresent())
                .map(row -> at(reading, row) + ", because " + quote(row.why().orElseThrow()))
                .toList();
    }

    private static List<String> notes(Reading reading) {
        List<String> notes = reading.story().rows().stream()
                .filter(FactorsDraft::isNote)
                .map(row -> at(reading, row))
                .toList();
        if (notes.size() <= MOST_NOTES) return notes;
        List<String> first = new ArrayList<>(notes.subList(0, MOST_NOTES));
        first.add("and " + (notes.size() - MOST_NOTES) + " more in the timeline");
        return first;
    }

    private static boolean isNote(TimelineRow row) {
        boolean saidInTheRoom = StoryPart.of(row.entry().event()) == StoryPart.RAW;
        boolean loggedWithoutReason =
                row.entry().event() instanceof Logged && row.why().isEmpty();
        return saidInTheRoom || loggedWithoutReason;
    }

    private static String at(Reading reading, TimelineRow row) {
        return reading.when(row.entry().occurredAt()) + ": "
                + (row.entry().wordsErased() ? row.text() : quote(row.text()));
    }

    private static List<String> problems(Reading reading) {
        return reading.incident().work().problems().entrySet().stream()
                .map(problem -> problem.getKey() + ": " + quote(problem.getValue()))
                .toList();
    }

    private static List<String> stopped(Reading reading) {
        return reading.work().tasks().stream()
                .filter(task -> task.end() == Task.End.STOPPED)
                .map(task -> task.id() + ", " + quote(task.what()) + ", "
                        + reading.at(task.time().to()) + ": " + quote(task.outcome()))
                .toList();
    }
}
