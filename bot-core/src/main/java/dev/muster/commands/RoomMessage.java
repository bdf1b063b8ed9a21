package dev.muster.commands;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Attachment;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * Something that a person said where an incident is followed.
 *
 * @param message the platform's id of it; recorded once, however often it is handed in
 * @param saidAt when, by the platform's clock
 */
public record RoomMessage(
        MessageRef message,
        Place place,
        PersonId author,
        String text,
        List<Attachment> files,
        Instant saidAt,
        String source) {
    public RoomMessage {
        files = List.copyOf(files);
    }
}
