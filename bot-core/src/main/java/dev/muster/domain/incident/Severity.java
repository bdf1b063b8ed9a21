package dev.muster.domain.incident;

import dev.muster.domain.incident.LifecycleEvent.ContinuityInvoked;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.MajorStoodDown;
import dev.muster.domain.practice.Criterion;
import dev.muster.domain.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether an incident is major, or a disaster, by the configured criteria alone; and what follows at once. */
public final class Severity {
    private Severity() {}

    /** What has to happen so that an incident, as it is classified now, is treated as the criteria say. */
    public static List<IncidentEvent> follow(Incident incident, Practice practice, Instant now) {
        List<String> major = met(practice.majorWhen(), incident);
        List<String> disaster = met(practice.disasterWhen(), incident);
        List<IncidentEvent> events = new ArrayList<>();
        Calling calling = new Calling(incident, practice, now);
        if (!major.isEmpty() && !incident.isMajor()) events.add(new MajorDeclared(major));
        if (!major.isEmpty()) events.addAll(calling.everybodyNeeded());
        if (major.isEmpty() && incident.isMajor()) events.add(new MajorStoodDown());
        if (!disaster.isEmpty() && !incident.continuityInvoked()) {
            events.add(new ContinuityInvoked(disaster, practice.continuity()));
            events.addAll(calling.continuityTeam());
        }
        return events;
    }

    private static List<String> met(List<Criterion> criteria, Incident incident) {
        return criteria.stream()
                .filter(criterion -> criterion.isMetBy(incident.classification()))
                .map(Criterion::name)
                .toList();
    }
}
