package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.Incident;
import dev.muster.review.export.ExportFormat;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** {@code GET /api/incidents}, and under {@code /api/incidents/INC-1} its state, {@code /timeline} and {@code /export}. */
public final class IncidentsApi {
    private final IncidentReader incidents;
    private final Documents documents;

    /** Over what each viewer may see. */
    public IncidentsApi(IncidentReader incidents, Documents documents) {
        this.incidents = incidents;
        this.documents = documents;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.get("/api/incidents", this::list);
        routes.get("/api/incidents/{id}", this::state);
        routes.get("/api/incidents/{id}/timeline", this::timeline);
        routes.get("/api/incidents/{id}/export", this::export);
    }

    private void list(ServerRequest request, ServerResponse response) {
        List<Incident> visible = incidents.all(request);
        ObjectNode json = JsonAnswers.object();
        ArrayNode listed = json.putArray("incidents");
        visible.forEach(incident -> listed.add(IncidentJson.summary(incident)));
        JsonAnswers.send(response, json);
    }

    private void state(ServerRequest request, ServerResponse response) {
        Incident incident = incidents.one(request);
        JsonAnswers.send(response, IncidentJson.state(incident, incidents.head(incident.id())));
    }

    private void timeline(ServerRequest request, ServerResponse response) {
        Incident incident = incidents.one(request);
        send(response, ExportFormat.JSON, documents.export(incident.id(), ExportFormat.JSON, ZoneOffset.UTC));
    }

    private void export(ServerRequest request, ServerResponse response) {
        Incident incident = incidents.one(request);
        ExportFormat format = ExportFormat.of(request.query().first("format").orElse("md"))
                .orElseThrow(() ->
                        Refusal.malformed("The format is one of " + String.join(", ", documents.formats()) + "."));
        ZoneId zone = zone(request.query().first("zone").orElse("UTC"));
        response.header(HeaderValues.create(
                HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName(incident.id()) + "\""));
        send(response, format, documents.export(incident.id(), format, zone));
    }

    private static void send(ServerResponse response, ExportFormat format, byte[] document) {
        response.status(Status.OK_200);
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, format.mediaType()));
        response.send(document);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Refusal.malformed("There is no time zone like that. Try UTC or Europe/Berlin.");
        }
    }
}
