package dev.muster.slack.listen;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.commands.chat.Press;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outcome;
import dev.muster.slack.listen.SlackReplies.Asker;
import dev.muster.slack.text.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Slash commands. What came of one goes back with the acknowledgement, which is sent once it is durable. */
public final class SlashListener {
    private static final Pattern COMMANDS = Pattern.compile("/(swarm|ask|report|request)");

    private final ChatDesk desk;
    private final Faces faces;
    private final SlackReplies replies;
    private final FormOpener forms;

    /** Hands them to that desk. */
    public SlashListener(ChatDesk desk, Faces faces, SlackReplies replies, FormOpener forms) {
        this.desk = desk;
        this.faces = faces;
        this.replies = replies;
        this.forms = forms;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.command(COMMANDS, this::heard);
    }

    private Response heard(SlashCommandRequest request, SlashCommandContext context) {
        SlashCommandPayload payload = request.getPayload();
        PersonId caller;
        try {
            caller = faces.person(payload.getUserId());
        } catch (ChatException e) {
            return context.ack("Slack does not tell me who you are just now, so nothing was recorded."
                    + " Please try again in a moment.");
        }
        Place place =
                faces.placeOf(payload.getChannelId(), String.valueOf(payload.getChannelName()), payload.getUserId());
        Asker asker = new Asker(caller, payload.getUserId(), place, Optional.ofNullable(payload.getResponseUrl()));
        String typed = faces.typed(Optional.ofNullable(payload.getText()).orElse(""));
        Press bare = new Press(typed.strip(), "", Map.of(), Optional.of(caller));
        if (payload.getCommand().equals("/swarm") && forms.asks(bare)) {
            return forms.open(bare, asker, payload.getTriggerId(), Map.of())
                    .map(problem -> context.ack(problem))
                    .orElseGet(context::ack);
        }
        CompletableFuture<Outcome> deciding = desk.handle(
                new Typed((payload.getCommand() + " " + typed).strip()),
                caller,
                place,
                "slash:" + payload.getTriggerId());
        return ChatDesk.inTime(deciding)
                .map(outcome -> acknowledged(context, outcome, asker))
                .orElseGet(() -> later(context, deciding, asker));
    }

    private Response acknowledged(SlashCommandContext context, Outcome outcome, Asker asker) {
        List<Shown> shown = replies.of(outcome, asker);
        if (shown.isEmpty()) return context.ack();
        replies.sendMore(shown.subList(1, shown.size()), asker);
        return context.ack(SlackReplies.along(shown.getFirst()));
    }

    private Response later(SlashCommandContext context, CompletableFuture<Outcome> deciding, Asker asker) {
        CompletableFuture<Void> unused = deciding.thenAccept(outcome -> replies.answer(outcome, asker));
        return context.ack(SlackReplies.LATER);
    }
}
