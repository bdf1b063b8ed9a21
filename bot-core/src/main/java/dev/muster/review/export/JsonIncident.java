package dev.muster.review.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.practice.Classification;

/** An incident as it stands, in JSON. */
final class JsonIncident {
    private JsonIncident() {}

    static ObjectNode of(Incident incident) {
        Classification classification = incident.classification();
        ObjectNode json = JsonExport.JSON.createObjectNode();
        json.put("id", incident.id().value());
        json.put("summary", incident.summary());
        json.put("phase", incident.phase().word());
        json.put("priority", classification.priority().toString());
        json.put("impact", classification.impact().word());
        json.put("urgency", classification.urgency().word());
        json.put("service", classification.ci().orElse(null));
        json.put("serviceKnown", classification.ciKnown());
        json.put("model", classification.model());
        json.put("domain", classification.complexity().word());
        json.put("major", incident.isMajor());
        json.put("restricted", incident.restricted());
        json.put("detection", incident.detection() == Detection.MONITORING ? "monitoring" : "person");
        json.put("owner", incident.owner().value());
        json.put("openedBy", incident.openedBy().value());
        json.put("occurredAt", incident.occurredAt().toString());
        json.put("openedAt", incident.openedAt().toString());
        return json;
    }
}
