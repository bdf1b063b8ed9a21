package dev.muster.simulation.checks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever waits for a moment is looked at then, and acts once. */
final class TimersCheck implements Check {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration SLACK = Duration.ofMinutes(1);

    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        evidence.unfinished().forEach(left -> flaws.add("is due and never done: " + left));
        for (String stream : evidence.streams()) {
            List<Row> rows = evidence.stream(stream);
            reminders(rows, flaws);
            deadlines(stream, rows, Instant.parse(evidence.endedAt()), flaws);
        }
        reported(evidence, flaws);
        return flaws;
    }

    /** What could not even be reported is only put aside, or that would go on for ever. */
    private static void reported(Evidence evidence, List<String> flaws) {
        Map<String, Row> byId = new HashMap<>();
        evidence.rows().forEach(row -> byId.put(row.id(), row));
        long given = evidence.parked().stream()
                .filter(parked -> parked.entry().isEmpty()
                        || !byId.get(parked.entry()).kind().equals("effect-parked"))
                .count();
        long known = byId.values().stream()
                .filter(row -> row.kind().equals("effect-parked"))
                .count();
        // It is reported first: a crash before it is put aside may let it happen after all.
        if (known < given || known > given + evidence.breaks()) {
            flaws.add(given + " effects were given up, and the record knows of " + known);
        }
    }

    private static void reminders(List<Row> rows, List<String> flaws) {
        Map<String, Integer> times = new HashMap<>();
        Folded folded = new Folded();
        String counted = "";
        for (Row row : rows) {
            String person = Words.of(row, "person");
            if (row.kind().equals("call-unanswered") && !folded.awaited.containsKey(person)) {
                flaws.add(row.id() + ": nobody waited for " + person);
            }
            if (row.kind().equals("handover-declined") && folded.offer.to().isEmpty()) {
                flaws.add(row.id() + ": nothing was offered");
            }
            if (List.of("major-declared", "reopened", "status-updated").contains(row.kind())) counted = row.writtenAt();
            if (row.kind().equals("status-reminded") && Words.of(row, "since").compareTo(counted) < 0) {
                flaws.add(row.id() + " counts from before " + counted);
            }
            folded.take(row);
            int most = row.kind().equals("review-reminded") ? 2 : 1;
            if (row.kind().endsWith("-reminded") && times.merge(row.kind() + row.details(), 1, Integer::sum) > most) {
                flaws.add(row.id() + " reminds of the same thing once more: " + row.text());
            }
        }
    }

    private static void deadlines(String stream, List<Row> rows, Instant end, List<String> flaws) {
        Folded folded = Folded.of(rows);
        if (folded.phase.equals("open")) {
            folded.awaited.forEach((person, call) -> {
                if (Instant.parse(call.answerBy()).plus(SLACK).isBefore(end)) {
                    flaws.add(stream + ": nobody noticed that " + person + " did not answer by " + call.answerBy());
                }
            });
        }
        Folded.Offer offer = folded.offer;
        if (!offer.to().isEmpty()
                && Instant.parse(offer.writtenAt()).plus(PATIENCE).plus(SLACK).isBefore(end)) {
            flaws.add(stream + ": the offer to " + offer.to() + " never lapsed");
        }
    }
}
