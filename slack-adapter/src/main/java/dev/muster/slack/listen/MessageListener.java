package dev.muster.slack.listen;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.practice.PersonId;
import java.util.Objects;

/** Everything that is said, changed and taken back where an incident is followed; and what is written to the bot alone. */
public final class MessageListener {
    private static final String TOMBSTONE = "tombstone";

    private final Talk talk;
    private final Faces faces;
    private final MentionListener mentions;
    private final ListenedRooms rooms;

    /** Hands it on to these. */
    public MessageListener(Talk talk, Faces faces, MentionListener mentions, ListenedRooms rooms) {
        this.talk = talk;
        this.faces = faces;
        this.mentions = mentions;
        this.rooms = rooms;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.event(MessageEvent.class, (event, context) -> said(Heard.of(event.getEvent()), context));
        app.event(MessageFileShareEvent.class, (event, context) -> said(Heard.of(event.getEvent()), context));
        app.event(MessageThreadBroadcastEvent.class, (event, context) -> said(Heard.of(event.getEvent()), context));
        app.event(MessageMeEvent.class, (event, context) -> said(Heard.of(event.getEvent()), context));
        app.event(MessageBotEvent.class, (event, context) -> said(Heard.of(event.getEvent()), context));
        app.event(MessageChangedEvent.class, this::changed);
        app.event(MessageDeletedEvent.class, this::deleted);
    }

    private Response said(Heard heard, EventContext context) {
        if (talk.isOwn(heard)) return context.ack();
        if (heard.ref().room().startsWith("D")) {
            mentions.toTheBotAlone(heard);
        } else if (talk.command(heard).isEmpty()) {
            talk.said(heard).join();
            if (rooms.areWhere(heard) && !talk.isFollowed(heard)) mentions.overheard(heard);
        }
        return context.ack();
    }

    /** Slack also says that a message changed when it has only shown a preview of a link in it. */
    private Response changed(EventsApiPayload<MessageChangedEvent> event, EventContext context) {
        MessageChangedEvent change = event.getEvent();
        MessageChangedEvent.Message now = change.getMessage();
        MessageRef ref = new MessageRef(change.getChannel(), now.getTs());
        if (TOMBSTONE.equals(now.getSubtype())) {
            talk.deleted(ref, person(now.getUser()), Stamp.instant(change.getEventTs()))
                    .join();
        } else if (now.getEdited() != null && now.getUser() != null) {
            talk.edited(
                            ref,
                            Objects.requireNonNullElse(now.getText(), ""),
                            person(now.getUser()),
                            Stamp.instant(now.getEdited().getTs()))
                    .join();
        }
        return context.ack();
    }

    private Response deleted(EventsApiPayload<MessageDeletedEvent> event, EventContext context) {
        MessageDeletedEvent gone = event.getEvent();
        MessageRef ref = new MessageRef(gone.getChannel(), gone.getDeletedTs());
        String author = gone.getPreviousMessage() == null
                ? ""
                : gone.getPreviousMessage().getUser();
        talk.deleted(ref, person(author), Stamp.instant(gone.getEventTs())).join();
        return context.ack();
    }

    private PersonId person(@org.jspecify.annotations.Nullable String account) {
        return account == null || account.isEmpty() ? PersonId.of("somebody") : faces.person(account);
    }
}
