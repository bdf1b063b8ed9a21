package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.count;
import static dev.muster.review.draft.Prose.quote;

import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.review.Call;
import dev.muster.review.ChangeTrail;
import dev.muster.review.Interval;
import dev.muster.review.Task;
import dev.muster.review.TimeWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What made it hard, as far as figures can tell: circumstances, never people. */
final class WasHard {
    private static final Duration WORTH_NAMING = Duration.ofMinutes(15);

    private final Reading reading;
    private final List<String> points = new ArrayList<>();

    private WasHard(Reading reading) {
        this.reading = reading;
    }

    static Section of(Reading reading) {
        WasHard hard = new WasHard(reading);
        hard.severity();
        hard.calls();
        hard.rosters();
        hard.waiting();
        hard.stopped();
        hard.changes();
        hard.unsettled();
        hard.silence();
        hard.reopened();
        hard.lateness();
        hard.tools();
        Block block = hard.points.isEmpty()
                ? new Block.Paragraph("The figures on record do not show it. What got in the way?")
                : new Block.Bullets("", hard.points);
        return Section.of(SectionKey.WAS_HARD, block);
    }

    private void severity() {
        reading.record().all(MajorDeclared.class).stream()
                .findFirst()
                .map(noted -> Duration.between(reading.reported(), noted.entry().occurredAt()))
                .filter(length -> length.compareTo(WORTH_NAMING) > 0)
                .ifPresent(length -> points.add("How serious it was showed late: it became a major incident "
                        + TimeWords.length(length) + " after the report."));
    }

    private void calls() {
        List<Call> silent = reading.work().attendance().calls(Call.Answer.NONE);
        if (!silent.isEmpty()) {
            points.add(Prose.sentence(count(silent.size(), "call", "calls")) + " went unanswered" + forTeams(silent)
                    + ".");
        }
        List<Call> declined = reading.work().attendance().calls(Call.Answer.DECLINED);
        if (!declined.isEmpty()) {
            points.add(Prose.sentence(count(declined.size(), "call", "calls")) + " reached people who could not come"
                    + forTeams(declined) + ".");
        }
    }

    private static String forTeams(List<Call> calls) {
        List<String> teams =
                calls.stream().flatMap(call -> call.team().stream()).distinct().toList();
        return teams.isEmpty() ? "" : " (" + Prose.list(teams) + ")";
    }

    private void rosters() {
        reading.record().all(RosterExhausted.class).stream()
                .map(noted -> noted.event().team())
                .distinct()
                .forEach(team -> points.add("The " + team + " roster had nobody left to call."));
    }

    private void waiting() {
        reading.work().waiting().stream()
                .max(Comparator.comparing(Interval::length))
                .filter(longest -> longest.length().compareTo(WORTH_NAMING) > 0)
                .ifPresent(longest -> points.add("For "
                        + TimeWords.length(reading.work().waitingTime())
                        + " no action was under way; the longest such stretch began " + reading.at(longest.from())
                        + " and lasted " + TimeWords.length(longest.length()) + "."));
    }

    private void stopped() {
        reading.work().tasks().stream()
                .filter(task -> task.end() == Task.End.STOPPED)
                .forEach(task -> points.add(task.id() + " had to be stopped after "
                        + TimeWords.length(task.time().length()) + ": " + quote(task.outcome()) + "."));
    }

    private void changes() {
        for (ChangeTrail change : reading.work().changes()) {
            change.decision()
                    .map(decided -> new Interval(change.requestedAt(), decided.at()).length())
                    .filter(length -> length.compareTo(WORTH_NAMING) > 0)
                    .ifPresent(length ->
                            points.add("The decision on " + change.id() + " took " + TimeWords.length(length) + "."));
            if (change.decision().isEmpty()) points.add("The decision on " + change.id() + " never came.");
        }
    }

    private void unsettled() {
        List<String> ids = reading.incident().diagnosis().standing(Hypothesis.Unsettled.class).stream()
                .map(Hypothesis::id)
                .toList();
        if (ids.isEmpty()) return;
        points.add(Prose.sentence(count(ids.size(), "possible cause was", "possible causes were"))
                + " neither confirmed nor ruled out (" + Prose.list(ids) + ").");
    }

    private void silence() {
        Silence.longest(reading)
                .filter(silence -> silence.length().compareTo(Duration.ofHours(1)) > 0)
                .ifPresent(silence -> points.add("The longest time without a status update was "
                        + TimeWords.length(silence.length()) + ", beginning " + reading.at(silence.from()) + "."));
    }

    private void reopened() {
        reading.record()
                .all(Reopened.class)
                .forEach(noted -> points.add("Service was thought restored and was not: reopened "
                        + reading.at(noted.entry().occurredAt())
                        + noted.entry()
                                .why()
                                .map(why -> ", because " + quote(why))
                                .orElse("") + "."));
    }

    private void lateness() {
        int late = reading.late().late();
        if (late == 0) return;
        String longest = reading.story().rows().stream()
                .filter(row -> row.isLate() && row.actor().isHuman())
                .map(row -> row.entry().lateness())
                .max(Comparator.naturalOrder())
                .map(TimeWords::length)
                .orElseThrow();
        points.add(
                late == 1
                        ? "One entry was written down " + longest + " after it happened."
                        : Prose.sentence(count(late, "entry was", "entries were"))
                                + " written down later than they happened, up to " + longest + " later.");
    }

    private void tools() {
        int parked = reading.record().all(EffectParked.class).size();
        if (parked > 0) {
            points.add(Prose.sentence(count(parked, "thing", "things"))
                    + " that the bot had to do in the chat could not be done and needed a person.");
        }
    }
}
