package dev.muster.simulation.checks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.simulation.checks.Evidence.Exported;
import java.util.ArrayList;
import java.util.List;

/** An export holds every entry, and its offline verification is content. */
final class ExportCheck implements Check {
    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        for (Exported export : evidence.exports()) {
            if (!export.problem().isEmpty())
                flaws.add("the export of " + export.id() + " does not verify: " + export.problem());
            JsonNode timeline = Words.json(export.json()).path("timeline");
            List<Row> rows = evidence.stream(export.id());
            if (timeline.size() != rows.size())
                flaws.add("the export of " + export.id() + " has " + timeline.size() + " entries of " + rows.size());
            for (int at = 0; at < Math.min(timeline.size(), rows.size()); at++) {
                if (!timeline.get(at).path("hash").asText().equals(rows.get(at).hash())) {
                    flaws.add("the export has another " + rows.get(at).id());
                }
            }
        }
        return flaws;
    }
}
