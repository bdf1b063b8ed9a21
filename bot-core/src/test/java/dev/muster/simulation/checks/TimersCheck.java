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
        long reported = evidence.rows().stream().filter(row -> row.kind().equals("effect-parked")).count();
        if (reported != evidence.parked()) {
            flaws.add(evidence.parked() + " effects were given up, and the record knows of " + reported);
        }
        return flaws;
    }

    private static void reminders(List<Row> rows, List<String> flaws) {
        Map<String, Integer> times = new HashMap<>();
        Folded folded = new Folded();
        for (Row row : rows) {
            String person = Words.of(row, "person");
            if (row.kind().equals("call-unanswered") && !folded.awaited.containsKey(person)) {
                flaws.add(row.id() + ": nobody waited for " + person);
            }
            if (row.kind().equals("handover-declined") && folded.offer.to().isEmpty()) {
                flaws.add(row.id() + ": nothing was offered");
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
