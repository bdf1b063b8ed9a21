package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.JsonAnswers;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Classification;
import java.util.Locale;

/** An incident's state, for programs. Times are ISO-8601 in UTC; what does not hold is left out. */
final class IncidentJson {
    private IncidentJson() {}

    /** What a list shows. */
    static ObjectNode summary(Incident incident) {
        Classification as = incident.classification();
        ObjectNode json = JsonAnswers.object()
                .put("id", incident.id().value())
                .put("summary", incident.summary())
                .put("phase", incident.phase().word())
                .put("major", incident.isMajor())
                .put("priority", as.priority().toString())
                .put("owner", incident.owner().value())
                .put("openedAt", incident.openedAt().toString())
                .put("occurredAt", incident.occurredAt().toString())
                .put("restricted", incident.restricted())
                .put("entries", incident.version());
        as.ci().ifPresent(service -> json.put("service", service));
        incident.place().ifPresent(place -> json.put("place", place.toString()));
        ArrayNode places = json.putArray("places");
        incident.followedNow().forEach(place -> places.add(place.toString()));
        return json;
    }

    /** All of it. {@code head} is the hash that its record ends in. */
    static ObjectNode state(Incident incident, String head) {
        Classification as = incident.classification();
        ObjectNode json = summary(incident)
                .put("impact", as.impact().word())
                .put("urgency", as.urgency().word())
                .put("model", as.model())
                .put("domain", as.complexity().word())
                .put("serviceKnown", as.ciKnown())
                .put("openedBy", incident.openedBy().value())
                .put("detection", word(incident.detection()))
                .put("head", head);
        incident.majorSince().ifPresent(since -> json.put("majorSince", since.toString()));
        incident.ownership().offeredTo().ifPresent(to -> json.put("offeredTo", to.value()));
        incident.lastStatusAt().ifPresent(at -> json.put("lastStatusAt", at.toString()));
        swarm(incident, json.putArray("swarm"));
        work(incident, json);
        ArrayNode workarounds = json.putArray("workarounds");
        incident.diagnosis().workarounds().forEach(workarounds::add);
        incident.review()
                .ifPresent(review -> json.putObject("review")
                        .put("version", review.version())
                        .put("dueBy", review.dueBy().toString())
                        .put("approved", review.isApproved())
                        .put("published", review.isPublished()));
        return json;
    }

    private static void swarm(Incident incident, ArrayNode swarm) {
        incident.swarm().responders().values().forEach(responder -> {
            ObjectNode one = swarm.addObject()
                    .put("person", responder.person().value())
                    .put("role", responder.role().word())
                    .put("presence", word(responder.presence()))
                    .put("since", responder.presence().since().toString());
            responder.team().ifPresent(team -> one.put("team", team));
        });
    }

    private static void work(Incident incident, ObjectNode json) {
        ArrayNode actions = json.putArray("actions");
        incident.work()
                .actions()
                .values()
                .forEach(action -> actions.addObject()
                        .put("id", action.id())
                        .put("what", action.what())
                        .put("by", action.startedBy().value())
                        .put("startedAt", action.startedAt().toString())
                        .put("progress", word(action.progress())));
        ArrayNode hypotheses = json.putArray("hypotheses");
        for (Hypothesis hypothesis : incident.diagnosis().hypotheses().values()) {
            hypotheses
                    .addObject()
                    .put("id", hypothesis.id())
                    .put("what", hypothesis.what())
                    .put("standing", word(hypothesis.standing()));
        }
        ArrayNode changes = json.putArray("changes");
        for (Change change : incident.changes().byId().values()) {
            changes.addObject()
                    .put("id", change.id())
                    .put("what", change.what())
                    .put("progress", word(change.progress()));
        }
        ArrayNode improvements = json.putArray("improvements");
        incident.work()
                .improvements()
                .values()
                .forEach(improvement -> improvements
                        .addObject()
                        .put("id", improvement.id())
                        .put("what", improvement.what())
                        .put("owner", improvement.owner().value())
                        .put("due", improvement.due().toString())
                        .put("done", improvement.made().isPresent()));
    }

    private static String word(Object state) {
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
