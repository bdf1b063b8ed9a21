package dev.muster.console.pages;

import dev.muster.console.api.IncidentReader;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.selfservice.SelfServiceFigures;
import dev.muster.ports.Clock;
import dev.muster.ports.PracticeSource;
import dev.muster.review.TimeWords;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Serves {@code /incidents}: {@code ?q=words&phase=open}. */
public final class IncidentListPages {
    private static final Comparator<Incident> MOST_IMPORTANT_FIRST = Comparator.comparing(
                    (Incident incident) -> !incident.isOpen())
            .thenComparing(incident -> !incident.isMajor())
            .thenComparing(incident -> incident.classification().priority())
            .thenComparing(Incident::occurredAt);

    private final Shells shells;
    private final Templates templates;
    private final IncidentReader incidents;
    private final PracticeSource practice;
    private final Clock clock;

    /** Over what each viewer may see. */
    public IncidentListPages(
            Shells shells, Templates templates, IncidentReader incidents, PracticeSource practice, Clock clock) {
        this.shells = shells;
        this.templates = templates;
        this.incidents = incidents;
        this.practice = practice;
        this.clock = clock;
    }

    /** Adds its address. */
    public void register(Routes routes) {
        routes.get("/incidents", this::show);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Shell shell = shells.of(request, "Incidents", "incidents");
        Instant now = clock.now();
        String words = request.query().first("q").orElse("").strip();
        String phase = request.query().first("phase").orElse("");
        List<Incident> wanted = incidents.all(request).stream()
                .filter(incident -> phase.isEmpty() || incident.phase().word().equals(phase))
                .filter(incident -> matches(incident, words.toLowerCase(Locale.ROOT)))
                .toList();
        templates.send(
                response,
                "incidents.jte",
                new IncidentListPage(
                        shell,
                        practice.current(),
                        new TimeWords(
                                shell.viewer().map(viewer -> viewer.zone()).orElse(TimeWords.UTC.zone())),
                        words,
                        phase,
                        wanted.stream()
                                .filter(Incident::isActive)
                                .sorted(MOST_IMPORTANT_FIRST)
                                .toList(),
                        wanted.reversed().stream()
                                .filter(incident -> !incident.isActive())
                                .toList(),
                        incidents.selfService(now.minus(SelfServiceFigures.PERIOD)),
                        now));
    }

    private static boolean matches(Incident incident, String words) {
        String all = incident.id() + " " + incident.summary() + " " + incident.owner() + " "
                + incident.classification().ci().orElse("") + " "
                + incident.classification().priority();
        return all.toLowerCase(Locale.ROOT).contains(words);
    }
}
