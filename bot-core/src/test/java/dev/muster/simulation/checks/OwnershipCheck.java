package dev.muster.simulation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** At every moment an incident has one owner: a person, and nobody who was just sent home or went. */
final class OwnershipCheck implements Check {
    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        for (String stream : evidence.streams()) {
            List<Row> rows = evidence.stream(stream);
            if (!rows.getFirst().kind().equals("opened")) flaws.add(stream + " does not begin with its opening");
            Map<Long, String> owners = Folded.owners(rows);
            owners.forEach((sequence, owner) -> {
                if (owner.isEmpty() || owner.equals("muster")) flaws.add(stream + " E" + sequence + ": nobody owns it");
            });
            for (Row row : rows) {
                if (row.kind().equals("opened") && row.sequence() > 1) flaws.add(row.id() + " opens it a second time");
                wentAway(row, rows, owners, flaws);
                changedHands(row, owners, flaws);
            }
        }
        return flaws;
    }

    /** What belongs to one act was written at one moment. */
    private static void wentAway(Row row, List<Row> rows, Map<Long, String> owners, List<String> flaws) {
        if (!row.kind().equals("responder-left") && !row.kind().equals("responder-released")) return;
        long last = rows.stream()
                .filter(other -> other.writtenAt().equals(row.writtenAt()))
                .mapToLong(Row::sequence)
                .max()
                .orElse(row.sequence());
        String person = Words.of(row, "person");
        if (person.equals(owners.get(last))) flaws.add(row.id() + ": " + person + " goes and still owns it");
    }

    private static void changedHands(Row row, Map<Long, String> owners, List<String> flaws) {
        if (!row.kind().equals("owner-changed") || Words.of(row, "reason").equals("OPENED")) return;
        if (owners.get(row.sequence()).equals(owners.get(row.sequence() - 1))) {
            flaws.add(row.id() + " hands the incident to whoever owns it already");
        }
    }
}
