package dev.muster.effects;

import dev.muster.domain.effect.Effect.Unsay;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Outgoing;
import dev.muster.timeline.Announcement;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** Takes redacted words out of what stands in the chat. */
final class Unsaying {
    /** What stands in the place of redacted words. */
    static final String MARK = "(removed)";

    private final ChatPlatforms platforms;
    private final Timeline timeline;

    Unsaying(ChatPlatforms platforms, Timeline timeline) {
        this.platforms = platforms;
        this.timeline = timeline;
    }

    /** The person's own message comes last: a platform that keeps the bot from touching it holds nothing else up. */
    void unsay(Unsay order, Incident incident, Practice practice) {
        List<TimelineEntry> record = timeline.read(incident.id(), 0, Integer.MAX_VALUE);
        TimelineEntry entry = record.get((int) order.entry() - 1);
        String left = Announcement.of(entry.fact(), MARK, practice);
        for (Place place : new WhereSaid(incident, record, practice).of(entry)) {
            if (!isMeant(order, place, incident)) continue;
            ChatRooms rooms = platforms.holding(place.room());
            String prefix = incident.isFollowedAt(place) ? "" : "*" + incident.id() + "* ";
            Outgoing replacement = Outgoing.text(
                            MessageKeys.said(incident.id(), entry.sequence(), place), prefix + left)
                    .perhapsSent(true);
            rooms.update(rooms.post(place, replacement), replacement);
        }
        if (order.beside().isPresent()) return;
        platforms.copies().forget(incident, entry.fact());
        said(entry).filter(message -> isItsLastVersion(entry, message, record)).ifPresent(this::withdraw);
    }

    private static boolean isMeant(Unsay order, Place place, Incident incident) {
        return order.beside()
                .map(room -> place.room().equals(room))
                .orElseGet(() -> !incident.roomsBeside().contains(place));
    }

    private void withdraw(MessageRef message) {
        platforms.holding(message.room()).update(message, Outgoing.text("unsaid:" + message, MARK));
    }

    private static Optional<MessageRef> said(TimelineEntry entry) {
        return switch (entry.event()) {
            case MessageRecorded said -> Optional.of(said.message());
            case MessageEdited edited -> Optional.of(edited.message());
            case IncidentEvent ignored -> Optional.empty();
        };
    }

    /** A message that says something else by now does not hold these words any more. */
    private static boolean isItsLastVersion(TimelineEntry entry, MessageRef message, List<TimelineEntry> record) {
        return record.stream()
                .filter(other -> said(other).filter(message::equals).isPresent())
                .allMatch(other -> other.sequence() <= entry.sequence());
    }
}
