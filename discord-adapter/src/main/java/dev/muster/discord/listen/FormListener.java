package dev.muster.discord.listen;

import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.discord.text.DiscordForms;
import dev.muster.ports.Clock;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;

/** Forms that were sent. Discord keeps none open, so whoever sent one that cannot be taken gets their words back. */
public final class FormListener {
    private static final String NOT_OURS = "I do not know this form any more. Please open it again.";

    private final Commands commands;
    private final Faces faces;
    private final DiscordReplies replies;
    private final Sealed sealed;
    private final Clock clock;

    /** Hands them on to these. */
    public FormListener(Commands commands, Faces faces, DiscordReplies replies, Sealed sealed, Clock clock) {
        this.commands = commands;
        this.faces = faces;
        this.replies = replies;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Somebody sent a form. */
    public void sent(ModalInteractionEvent event) {
        event.deferReply(true).queue(done -> {}, late -> {});
        OwnThread.run(() -> take(event));
    }

    private void take(ModalInteractionEvent event) {
        Asker asker = faces.asker(event, true, clock.now());
        Optional<Press> known = sealed.open(event.getModalId()).flatMap(Press::read);
        Map<String, String> answers = DiscordForms.answers(
                event.getValues(), account -> faces.person(account).value());
        if (known.isEmpty()) {
            replies.say(NOT_OURS + "\n" + DiscordForms.written(answers), asker);
            return;
        }
        Press press = known.get();
        if (press.only().filter(only -> !only.equals(asker.person())).isPresent()) {
            replies.say("This form is for " + press.only().get() + " alone.", asker);
            return;
        }
        Map<String, String> values = new LinkedHashMap<>(press.values());
        values.remove(CommandForms.ASK);
        values.putAll(answers);
        Optional<String> incident = Optional.of(press.incident()).filter(id -> !id.isEmpty());
        commands.give(
                event,
                asker,
                new Filled(press.word(), incident, values),
                outcome -> outcome.ok() ? outcome : withTheirWords(outcome, answers));
    }

    private static Outcome withTheirWords(Outcome refusal, Map<String, String> answers) {
        List<Reply> replies = new ArrayList<>(refusal.replies());
        replies.add(new Reply.Whisper("You wrote:\n" + DiscordForms.written(answers)));
        return new Outcome(false, replies, refusal.entry());
    }
}
