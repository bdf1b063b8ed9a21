package dev.muster.discord.listen;

import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandGuide;
import dev.muster.commands.KnownNames;
import dev.muster.commands.chat.Choices;
import dev.muster.commands.chat.Press;
import dev.muster.discord.text.DiscordForms;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the form of a command that still needs something. Nothing may be deferred before that, so it is all from memory. */
public final class FormOpener {
    private static final Logger LOG = LoggerFactory.getLogger(FormOpener.class);

    private final DiscordForms forms;
    private final Choices choices;

    /** Opens these, with those choices. */
    public FormOpener(DiscordForms forms, Choices choices) {
        this.forms = forms;
        this.choices = choices;
    }

    /** Whether that command has to ask for something before it can be given. */
    boolean asks(Press press) {
        return formOf(press).isPresent();
    }

    private static Optional<CommandForms.Form> formOf(Press press) {
        boolean known = !CommandGuide.rows(press.word()).isEmpty();
        return known ? CommandForms.form(press.word(), press.values()) : Optional.empty();
    }

    /** Opens its form, with these words in its fields. */
    void open(IModalCallback event, Press press, PersonId person, Place place, Map<String, String> filled) {
        CommandForms.Form form = formOf(press).orElseThrow();
        KnownNames names = choices.names(person, place, press.incident());
        event.replyModal(forms.view(form, press, filled, names::answersTo))
                .queue(
                        done -> {},
                        late -> LOG.info("The form of {} came too late: {}", press.word(), late.getMessage()));
    }
}
