package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.quote;

import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.Improvement;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.review.ChangeTrail;
import dev.muster.review.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of it: workarounds, changes, improvements, problems, what was told and what is left. */
final class OutcomeDrafts {
    private OutcomeDrafts() {}

    static Section workarounds(Reading reading) {
        return bullets(
                SectionKey.WORKAROUNDS,
                reading.record().all(WorkaroundFound.class).stream()
                        .map(noted -> "Found by " + noted.entry().actor() + " "
                                + reading.at(noted.entry().occurredAt()) + ": "
                                + quote(noted.event().what()))
                        .toList());
    }

    static Section changes(Reading reading) {
        return bullets(
                SectionKey.CHANGES,
                reading.work().changes().stream()
                        .map(change -> change(reading, change))
                        .toList());
    }

    private static String change(Reading reading, ChangeTrail change) {
        StringBuilder text = new StringBuilder(change.id() + ": " + quote(change.what()) + ". Requested by "
                + change.requestedBy() + " " + reading.at(change.requestedAt()));
        change.why().ifPresent(why -> text.append(", because ").append(quote(why)));
        text.append(". To back out: ").append(quote(change.backout())).append('.');
        change.decision()
                .ifPresentOrElse(
                        decided -> text.append(decided.approved() ? " Approved by " : " Not approved by ")
                                .append(decided.by())
                                .append(' ')
                                .append(Prose.later(java.time.Duration.between(change.requestedAt(), decided.at())))
                                .append(decided.note().isBlank() ? "" : ": " + quote(decided.note()))
                                .append('.'),
                        () -> text.append(" It was never decided on."));
        change.result()
                .ifPresent(carried -> text.append(" Carried out by ")
                        .append(carried.by())
                        .append(", done ")
                        .append(reading.at(carried.at()))
                        .append(": ")
                        .append(quote(carried.result()))
                        .append('.'));
        boolean openEnd =
                change.decision().filter(ChangeTrail.Decided::approved).isPresent()
                        && change.result().isEmpty();
        return openEnd ? text + " Its result is not on record." : text.toString();
    }

    static Section improvements(Reading reading) {
        List<List<String>> rows = reading.incident().work().improvements().values().stream()
                .map(improvement -> List.of(
                        improvement.id(),
                        improvement.what(),
                        improvement.owner().value(),
                        reading.times().day(improvement.due()),
                        state(reading, improvement)))
                .toList();
        return rows.isEmpty()
                ? Section.of(SectionKey.IMPROVEMENT_ACTIONS, new Block.Paragraph("None has been agreed on yet."))
                : Section.of(
                        SectionKey.IMPROVEMENT_ACTIONS,
                        List.of(),
                        List.of(new Block.Table(List.of("", "What", "Owner", "Due", "State"), rows)));
    }

    private static String state(Reading reading, Improvement improvement) {
        return improvement
                .made()
                .map(made -> "made " + reading.times().day(reading.times().date(made.at()))
                        + (made.result().isBlank() ? "" : ": " + made.result()))
                .orElse("open");
    }

    static Section problems(Reading reading) {
        return bullets(
                SectionKey.PROBLEM_RECORDS,
                reading.incident().work().problems().entrySet().stream()
                        .map(problem -> problem.getKey() + ": " + quote(problem.getValue()))
                        .toList());
    }

    static Section statusUpdates(Reading reading) {
        List<List<String>> rows = reading.record().all(StatusUpdated.class).stream()
                .map(noted -> List.of(
                        reading.when(noted.entry().occurredAt()),
                        noted.event().audience(),
                        noted.event().text()))
                .toList();
        return Section.of(
                SectionKey.STATUS_UPDATES,
                List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new Block.Table(List.of("When", "To", "What they were told"), rows)));
    }

    /** What the closing left, in its words; before that, whatever has no end yet. */
    static Section followUp(Reading reading) {
        var closings = reading.record().all(Closed.class);
        if (!closings.isEmpty()) {
            var closing = closings.getLast();
            String lead = "Left open when it was closed ("
                    + reading.times().moment(closing.entry().occurredAt()) + "):";
            return Section.of(
                    SectionKey.FOLLOW_UP,
                    closing.event().leftOpen().isEmpty()
                            ? List.of()
                            : List.of(new Block.Bullets(lead, closing.event().leftOpen())),
                    List.of());
        }
        List<String> open = new ArrayList<>();
        reading.work().tasks().stream()
                .filter(task -> task.end() == Task.End.OPEN)
                .forEach(task -> open.add("Action " + task.id() + " has no result yet: " + quote(task.what())));
        reading.incident()
                .changes()
                .waiting()
                .forEach(change -> open.add("Change " + change.id() + " waits for a decision."));
        return bullets(SectionKey.FOLLOW_UP, open);
    }

    static Section money(Reading reading) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (var noted : reading.record().all(MoneyDrawn.class)) {
            MoneyDrawn drawn = noted.event();
            totals.merge(drawn.currency(), drawn.amount(), BigDecimal::add);
            rows.add(List.of(
                    reading.when(noted.entry().occurredAt()),
                    noted.entry().actor().value(),
                    drawn.what(),
                    drawn.currency() + " " + drawn.amount().toPlainString()));
        }
        totals.forEach((currency, total) -> rows.add(List.of("", "", "Total", currency + " " + total.toPlainString())));
        return Section.of(
                SectionKey.MONEY,
                List.of(),
                rows.isEmpty() ? List.of() : List.of(new Block.Table(List.of("When", "By", "For", "Amount"), rows)));
    }

    private static Section bullets(SectionKey key, List<String> points) {
        return Section.of(key, points.isEmpty() ? List.of() : List.of(new Block.Bullets("", points)), List.of());
    }
}
