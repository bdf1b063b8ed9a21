package dev.muster.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.commands.chat.Press;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.ports.Outcome;
import dev.muster.slack.listen.SlackReplies.Asker;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What can be done from the menu of any message, and from the menu that is open everywhere. */
public final class ShortcutListener {
    /** Puts a message on the timeline. */
    public static final String ADD_TO_TIMELINE = "add_to_timeline";

    /** Answers what somebody asked in a message. */
    public static final String ANSWER = "answer_from_knowledge";

    /** Opens a swarm about a message. */
    public static final String OPEN_ABOUT = "open_swarm_about";

    /** Opens a swarm from anywhere. */
    public static final String OPEN = "open_swarm";

    private final ChatDesk desk;
    private final Talk talk;
    private final Faces faces;
    private final SlackReplies replies;
    private final FormOpener forms;

    /** Does them through these. */
    public ShortcutListener(ChatDesk desk, Talk talk, Faces faces, SlackReplies replies, FormOpener forms) {
        this.desk = desk;
        this.talk = talk;
        this.faces = faces;
        this.replies = replies;
        this.forms = forms;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.messageShortcut(ADD_TO_TIMELINE, this::addToTimeline);
        app.messageShortcut(ANSWER, this::answer);
        app.messageShortcut(OPEN_ABOUT, (request, context) -> {
            Heard heard = heard(request.getPayload());
            openForm(asker(request), request.getPayload().getTriggerId(), talk.typed(heard));
            return context.ack();
        });
        app.globalShortcut(OPEN, (request, context) -> {
            String account = request.getPayload().getUser().getId();
            openForm(
                    faces.asker(account, Place.room(account), Optional.empty()),
                    request.getPayload().getTriggerId(),
                    "");
            return context.ack();
        });
    }

    private void openForm(Asker asker, String trigger, String summary) {
        Press open = new Press("open", "", Map.of("ask", "yes"), Optional.of(asker.person()));
        Map<String, String> filled = summary.isEmpty() ? Map.of() : Map.of("summary", summary);
        forms.open(open, asker, trigger, filled).ifPresent(problem -> replies.say(problem, asker));
    }

    private Asker asker(MessageShortcutRequest request) {
        MessageShortcutPayload payload = request.getPayload();
        return faces.asker(
                payload.getUser().getId(), heard(payload).place(), Optional.ofNullable(payload.getResponseUrl()));
    }

    private static Heard heard(MessageShortcutPayload payload) {
        return Heard.of(payload.getChannel().getId(), payload.getMessage());
    }

    private Response addToTimeline(MessageShortcutRequest request, MessageShortcutContext context) {
        Heard heard = heard(request.getPayload());
        Asker asker = asker(request);
        if (!talk.isFollowed(heard)) {
            replies.say(
                    "That message is not in the room of an incident. To put it on record anyway, name one:"
                            + " `/swarm INC-1 log WHAT`. `/swarm list` shows what is open.",
                    asker);
        } else if (talk.isOwn(heard)) {
            replies.say("What I say is on the timeline already, or will never be.", asker);
        } else {
            Outcome outcome = talk.promoted(heard.ref(), asker.person(), Promotion.MENU, desk.now())
                    .join();
            replies.answer(outcome, asker);
            if (outcome.ok()) replies.say("It is on the timeline now.", asker);
        }
        return context.ack();
    }

    private Response answer(MessageShortcutRequest request, MessageShortcutContext context) {
        Asker asker = asker(request);
        CompletableFuture<Outcome> deciding = desk.handle(
                new Typed("/ask " + talk.typed(heard(request.getPayload()))),
                asker.person(),
                asker.place(),
                "shortcut:" + request.getPayload().getTriggerId());
        CompletableFuture<Void> unused = deciding.thenAccept(outcome -> replies.answer(outcome, asker));
        return context.ack();
    }
}
