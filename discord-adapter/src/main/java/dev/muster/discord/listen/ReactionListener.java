package dev.muster.discord.listen;

import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.discord.rooms.Rooms;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.Clock;
import dev.muster.ports.Outcome;
import java.time.Instant;
import java.util.Optional;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;

/** A pushpin on a message, or a message pinned in its channel, puts that message on the timeline. */
public final class ReactionListener {
    /** The reaction that promotes. */
    static final String PUSHPIN = "\uD83D\uDCCC";

    private final Talk talk;
    private final Faces faces;
    private final DiscordReplies replies;
    private final Clock clock;

    /** Promotes through these. */
    public ReactionListener(Talk talk, Faces faces, DiscordReplies replies, Clock clock) {
        this.talk = talk;
        this.faces = faces;
        this.replies = replies;
        this.clock = clock;
    }

    /** Somebody reacted to a message. */
    public void reacted(MessageReactionAddEvent event) {
        if (!event.getEmoji().getName().equals(PUSHPIN)) return;
        if (!(event.getChannel() instanceof GuildMessageChannel channel)) return;
        promote(
                new MessageRef(channel.getId(), event.getMessageId()),
                Rooms.placeOf(channel),
                event.getUserId(),
                Promotion.REACTION,
                clock.now());
    }

    void promote(MessageRef message, Place place, String account, Promotion how, Instant at) {
        Asker asker = new Asker(faces.person(account), account, place, Optional.empty());
        if (!asker.person().isHuman()) return;
        Outcome outcome = talk.promoted(message, place, asker.person(), how, at).join();
        if (!outcome.ok()) replies.answer(outcome, asker);
    }
}
