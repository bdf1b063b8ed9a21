package dev.muster.slack.listen;

import com.slack.api.model.view.View;
import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandGuide;
import dev.muster.commands.chat.Press;
import dev.muster.ports.ChatException;
import dev.muster.slack.listen.SlackReplies.Asker;
import dev.muster.slack.text.Asked;
import dev.muster.slack.text.SlackForms;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.util.Map;
import java.util.Optional;

/** Opens the form of a command that still needs something. Slack allows three seconds from the press to that. */
public final class FormOpener {
    private static final String TOO_LATE =
            "That took longer than Slack allows between a press and its form. Please press once more, or type it: `/swarm help ";

    private final SlackCalls calls;
    private final SlackForms forms;

    /** Opens them through these. */
    public FormOpener(SlackCalls calls, SlackForms forms) {
        this.calls = calls;
        this.forms = forms;
    }

    /** Whether that command has to ask for something before it can be given. */
    boolean asks(Press press) {
        return formOf(press).isPresent();
    }

    private static Optional<CommandForms.Form> formOf(Press press) {
        boolean known = !CommandGuide.rows(press.word()).isEmpty();
        return known ? CommandForms.form(press.word(), press.values()) : Optional.empty();
    }

    /** Opens its form, with these words in its fields; a sentence when that could not be done. */
    Optional<String> open(Press press, Asker asker, String trigger, Map<String, String> filled) {
        CommandForms.Form form = formOf(press).orElseThrow();
        View view = forms.view(form, new Asked(press, asker.place(), asker.answerTo()), filled);
        try {
            calls.call(
                    Urgency.ANSWER,
                    "views.open",
                    client -> client.viewsOpen(open -> open.triggerId(trigger).view(view)));
            return Optional.empty();
        } catch (ChatException e) {
            return Optional.of(TOO_LATE + press.word() + "`.");
        }
    }
}
