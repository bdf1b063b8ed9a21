package dev.muster.console.chat;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Clock;
import dev.muster.ports.Copies;
import dev.muster.ports.LocalChatNews;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.ports.Outgoing;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The local chat. People come in through {@link #speak} and {@link #press}, whether from the browser, the terminal, a
 * program or a replay; the bot through {@link ChatRooms}. A room's id is its name, a message's id a rising number.
 */
public final class LocalChat implements ChatRooms {
    /** Rooms that are there from the start. */
    public static final List<String> FIRST_ROOMS = List.of("lobby", "ops");

    /** How long whoever writes to {@code #INC-1} waits for its room to be opened, in real time. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How many are served at the same time; with the longest line each that is 64 MB. */
    private static final int AT_ONCE = 1024;

    /** One card of the bot in one place. */
    private record Posting(Place place, String key) {}

    private final Clock clock;
    private final ChatFeed feed = new ChatFeed();
    private final Map<Posting, MessageRef> cards = new ConcurrentHashMap<>();
    private final Rooms rooms;
    private final ChatLog log;
    private final ChatView view;
    private final Conversation conversation;
    private final Places places = new Places(AT_ONCE);
    private final MessageMenu menu;
    private final CatchUp catchUp;
    private final Copies copies;

    /** A chat over that store, with its first rooms. */
    public LocalChat(LocalChatStore store, Timeline timeline, FrontDesk desk, PracticeSource practice, Clock clock) {
        this(store, timeline, desk, practice, clock, PATIENCE);
    }

    LocalChat(
            LocalChatStore store,
            Timeline timeline,
            FrontDesk desk,
            PracticeSource practice,
            Clock clock,
            Duration patience) {
        this.clock = clock;
        this.rooms = new Rooms(store, feed);
        this.log = new ChatLog(store, feed);
        Backlog backlog = new Backlog(log, feed);
        Whereabouts whereabouts = new Whereabouts(timeline, patience);
        RoomRecord record = new RoomRecord(timeline, whereabouts, log, desk);
        Addresses addresses = new Addresses(rooms, log, whereabouts, practice);
        this.view = new ChatView(rooms, log, backlog);
        this.conversation = new Conversation(
                addresses,
                rooms,
                log,
                backlog,
                desk,
                record,
                room -> practice.current().rules().questions().listensIn().contains(room));
        this.menu = new MessageMenu(view, log, record, desk);
        this.catchUp = new CatchUp(timeline, log, desk, record, clock);
        this.copies = new PrivateCopies(rooms, log);
        FIRST_ROOMS.forEach(rooms::openToAll);
    }

    /**
     * Somebody types a line: a slash command, {@code @muster …}, {@code +:pushpin: TEXT}, or a message.
     *
     * @param room a room's name with or without {@code #}, {@code INC-1} for where that incident is followed, {@code ops/12}
     *     for a thread; a room that nobody named before is made
     * @param deliveryId names this one line: the same id again changes nothing and gets the same answer
     * @param source {@code console}, {@code terminal} or {@code replay}
     * @return completes once it is durable, or with {@link dev.muster.timeline.NotRecordedException} at once when too many are
     *     speaking
     */
    public CompletableFuture<Spoken> speak(
            PersonId person, String room, String text, String deliveryId, Instant at, String source) {
        return places.serve(
                () -> conversation.speak(new Conversation.Delivery(person, deliveryId, at, source), room, text));
    }

    /** Somebody presses a button or sends a form in that room. */
    public CompletableFuture<Spoken> press(
            PersonId person, String room, Filled filled, String deliveryId, Instant at, String source) {
        return places.serve(
                () -> conversation.press(new Conversation.Delivery(person, deliveryId, at, source), room, filled));
    }

    /** Reactions, pins, edits and deletions. */
    public MessageMenu menu() {
        return menu;
    }

    /** The chat as a person sees it. */
    public ChatView view() {
        return view;
    }

    /** Makes an open room of that name if there is none; whether it is a name at all. Says nothing about restricted rooms. */
    public boolean enter(String name) {
        if (!Rooms.isName(name)) return false;
        rooms.openToAll(name);
        return true;
    }

    /** Whether there is a room of that name here. */
    public boolean holds(String room) {
        return rooms.find(room).isPresent();
    }

    /** The room in which Muster writes to that person and nobody else reads; made when it is first asked for. */
    public LocalRoom ownRoom(PersonId person) {
        return rooms.privateTo(person);
    }

    /** What it keeps of private answers, for when words are redacted. */
    public Copies copies() {
        return copies;
    }

    /** Every change from now on. */
    public ChatFeed feed() {
        return feed;
    }

    /** Takes in from now on what other processes change in this chat, so that whoever listens here hears it too. */
    public AutoCloseable hear(LocalChatNews news) {
        return news.follow(change -> {
            switch (change) {
                case LocalChatNews.Change.Room changed -> rooms.learn(changed.room());
                case LocalChatNews.Change.Added added -> feed.publish(new ChatChange.Posted(added.message()));
                case LocalChatNews.Change.Replaced replaced -> feed.publish(new ChatChange.Changed(replaced.message()));
            }
        });
    }

    /** Hands in what was said in the places of active incidents and is not on record. To be called after a start. */
    public CompletableFuture<Void> catchUp() {
        return catchUp.run();
    }

    /** Hands in what was said in a place before it was on record that an incident is followed there. */
    public CompletableFuture<?> readBack(Place place) {
        return catchUp.at(place);
    }

    @Override
    public Place open(String key, String name, String title, boolean restricted, List<PersonId> invited) {
        LocalRoom room =
                rooms.create("open:" + key, new LocalRoom(name, title, restricted, false, Set.copyOf(invited)));
        rooms.setArchived(room.id(), false);
        return Place.room(room.id());
    }

    @Override
    public boolean reopen(Place place, List<PersonId> invited) {
        if (rooms.find(place.room()).isEmpty()) return false;
        rooms.setArchived(place.room(), false);
        rooms.invite(place.room(), invited);
        return true;
    }

    @Override
    public void invite(Place place, List<PersonId> people) {
        rooms.invite(place.room(), people);
    }

    @Override
    public MessageRef post(Place place, Outgoing message) {
        if (rooms.find(place.room()).isEmpty()) {
            if (!Rooms.isName(place.room())) throw Missing.room(place.room());
            rooms.openToAll(place.room());
        }
        return put(place, message);
    }

    @Override
    public void update(MessageRef message, Outgoing replacement) {
        if (log.amend(message, before -> Amendments.replaced(before, replacement))
                .isEmpty()) {
            throw Missing.message(message);
        }
    }

    @Override
    public void tell(PersonId person, Outgoing message) {
        put(Place.room(rooms.privateTo(person).id()), message);
    }

    @Override
    public void archive(Place place) {
        if (place.thread().isEmpty()) rooms.setArchived(place.room(), true);
    }

    /** The same key posts once; a card that says something else by now is brought up to date. */
    private MessageRef put(Place place, Outgoing message) {
        Posting posting = new Posting(place, message.key());
        MessageRef earlier = cards.get(posting);
        if (earlier != null) {
            update(earlier, message);
            return earlier;
        }
        LocalMessage posted = log.add(
                "bot:" + message.key() + " in " + place,
                place,
                PersonId.MUSTER,
                clock.now(),
                message.text(),
                message.card(),
                Optional.empty());
        MessageRef ref = ChatLog.ref(posted);
        if (message.card().isPresent()) {
            cards.put(posting, ref);
            if (!message.card().equals(posted.card())) update(ref, message);
        }
        return ref;
    }
}
