package dev.muster.slack.listen;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.slack.listen.SlackReplies.Asker;
import dev.muster.slack.rooms.ChannelNames;
import dev.muster.slack.rooms.OwnRooms;
import dev.muster.slack.rooms.SlackPeople;
import dev.muster.slack.text.HeardText;
import dev.muster.timeline.Timeline;
import java.util.Optional;

/** Who does something, where, and in what words: Slack's ids and texts as the core knows them. */
public final class Faces {
    private final SlackPeople people;
    private final OwnRooms rooms;
    private final Timeline timeline;
    private final HeardText heard;

    /** As these know them. */
    public Faces(SlackPeople people, OwnRooms rooms, ChannelNames channels, Timeline timeline) {
        this.people = people;
        this.rooms = rooms;
        this.timeline = timeline;
        heard = new HeardText(account -> people.personOf(account).value(), channels::nameOf);
    }

    PersonId person(String account) {
        return people.personOf(account);
    }

    String typed(String sent) {
        return heard.typed(sent);
    }

    Asker asker(String account, Place place, Optional<String> answerTo) {
        return new Asker(person(account), account, place, answerTo);
    }

    /**
     * Where a command was typed. Where the bot can never write, in a private channel or a conversation that it is not in, the
     * person's own direct messages stand for it.
     */
    Place placeOf(String channel, String channelName, String account) {
        boolean hidden = channelName.equals("directmessage")
                || channelName.startsWith("mpdm-")
                || (channelName.equals("privategroup") && !rooms.isIn(channel) && !isFollowed(channel));
        return Place.room(hidden ? account : channel);
    }

    private boolean isFollowed(String channel) {
        return timeline.committed().all().stream()
                .flatMap(incident -> incident.everFollowed().stream())
                .anyMatch(place -> place.room().equals(channel));
    }

    /** The incident that is followed there; the newest of several. */
    Optional<Incident> followedAt(Place place) {
        return timeline.committed().all().reversed().stream()
                .filter(incident -> incident.isFollowedAt(place))
                .findFirst();
    }
}
