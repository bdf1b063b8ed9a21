package dev.muster.domain.incident;

import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.practice.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The messages that people put on the timeline last. Their words are not kept here, for words may be removed from the record.
 *
 * @param last at most {@value #MOST}, the last of them last
 * @param rewritten for each message that its author changed, the entry that has its words now
 */
public record Promoted(List<Message> last, Map<MessageRef, Long> rewritten) {
    /** None yet. */
    static final Promoted NONE = new Promoted(List.of(), Map.of());

    private static final int MOST = 3;

    /**
     * One of them.
     *
     * @param entry where it was recorded
     * @param words the entry that has its words now
     */
    public record Message(MessageRef message, long entry, long words, PersonId author) {}

    public Promoted {
        last = List.copyOf(last);
        rewritten = Collections.unmodifiableMap(rewritten);
    }

    /** Whether that message is one of them. */
    public boolean has(MessageRef message) {
        return last.stream().anyMatch(one -> one.message().equals(message));
    }

    Promoted with(MessagePromoted promotion) {
        List<Message> next = new ArrayList<>(last);
        long words = rewritten.getOrDefault(promotion.message(), promotion.entry());
        next.removeIf(one -> one.message().equals(promotion.message()));
        next.add(new Message(promotion.message(), promotion.entry(), words, promotion.author()));
        return new Promoted(next.subList(Math.max(0, next.size() - MOST), next.size()), rewritten);
    }

    Promoted with(MessageEdited edit, long entry) {
        Map<MessageRef, Long> next = new HashMap<>(rewritten);
        next.put(edit.message(), entry);
        List<Message> changed = last.stream()
                .map(one -> one.message().equals(edit.message())
                        ? new Message(one.message(), one.entry(), entry, one.author())
                        : one)
                .toList();
        return new Promoted(changed, next);
    }
}
