package dev.muster.console.api;

import static java.time.ZoneOffset.UTC;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.JsonAnswers;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.TimelineEntry;

/** What happened, for programs and for the page's script. */
final class EventJson {
    private final MessageFragment fragment;

    EventJson(MessageFragment fragment) {
        this.fragment = fragment;
    }

    ObjectNode message(LocalMessage message, PersonId viewer, boolean withHtml) {
        ObjectNode json = JsonAnswers.object()
                .put("id", message.id())
                .put("room", message.place().room())
                .put("thread", message.place().thread().orElse(null))
                .put("author", message.author().value())
                .put("at", message.at().toString())
                .put("text", message.author().isHuman() ? message.text() : TimeMark.inZone(message.text(), UTC))
                .put("private", message.onlyFor().isPresent())
                .put("edited", message.edited())
                .put("deleted", message.deleted());
        ObjectNode reactions = json.putObject("reactions");
        message.reactions().forEach((name, people) -> {
            var listed = reactions.putArray(name);
            people.forEach(person -> listed.add(person.value()));
        });
        if (withHtml) json.put("html", fragment.html(message, viewer));
        return json;
    }

    static ObjectNode room(LocalRoom room) {
        return JsonAnswers.object()
                .put("id", room.id())
                .put("title", room.title())
                .put("restricted", room.restricted())
                .put("archived", room.archived());
    }

    static ObjectNode entry(TimelineEntry entry) {
        return JsonAnswers.object()
                .put("incident", entry.stream().value())
                .put("sequence", entry.sequence())
                .put("id", entry.id())
                .put("occurredAt", entry.occurredAt().toString())
                .put("recordedAt", entry.recordedAt().toString())
                .put("actor", entry.actor().value())
                .put("source", entry.source())
                .put("kind", EventCodec.kind(entry.event()))
                .put("text", entry.text());
    }
}
