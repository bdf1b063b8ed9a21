package dev.muster.console.chat;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Copies;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** Takes redacted words out of what the local chat keeps beside the record: lines as typed, and answers for one person alone. */
final class PrivateCopies implements Copies {
    private static final int PAGE = 1000;

    private final Rooms rooms;
    private final ChatLog log;

    PrivateCopies(Rooms rooms, ChatLog log) {
        this.rooms = rooms;
        this.log = log;
    }

    @Override
    public void forget(Incident incident, Fact redacted) {
        Pattern name = Pattern.compile("(?<![\\w-])" + incident.id() + "(?![\\w-])");
        for (LocalRoom room : rooms.all()) {
            long after = 0;
            List<LocalMessage> page;
            do {
                page = log.after(room.id(), after, PAGE);
                page.stream()
                        .filter(message -> isTyped(message, redacted) || isAnswer(message, incident, redacted, name))
                        .forEach(message -> log.amend(ChatLog.ref(message), Amendments::withdrawn));
                after = page.isEmpty() ? after : page.getLast().id();
            } while (page.size() == PAGE);
        }
    }

    /** The command that put it on record, typed with a slash and so private, or to the bot by name and so in view of all. */
    private static boolean isTyped(LocalMessage message, Fact redacted) {
        return message.author().equals(redacted.actor())
                && toTheMillisecond(message.at()).equals(toTheMillisecond(redacted.writtenAt()))
                && !(message.onlyFor().isEmpty() && Speech.of(message.text()) instanceof Speech.Words);
    }

    /** Whatever repeats words of an incident names it, or was answered where it is followed. */
    private static boolean isAnswer(LocalMessage message, Incident incident, Fact redacted, Pattern name) {
        return message.author().equals(PersonId.MUSTER)
                && message.onlyFor().isPresent()
                && !message.at().isBefore(redacted.writtenAt())
                && (incident.isFollowedAt(message.place())
                        || name.matcher(message.text()).find()
                        || message.card()
                                .filter(card -> name.matcher(card.title()).find())
                                .isPresent());
    }

    /** The record is kept to the millisecond, the chat to whatever the clock tells. */
    private static Instant toTheMillisecond(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
