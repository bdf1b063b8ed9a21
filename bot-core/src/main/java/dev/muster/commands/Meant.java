package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.timeline.Incidents;
import java.util.Comparator;
import java.util.Optional;

/** Which incident a line is about: the one it names, else the one that is followed where it was said. */
final class Meant {
    private Meant() {}

    /** That incident, if the person may see it. A duplicate stands for the incident that it was merged into. */
    static Optional<Incident> by(
            Optional<String> named, Place place, PersonId caller, Incidents incidents, Practice practice) {
        Optional<Incident> meant =
                named.isPresent() ? named.flatMap(IncidentId::in).flatMap(incidents::find) : at(place, incidents);
        return meant.filter(incident -> Visibility.canSee(caller, incident, practice))
                .map(incident -> goesOnIn(incident, incidents));
    }

    /** The incident followed at that place; of several, the newest that is still active. */
    static Optional<Incident> at(Place place, Incidents incidents) {
        Optional<Incident> byName = IncidentId.in(place.room()).flatMap(incidents::find);
        return byName.or(() -> incidents.all().stream()
                .filter(incident -> incident.isFollowedAt(place))
                .max(Comparator.comparing(Incident::isActive).thenComparing(Incident::id)));
    }

    private static Incident goesOnIn(Incident incident, Incidents incidents) {
        Incident at = incident;
        while (at.phase() instanceof Phase.Merged merged) {
            Optional<Incident> next = incidents.find(merged.into());
            if (next.isEmpty()) return at;
            at = next.get();
        }
        return at;
    }
}
