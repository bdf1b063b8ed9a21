package dev.muster.simulation.checks;

import dev.muster.simulation.checks.Evidence.Fate;
import dev.muster.simulation.checks.Evidence.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was acknowledged is on the record exactly once, in order, and was answered in the same words however often it came. */
final class AcknowledgedCheck implements Check {
    private static final String FORGOTTEN = "no longer kept";

    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        Map<String, Row> byId = new HashMap<>();
        evidence.rows().forEach(row -> byId.put(row.id(), row));
        for (Typed typed : evidence.typed()) {
            sameAnswers(typed, flaws);
            if (typed.fate() == Fate.ACCEPTED) accepted(typed, byId, flaws);
        }
        counted(evidence, flaws);
        inOrder(evidence.typed(), byId, flaws);
        nobodyElsesLine(evidence, flaws);
        return flaws;
    }

    /** A refusal by the disk may come before or after an answer to another copy: it concerns that copy alone. */
    private static void sameAnswers(Typed typed, List<String> flaws) {
        Set<String> different = typed.answers().stream()
                .filter(answer -> !answer.contains(FORGOTTEN) && !answer.startsWith("Not recorded"))
                .collect(Collectors.toSet());
        if (different.size() > 1) flaws.add(typed.id() + " is answered in different ways: " + different);
    }

    private static void accepted(Typed typed, Map<String, Row> byId, List<String> flaws) {
        Row row = byId.get(typed.incident() + " E" + typed.sequence());
        if (row == null) {
            flaws.add(typed.id() + " is acknowledged as E" + typed.sequence() + " and not on the record");
        } else if (!isErased(row) && !row.typed().equals(typed.line())) {
            flaws.add(typed.id() + " is acknowledged as " + row.id() + ", which says: " + row.typed());
        } else if (!row.actor().equals(typed.person())) {
            flaws.add(typed.id() + " of " + typed.person() + " is on the record as what " + row.actor() + " did");
        }
    }

    private static boolean isErased(Row row) {
        return row.wordsSalt().isEmpty();
    }

    /** Equal lines of one person count together. A merge stands on both records. */
    private static void counted(Evidence evidence, List<String> flaws) {
        Map<String, Integer> onRecord = new HashMap<>();
        int erased = 0;
        for (Row row : evidence.rows()) {
            if (isErased(row)) erased++;
            if (!row.typed().isEmpty() && !row.kind().equals("merged-into")) {
                onRecord.merge(row.actor() + ": " + row.typed(), 1, Integer::sum);
            }
        }
        Map<String, List<Typed>> lines =
                evidence.typed().stream().collect(Collectors.groupingBy(typed -> typed.person() + ": " + typed.line()));
        for (Map.Entry<String, List<Typed>> each : lines.entrySet()) {
            long least = count(each.getValue(), Fate.ACCEPTED);
            long most = least + count(each.getValue(), Fate.UNKNOWN);
            int found = onRecord.getOrDefault(each.getKey(), 0);
            if (found > most || found + erased < least) {
                flaws.add("“" + each.getKey() + "” is on the record " + found + " times, acknowledged " + least
                        + " times, and unanswered " + (most - least) + " times");
            }
        }
    }

    private static long count(List<Typed> lines, Fate fate) {
        return lines.stream().filter(typed -> typed.fate() == fate).count();
    }

    /** Whoever had an answer before they went on comes first. */
    private static void inOrder(List<Typed> typed, Map<String, Row> byId, List<String> flaws) {
        List<Typed> accepted = typed.stream()
                .filter(each ->
                        each.fate() == Fate.ACCEPTED && byId.containsKey(each.incident() + " E" + each.sequence()))
                .toList();
        for (Typed later : accepted) {
            for (Typed earlier : accepted) {
                if (earlier.answeredAt() >= later.sentAt()) continue;
                Row first = byId.get(earlier.incident() + " E" + earlier.sequence());
                Row second = byId.get(later.incident() + " E" + later.sequence());
                if (first.position() > second.position()) {
                    flaws.add(later.id() + " was sent after " + earlier.id() + " was answered, and stands before it");
                }
            }
        }
    }

    private static void nobodyElsesLine(Evidence evidence, List<String> flaws) {
        Set<String> known = new HashSet<>();
        evidence.typed().forEach(typed -> known.add(typed.person() + ": " + typed.line()));
        for (Row row : evidence.rows()) {
            if (!row.typed().isEmpty() && !known.contains(row.actor() + ": " + row.typed())) {
                flaws.add(row.id() + " says that " + row.actor() + " typed “" + row.typed() + "”, which nobody did");
            }
        }
    }
}
