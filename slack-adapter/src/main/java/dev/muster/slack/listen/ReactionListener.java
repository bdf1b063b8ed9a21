package dev.muster.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.model.event.PinAddedEvent;
import com.slack.api.model.event.ReactionAddedEvent;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.Outcome;
import dev.muster.slack.listen.SlackReplies.Asker;
import java.util.Optional;

/** A pushpin on a message, or a message pinned in its channel, puts that message on the timeline. */
public final class ReactionListener {
    /** The reaction that promotes. */
    static final String PUSHPIN = "pushpin";

    private final Talk talk;
    private final Faces faces;
    private final SlackReplies replies;

    /** Promotes through these. */
    public ReactionListener(Talk talk, Faces faces, SlackReplies replies) {
        this.talk = talk;
        this.faces = faces;
        this.replies = replies;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.event(ReactionAddedEvent.class, (event, context) -> {
            ReactionAddedEvent reaction = event.getEvent();
            boolean pins = PUSHPIN.equals(reaction.getReaction())
                    && "message".equals(reaction.getItem().getType());
            if (pins) {
                promote(
                        new MessageRef(
                                reaction.getItem().getChannel(),
                                reaction.getItem().getTs()),
                        reaction.getUser(),
                        Promotion.REACTION,
                        reaction.getEventTs());
            }
            return context.ack();
        });
        app.event(PinAddedEvent.class, (event, context) -> {
            PinAddedEvent pin = event.getEvent();
            boolean message = pin.getItem() != null && pin.getItem().getMessage() != null;
            if (message) {
                promote(
                        new MessageRef(
                                pin.getChannelId(), pin.getItem().getMessage().getTs()),
                        pin.getUser(),
                        Promotion.PIN,
                        pin.getEventTs());
            }
            return context.ack();
        });
    }

    private void promote(MessageRef message, String account, Promotion how, String stamp) {
        Asker asker = faces.asker(account, Place.room(message.room()), Optional.empty());
        if (!asker.person().isHuman()) return;
        Outcome outcome = talk.promoted(message, asker.person(), how, Stamp.instant(stamp))
                .join();
        if (!outcome.ok()) replies.answer(outcome, asker);
    }
}
