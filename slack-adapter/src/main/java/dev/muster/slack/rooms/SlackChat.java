package dev.muster.slack.rooms;

import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.commands.chat.CardBoard;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Outgoing;
import dev.muster.slack.text.Shown;
import dev.muster.slack.text.SlackCards;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.SlackErrors;
import dev.muster.slack.wire.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Slack as a chat platform of the core. A room's id is the channel's, a message's its time stamp. */
public final class SlackChat implements ChatRooms {
    private static final Pattern ID = Pattern.compile("[CGDU][A-Z0-9]{7,}");

    private final SlackRooms rooms;
    private final SlackPosts posts;
    private final OwnRooms own;
    private final ChannelNames names;
    private final Furnishing furnishing;
    private final Consumer<IncidentId> opened;
    private final Set<String> joined = ConcurrentHashMap.newKeySet();

    /** A chat over these; {@code opened} is told of each incident whose room stands from now on. */
    public SlackChat(
            SlackCalls calls,
            SlackPeople people,
            SlackCards cards,
            OwnRooms own,
            ChannelNames names,
            Consumer<IncidentId> opened) {
        this.own = own;
        this.names = names;
        this.opened = opened;
        posts = new SlackPosts(
                calls,
                people,
                cards,
                new PostedBefore(calls),
                new CardBoard<>((message, version) -> update(calls, message, version)));
        rooms = new SlackRooms(calls, people, own, new Absentees(posts));
        furnishing = new Furnishing(calls);
    }

    private static void update(SlackCalls calls, MessageRef message, Shown version) {
        SlackApiTextResponse answer = calls.ask(
                Urgency.TELLING,
                "chat.update",
                client -> client.chatUpdate(update -> update.channel(message.room())
                        .ts(message.message())
                        .text(version.text())
                        .blocks(version.blocks())));
        if (!answer.isOk()) throw SlackErrors.refused("chat.update", answer);
    }

    /** Whether that is the id of something in Slack. */
    public static boolean isRoom(String room) {
        return ID.matcher(room).matches();
    }

    @Override
    public Place open(String key, String name, String title, boolean restricted, List<PersonId> invited) {
        return rooms.open(key, name, restricted, invited);
    }

    @Override
    public boolean reopen(Place place, List<PersonId> invited) {
        return rooms.reopen(place, invited);
    }

    @Override
    public void invite(Place place, List<PersonId> people) {
        boolean hasMembers = place.room().startsWith("C") || place.room().startsWith("G");
        if (hasMembers) rooms.invite(place, people);
    }

    @Override
    public MessageRef post(Place place, Outgoing message) {
        Place there = new Place(idOf(place.room()), place.thread());
        if (message.card().isEmpty()) return posts.post(there, message);
        Card card = message.card().get();
        Optional<Incident> incident = own.roomOf(there.room());
        if (incident.isPresent()) {
            return posts.post(there, message, posted -> {
                furnishing.furnish(posted, card);
                opened.accept(incident.get().id());
            });
        }
        if (there.thread().isEmpty()) listenIn(there.room());
        return posts.post(there, message);
    }

    /** What is said in a thread reaches the bot only where it is a member. */
    private void listenIn(String channel) {
        if (channel.startsWith("C") && joined.add(channel)) rooms.join(channel);
    }

    private String idOf(String room) {
        if (isRoom(room)) return room;
        return names.idOf(room)
                .orElseThrow(() -> ChatException.lasting(
                        "Slack has no channel #" + room + " that the bot can see",
                        "Create it, or name another in the configuration; a private one needs `/invite @muster`.",
                        new IllegalStateException("channel_not_found")));
    }

    @Override
    public void update(MessageRef message, Outgoing replacement) {
        posts.update(message, replacement);
    }

    @Override
    public void tell(PersonId person, Outgoing message) {
        posts.tell(person, message);
    }

    @Override
    public void archive(Place place) {
        rooms.archive(place);
    }
}
