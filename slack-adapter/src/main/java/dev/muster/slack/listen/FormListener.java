package dev.muster.slack.listen;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.commands.chat.Press;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.slack.listen.SlackReplies.Asker;
import dev.muster.slack.text.Asked;
import dev.muster.slack.text.SlackForms;
import dev.muster.slack.text.SlackText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Forms that were sent. One that cannot be taken stays open, with what was entered and a sentence that says why. */
public final class FormListener {
    private static final int LONGEST_MISTAKE = 300;
    private static final String NOT_OURS = "I do not know this form any more. Please open it again.";

    private final ChatDesk desk;
    private final Faces faces;
    private final SlackReplies replies;
    private final SlackForms forms;

    /** Hands them to that desk. */
    public FormListener(ChatDesk desk, Faces faces, SlackReplies replies, SlackForms forms) {
        this.desk = desk;
        this.faces = faces;
        this.replies = replies;
        this.forms = forms;
    }

    /** Begins to listen. */
    public void register(App app) {
        app.viewSubmission(SlackForms.CALLBACK, this::sent);
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        ViewSubmissionPayload payload = request.getPayload();
        Optional<Asked> known = forms.asked(payload.getView());
        if (known.isEmpty()) return refused(context, payload, NOT_OURS);
        Asked asked = known.get();
        Asker asker = faces.asker(payload.getUser().getId(), asked.place(), asked.answerTo());
        Press press = asked.press();
        if (press.only().filter(only -> !only.equals(asker.person())).isPresent()) {
            return refused(context, payload, "This form is for " + press.only().get() + " alone.");
        }
        Map<String, String> values = new LinkedHashMap<>(press.values());
        values.remove(CommandForms.ASK);
        values.putAll(SlackForms.answers(
                payload.getView(), account -> faces.person(account).value()));
        CompletableFuture<Outcome> deciding = desk.handle(
                new Filled(press.word(), Optional.of(press.incident()).filter(id -> !id.isEmpty()), values),
                asker.person(),
                asked.place(),
                "form:" + payload.getView().getId() + ":" + payload.getTriggerId());
        Optional<Outcome> outcome = ChatDesk.inTime(deciding);
        if (outcome.isEmpty()) {
            replies.say(SlackReplies.LATER, asker);
            CompletableFuture<Void> unused = deciding.thenAccept(late -> replies.answer(late, asker));
            return context.ack();
        }
        if (!outcome.get().ok()) return refused(context, payload, sentence(outcome.get()));
        replies.answer(outcome.get(), asker);
        return context.ack();
    }

    private static String sentence(Outcome outcome) {
        return outcome.replies().stream().map(Reply::text).collect(Collectors.joining("\n"));
    }

    private static Response refused(ViewSubmissionContext context, ViewSubmissionPayload payload, String sentence) {
        return context.ackWithErrors(Map.of(
                SlackForms.firstBlock(payload.getView()),
                SlackText.fitting(SlackText.plain(sentence), LONGEST_MISTAKE)));
    }
}
