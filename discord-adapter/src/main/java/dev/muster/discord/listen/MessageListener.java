package dev.muster.discord.listen;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.Clock;
import java.time.temporal.ChronoUnit;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;

/** Everything that is said, changed and taken back where an incident is followed; and what is written to the bot alone. */
public final class MessageListener {
    private final Talk talk;
    private final MentionListener mentions;
    private final ReactionListener reactions;
    private final ListenedRooms rooms;
    private final Clock clock;

    /** Hands it on to these. */
    public MessageListener(
            Talk talk, MentionListener mentions, ReactionListener reactions, ListenedRooms rooms, Clock clock) {
        this.talk = talk;
        this.mentions = mentions;
        this.reactions = reactions;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** Somebody said something, or Discord says that somebody pinned something. */
    public void said(MessageReceivedEvent event) {
        Heard heard = Heard.of(event.getMessage());
        if (talk.isOwn(heard)) return;
        if (!heard.pins().isEmpty()) {
            MessageRef pinned = new MessageRef(heard.ref().room(), heard.pins());
            reactions.promote(pinned, heard.place(), heard.author().getId(), Promotion.PIN, heard.at());
        } else if (!heard.isTalk()) {
            return;
        } else if (!event.isFromGuild()) {
            mentions.toTheBotAlone(heard);
        } else {
            talk.command(heard).ifPresentOrElse(line -> mentions.called(heard, line), () -> {
                talk.said(heard).join();
                if (rooms.areWhere(heard) && !talk.isFollowed(heard)) mentions.overheard(heard);
            });
        }
    }

    /** Discord also says that a message changed when it has only shown a preview of a link in it. */
    public void changed(MessageUpdateEvent event) {
        Message message = event.getMessage();
        if (message.getTimeEdited() == null) return;
        Heard heard = Heard.of(message);
        if (talk.isOwn(heard) || !heard.isTalk()) return;
        talk.edited(
                        heard.ref(),
                        heard.sent(),
                        talk.authorOf(heard),
                        message.getTimeEdited().toInstant().truncatedTo(ChronoUnit.MILLIS))
                .join();
    }

    /** A message was taken back. */
    public void deleted(MessageDeleteEvent event) {
        talk.deleted(new MessageRef(event.getChannel().getId(), event.getMessageId()), clock.now());
    }

    /** Many were taken back at once. */
    public void deleted(MessageBulkDeleteEvent event) {
        for (String message : event.getMessageIds()) {
            talk.deleted(new MessageRef(event.getChannel().getId(), message), clock.now());
        }
    }
}
