package dev.muster.discord.rooms;

import dev.muster.discord.text.DiscordCards;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord as a chat platform of the core. */
public final class DiscordChat implements ChatRooms {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordChat.class);

    private final DiscordCalls calls;
    private final DiscordRooms rooms;
    private final DiscordPosts posts;
    private final Servers servers;
    private final OwnRooms own;
    private final ChannelNames names;
    private final Furnishing furnishing;
    private final Asides asides;
    private final BooleanSupplier readsAlong;
    private final Consumer<IncidentId> opened;

    /**
     * A chat over these.
     *
     * @param readsAlong whether Discord lets the bot read what people write
     * @param opened is told of each incident whose room stands from now on
     */
    public DiscordChat(
            DiscordCalls calls,
            Servers servers,
            DiscordPeople people,
            DiscordCards cards,
            OwnRooms own,
            BooleanSupplier readsAlong,
            Consumer<IncidentId> opened) {
        this.calls = calls;
        this.servers = servers;
        this.own = own;
        this.readsAlong = readsAlong;
        this.opened = opened;
        names = new ChannelNames(servers);
        Rooms places = new Rooms(calls);
        posts = new DiscordPosts(calls, places, people, cards);
        Categories categories = new Categories(calls, own, new WordsOnRecord(calls, own));
        rooms = new DiscordRooms(calls, servers, people, own, places, categories, new Absentees(posts));
        asides = new Asides(posts);
        furnishing = new Furnishing(calls);
    }

    /** Makes what the first room will need. */
    public void prepare(Guild guild) {
        rooms.prepare(guild).ifPresent(warning -> LOG.warn("{}", warning));
    }

    @Override
    public Place open(String key, String name, String title, boolean restricted, List<PersonId> invited) {
        Place place = done(() -> rooms.open(key, name, title, restricted, invited));
        Thread.ofVirtual().start(() -> lookAhead(place, key));
        return place;
    }

    private void lookAhead(Place place, String key) {
        rooms.prepare(servers.home()).ifPresent(warning -> asides.say(place, warning, key + ":full"));
    }

    @Override
    public boolean reopen(Place place, List<PersonId> invited) {
        return done(() -> rooms.reopen(place, invited));
    }

    @Override
    public void invite(Place place, List<PersonId> people) {
        if (!Rooms.isDirect(place.room())) done(() -> rooms.invite(place, people));
    }

    @Override
    public MessageRef post(Place place, Outgoing message) {
        return done(() -> posted(place, message));
    }

    private MessageRef posted(Place place, Outgoing message) {
        Place there = new Place(idOf(place.room()), place.thread());
        if (message.card().isEmpty()) return posts.post(there, message);
        Card card = message.card().get();
        Optional<Incident> incident = own.roomOf(there.room());
        return posts.post(there, message, (channel, posted) -> {
            if (incident.isPresent()) {
                furnishing.pin(posted);
                opened.accept(incident.get().id());
                if (!readsAlong.getAsBoolean()) asides.cannotRead(there, message.key());
            } else if (channel instanceof IThreadContainer) {
                furnishing.thread(posted, card.title());
                Place thread = Place.thread(there.room(), posted.getId());
                if (!readsAlong.getAsBoolean()) asides.cannotRead(thread, message.key());
            }
        });
    }

    private String idOf(String room) {
        if (Rooms.isRoom(room)) return room;
        Optional<String> named = names.idOf(room);
        if (named.isEmpty()) calls.awaitSession();
        return named.orElseThrow(() -> ChatException.lasting(
                "Discord has no channel #" + room + " that the bot can see",
                "Create it, or name another in the configuration; a private one has to let the bot in.",
                new IllegalStateException("unknown channel")));
    }

    @Override
    public void update(MessageRef message, Outgoing replacement) {
        done(() -> posts.update(message, replacement));
    }

    @Override
    public void tell(PersonId person, Outgoing message) {
        done(() -> posts.tell(person, message));
    }

    @Override
    public void archive(Place place) {
        done(() -> rooms.archive(place));
    }

    private void done(Runnable deed) {
        done(() -> {
            deed.run();
            return true;
        });
    }

    /** What the end of the bot interrupts is done when it comes again. */
    private <T> T done(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (ChatException e) {
            if (!calls.isClosed()) throw e;
            throw ChatException.passing("the bot is stopping", Optional.empty(), e);
        }
    }
}
