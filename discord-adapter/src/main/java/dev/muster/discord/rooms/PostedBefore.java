package dev.muster.discord.rooms;

import dev.muster.discord.text.Shown;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outgoing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/**
 * Which messages stand already, by the key that posted them: remembered, or looked for in Discord where that is in doubt. For
 * some minutes Discord itself knows a repeat by its nonce; what may be older is known by what it says.
 */
final class PostedBefore {
    private static final int REMEMBERED = 20_000;
    private static final int PAGE = 100;

    private final DiscordCalls calls;
    private final Map<String, MessageRef> byKey = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageRef> eldest) {
            return size() > REMEMBERED;
        }
    });

    PostedBefore(DiscordCalls calls) {
        this.calls = calls;
    }

    void note(String key, MessageRef message) {
        byKey.put(key, message);
    }

    /**
     * The message that was posted under that key, if there is one. That the room was made here says nothing: another replica
     * may have been the first to write in it.
     */
    Optional<MessageRef> find(Place place, MessageChannel channel, Outgoing message, Shown shown) {
        Optional<MessageRef> remembered = Optional.ofNullable(byKey.get(message.key()));
        if (remembered.isPresent() || !message.uncertain()) return remembered;
        Optional<MessageRef> found = (message.card().isPresent() ? cards(channel) : recent(channel))
                .stream()
                        .filter(one -> isOurs(one) && isTheSame(one, message, shown))
                        .map(one -> Rooms.ref(place, channel, one.getId()))
                        .findFirst();
        found.ifPresent(posted -> note(message.key(), posted));
        return found;
    }

    /** A card is pinned, so it is found there however much was said since. */
    private List<Message> cards(MessageChannel channel) {
        List<Message> pinned = calls
                .call("read pins", jda -> channel.retrievePinnedMessages().limit(50))
                .stream()
                .map(pin -> pin.getMessage())
                .toList();
        return pinned.isEmpty() ? recent(channel) : pinned;
    }

    private List<Message> recent(MessageChannel channel) {
        return calls.call("read what was said", jda -> channel.getHistory().retrievePast(PAGE));
    }

    private boolean isOurs(Message message) {
        return message.getAuthor().equals(calls.jda().getSelfUser());
    }

    /** Every announcement ends with its entry; a card is about one incident and has one of that in its room. */
    private static boolean isTheSame(Message standing, Outgoing wanted, Shown shown) {
        if (Nonce.of(wanted.key()).equals(standing.getNonce())) return true;
        if (wanted.card().isEmpty()) return standing.getContentRaw().equals(shown.text());
        return !standing.getComponents().isEmpty() && titleOf(standing).equals(titleOf(shown));
    }

    private static String titleOf(Message message) {
        return message.getEmbeds().stream()
                .findFirst()
                .map(MessageEmbed::getTitle)
                .map(PostedBefore::firstWord)
                .orElse("");
    }

    private static String titleOf(Shown shown) {
        return shown.boxes().stream()
                .findFirst()
                .map(box -> firstWord(box.title()))
                .orElse("");
    }

    /** An incident's card begins with its number; what comes after it changes. */
    private static String firstWord(String title) {
        return title.split(" ", 2)[0];
    }
}
