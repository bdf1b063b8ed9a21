package dev.muster.discord.listen;

import dev.muster.discord.listen.DiscordReplies.Answering;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.discord.rooms.ChannelNames;
import dev.muster.discord.rooms.DiscordPeople;
import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.text.HeardText;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.jspecify.annotations.Nullable;

/** Who does something, where, and in what words: Discord's ids and texts as the core knows them. */
public final class Faces {
    private final DiscordPeople people;
    private final Timeline timeline;
    private final HeardText heard;

    /** As these know them. */
    public Faces(DiscordPeople people, ChannelNames channels, Timeline timeline) {
        this.people = people;
        this.timeline = timeline;
        heard = new HeardText(account -> people.personOf(account).value(), channels::nameOf);
    }

    PersonId person(String account) {
        return people.personOf(account);
    }

    PersonId person(User user) {
        return people.personOf(user);
    }

    String typed(String sent) {
        return heard.typed(sent);
    }

    /** Who did that, and how the answer gets there; {@code thinking} where Discord shows that the bot thinks. */
    Asker asker(IReplyCallback event, boolean thinking, Instant now) {
        return new Asker(
                person(event.getUser()),
                event.getUser().getId(),
                placeOf(event.getChannel(), event.getUser()),
                Optional.of(new Answering(event.getHook(), event.getId(), now, thinking)));
    }

    /** Where a command was given; what was given nowhere that the bot can write is answered in direct messages. */
    Place placeOf(@Nullable Channel channel, User user) {
        return channel instanceof GuildMessageChannel room ? Rooms.placeOf(room) : Rooms.direct(user.getId());
    }

    /** The incident that is followed there; the newest of several. */
    Optional<Incident> followedAt(Place place) {
        return timeline.committed().all().reversed().stream()
                .filter(incident -> incident.isFollowedAt(place))
                .findFirst();
    }
}
