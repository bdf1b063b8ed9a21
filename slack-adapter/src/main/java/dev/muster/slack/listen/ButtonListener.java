package dev.muster.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outcome;
import dev.muster.slack.listen.SlackReplies.Asker;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Buttons and menus of cards, wherever they stand. What one stands for is sealed, and may be for one person alone. */
public final class ButtonListener {
    private static final Pattern PRESSES = Pattern.compile("press:.*");
    private static final String NOT_OURS = "I do not know that button any more. The card in the room has fresh ones.";

    private final ChatDesk desk;
    private final Faces faces;
    private final SlackReplies replies;
    private final FormOpener forms;
    private final Sealed sealed;

    /** Hands what they stand for to that desk. */
    public ButtonListener(ChatDesk desk, Faces faces, SlackReplies replies, FormOpener forms, Sealed sealed) {
        this.desk = desk;
        this.faces = faces;
        this.replies = replies;
        this.forms = forms;
        this.sealed = sealed;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.blockAction(PRESSES, this::pressed);
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        BlockActionPayload payload = request.getPayload();
        BlockActionPayload.Action action = payload.getActions().getFirst();
        Asker asker =
                faces.asker(payload.getUser().getId(), placeOf(payload), Optional.ofNullable(payload.getResponseUrl()));
        Optional<Press> press =
                Optional.ofNullable(valueOf(action)).flatMap(sealed::open).flatMap(Press::read);
        if (press.isEmpty()) {
            replies.say(NOT_OURS, asker);
        } else if (press.get()
                .only()
                .filter(only -> !only.equals(asker.person()))
                .isPresent()) {
            replies.say("That button is for " + press.get().only().get() + " alone.", asker);
        } else if (forms.asks(press.get())) {
            forms.open(press.get(), asker, payload.getTriggerId(), Map.of())
                    .ifPresent(problem -> replies.say(problem, asker));
        } else {
            give(press.get(), asker, "press:" + payload.getTriggerId());
        }
        return context.ack();
    }

    private static @org.jspecify.annotations.Nullable String valueOf(BlockActionPayload.Action action) {
        return action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
    }

    /** A press on the home tab happens nowhere but with that person. */
    private static Place placeOf(BlockActionPayload payload) {
        if (payload.getChannel() == null) return Place.room(payload.getUser().getId());
        return new Place(
                payload.getChannel().getId(),
                Optional.ofNullable(payload.getContainer().getThreadTs()));
    }

    private void give(Press press, Asker asker, String delivery) {
        Optional<String> incident = Optional.of(press.incident()).filter(id -> !id.isEmpty());
        CompletableFuture<Outcome> deciding = desk.handle(
                new Filled(press.word(), incident, press.values()), asker.person(), asker.place(), delivery);
        Optional<Outcome> outcome = ChatDesk.inTime(deciding);
        if (outcome.isPresent()) {
            replies.answer(outcome.get(), asker);
        } else {
            replies.say(SlackReplies.LATER, asker);
            CompletableFuture<Void> unused = deciding.thenAccept(late -> replies.answer(late, asker));
        }
    }
}
