package dev.muster.timeline;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.timeline.json.SealedJson;

/** The events of an incident as JSON; what {@link SealedJson} says holds here. */
public final class EventCodec {
    private static final SealedJson<IncidentEvent> EVENTS = SealedJson.of(IncidentEvent.class);

    private EventCodec() {}

    /** The form that all events share: kinds, details, words. */
    public static SealedJson<IncidentEvent> events() {
        return EVENTS;
    }

    /** The event's name in kebab case: {@code hypothesis-raised}. */
    public static String kind(IncidentEvent event) {
        return EVENTS.kind(event);
    }

    /** What people did not write and what names nobody, as canonical JSON. */
    public static String details(IncidentEvent event) {
        return EVENTS.details(event);
    }

    /** What people wrote or what names them, as canonical JSON. */
    public static String words(IncidentEvent event) {
        return EVENTS.words(event);
    }

    /** The event again; {@link IllegalArgumentException} when it is none that this version knows. */
    public static IncidentEvent read(String kind, String details, String words) {
        return EVENTS.read(kind, details, words);
    }
}
