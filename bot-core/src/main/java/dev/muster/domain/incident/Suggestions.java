package dev.muster.domain.incident;

import dev.muster.domain.incident.ClassificationEvent.ClassificationProposed;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bot suggests and nobody has confirmed or overridden yet.
 *
 * @param proposed a classification
 * @param unknown a service name that is not in the graph
 * @param duplicates open incidents that may be the same
 */
public record Suggestions(
        Optional<ClassificationProposed> proposed, Optional<ServiceUnknown> unknown, List<IncidentId> duplicates) {
    /** Nothing to suggest. */
    public static final Suggestions NONE = new Suggestions(Optional.empty(), Optional.empty(), List.of());

    public Suggestions {
        duplicates = List.copyOf(duplicates);
    }

    Suggestions with(ClassificationProposed proposal) {
        return new Suggestions(Optional.of(proposal), unknown, duplicates);
    }

    Suggestions with(ServiceUnknown service) {
        return new Suggestions(proposed, Optional.of(service), duplicates);
    }

    Suggestions withDuplicate(IncidentId other) {
        List<IncidentId> more = new ArrayList<>(duplicates);
        if (!more.contains(other)) more.add(other);
        return new Suggestions(proposed, unknown, more);
    }

    Suggestions withoutDuplicate(IncidentId other) {
        return new Suggestions(
                proposed,
                unknown,
                duplicates.stream().filter(each -> !each.equals(other)).toList());
    }

    /** A person has classified: what was proposed is settled, whichever way they chose. */
    Suggestions settled() {
        return new Suggestions(Optional.empty(), Optional.empty(), duplicates);
    }
}
