package dev.muster.simulation.checks;

import dev.muster.simulation.checks.Evidence.Served;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the bot says of an incident is what its record says, read by somebody else. */
final class ServedCheck implements Check {
    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        List<String> served = evidence.served().stream().map(Served::id).toList();
        if (!Set.copyOf(served).equals(Set.copyOf(evidence.streams()))) {
            flaws.add("served are " + served + ", on record are " + evidence.streams());
        }
        for (Served incident : evidence.served()) {
            List<Row> rows = evidence.stream(incident.id());
            if (rows.isEmpty()) continue;
            Served folded = served(incident.id(), Folded.of(rows));
            if (!folded.equals(incident)) flaws.add("served is " + incident + ", the record says " + folded);
        }
        listed(evidence, flaws);
        return flaws;
    }

    private static Served served(String id, Folded folded) {
        return new Served(
                id,
                folded.version,
                folded.summary,
                folded.phase,
                folded.owner,
                folded.offer.to(),
                folded.major,
                folded.here,
                folded.awaited.keySet(),
                folded.running,
                folded.hypotheses,
                folded.changes,
                folded.places,
                folded.besideNow());
    }

    /** The list is for a manager, who sees restricted ones as well. */
    private static void listed(Evidence evidence, List<String> flaws) {
        Set<String> active = evidence.streams().stream()
                .filter(stream -> Folded.of(evidence.stream(stream)).isActive())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>();
        evidence.list()
                .lines()
                .filter(line -> line.startsWith("*INC-"))
                .forEach(line -> listed.add(line.split("\\*", -1)[1]));
        if (!listed.equals(active)) flaws.add("the list has " + listed + ", the record " + active);
    }
}
