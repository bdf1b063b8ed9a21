package dev.muster.timeline;

import static dev.muster.timeline.Narrator.list;

import dev.muster.domain.incident.ClassificationEvent;
import dev.muster.domain.incident.ClassificationEvent.ClassificationProposed;
import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import dev.muster.domain.practice.Classification;
import java.util.ArrayList;
import java.util.List;

/** How an incident is classified, in words. */
final class ClassificationNarrator {
    private ClassificationNarrator() {}

    static String sentence(ClassificationEvent event) {
        return switch (event) {
            case Reclassified reclassified -> reclassified(reclassified.before(), reclassified.after());
            case ClassificationProposed proposed -> proposed(proposed);
            case ServiceUnknown unknown ->
                unknown.name() + " is not in the service graph"
                        + (unknown.nearest().isEmpty() ? "" : "; near it: " + list(unknown.nearest()));
        };
    }

    /** {@code P3: impact medium, urgency high, service postgres}. */
    static String inShort(Classification classification) {
        return classification.priority() + ": " + levels(classification)
                + classification.ci().map(ci -> ", service " + ci).orElse("");
    }

    private static String reclassified(Classification before, Classification after) {
        List<String> changes = new ArrayList<>();
        if (!before.priority().equals(after.priority())) {
            changes.add("Priority " + before.priority() + " → " + after.priority() + ": " + levels(after));
        } else if (!levels(before).equals(levels(after))) {
            changes.add("Priority stays " + after.priority() + ": " + levels(after));
        }
        if (!before.ci().equals(after.ci())) {
            changes.add(moved("service", before.ci().orElse("none"), after.ci().orElse("none")));
        }
        if (!before.model().equals(after.model())) changes.add(moved("model", before.model(), after.model()));
        if (before.complexity() != after.complexity()) {
            changes.add(moved(
                    "domain", before.complexity().word(), after.complexity().word()));
        }
        return changes.isEmpty()
                ? "Classification confirmed, " + inShort(after)
                : capitalised(String.join("; ", changes));
    }

    private static String proposed(ClassificationProposed proposed) {
        List<String> parts = new ArrayList<>();
        proposed.ci().ifPresent(ci -> parts.add("service " + ci));
        proposed.model().ifPresent(model -> parts.add("model " + model));
        proposed.team().ifPresent(team -> parts.add("team " + team));
        if (!proposed.similar().isEmpty()) parts.add("similar to " + list(proposed.similar()));
        if (!proposed.helpers().isEmpty()) parts.add("helped before: " + list(proposed.helpers()));
        return parts.isEmpty() ? "Nothing to suggest" : "Suggested: " + String.join("; ", parts);
    }

    private static String levels(Classification classification) {
        return "impact " + classification.impact().word() + ", urgency "
                + classification.urgency().word();
    }

    private static String moved(String what, String from, String to) {
        return what + " " + from + " → " + to;
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
