package dev.muster.console.api;

import dev.muster.commands.Visibility;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Refusal;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.SelfServiceFigures;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Incidents as whoever asks may see them: a restricted one is not there for others, in pages and calls alike. */
public final class IncidentReader {
    private final Timeline timeline;
    private final PracticeSource practice;
    private final Callers callers;

    /** Reads that record. */
    public IncidentReader(Timeline timeline, PracticeSource practice, Callers callers) {
        this.timeline = timeline;
        this.practice = practice;
        this.callers = callers;
    }

    /** All that the caller may see, by number. */
    public List<Incident> all(ServerRequest request) {
        Optional<PersonId> viewer = callers.viewer(request);
        return timeline.committed().all().stream()
                .filter(incident -> sees(viewer, incident))
                .toList();
    }

    /** How far people got by themselves since that moment; it names nobody. */
    public SelfServiceFigures selfService(Instant since) {
        return SelfServiceFigures.of(timeline.committed().selfService().since(since));
    }

    /** The incident that the path's {@code {id}} names; otherwise it is not found. */
    public Incident one(ServerRequest request) {
        return one(request, callers.viewer(request));
    }

    /** The same for somebody who does something. */
    public Incident one(ServerRequest request, PersonId person) {
        return one(request, Optional.of(person));
    }

    private Incident one(ServerRequest request, Optional<PersonId> viewer) {
        String named = request.path().pathParameters().get("id");
        return IncidentId.in(named)
                .flatMap(id -> timeline.committed().find(id))
                .filter(incident -> sees(viewer, incident))
                .orElseThrow(() -> Refusal.notFound("There is no such incident here. All of them are at /incidents ."));
    }

    /** Whether that viewer may see it; somebody who did not say who they are sees what everybody sees. */
    public boolean sees(Optional<PersonId> viewer, Incident incident) {
        return viewer.map(person -> Visibility.canSee(person, incident, practice.current()))
                .orElse(!incident.restricted());
    }

    /** Whether that viewer may see the incident of that name. */
    boolean sees(Optional<PersonId> viewer, IncidentId id) {
        return timeline.committed()
                .find(id)
                .filter(incident -> sees(viewer, incident))
                .isPresent();
    }

    /** The hash that the incident's record ends in. */
    public String head(IncidentId id) {
        return timeline.committed().head(id);
    }
}
