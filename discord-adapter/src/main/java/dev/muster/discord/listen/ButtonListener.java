package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.chat.Press;
import dev.muster.commands.chat.Sealed;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;

/** Buttons and menus of cards, wherever they stand. What one stands for is sealed, and may be for one person alone. */
public final class ButtonListener {
    private static final String NOT_OURS = "I do not know that button any more. The card in the room has fresh ones.";

    private final Commands commands;
    private final Faces faces;
    private final DiscordReplies replies;
    private final FormOpener forms;
    private final Sealed sealed;
    private final Clock clock;

    /** Hands what they stand for on to these. */
    public ButtonListener(
            Commands commands, Faces faces, DiscordReplies replies, FormOpener forms, Sealed sealed, Clock clock) {
        this.commands = commands;
        this.faces = faces;
        this.replies = replies;
        this.forms = forms;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Somebody pressed a button, or chose an entry of a menu, that carries that. */
    public void pressed(GenericComponentInteractionCreateEvent event, String carried) {
        Optional<Press> press = sealed.open(carried).flatMap(Press::read);
        PersonId person = faces.person(event.getUser());
        boolean allowed = press.flatMap(Press::only).map(person::equals).orElse(true);
        if (press.isPresent() && allowed && forms.asks(press.get())) {
            forms.open(event, press.get(), person, faces.placeOf(event.getChannel(), event.getUser()), Map.of());
            return;
        }
        event.deferEdit().queue(done -> {}, late -> {});
        OwnThread.run(() -> {
            Asker asker = faces.asker(event, false, clock.now());
            if (press.isEmpty()) {
                replies.say(NOT_OURS, asker);
            } else if (!allowed) {
                replies.say("That button is for " + press.get().only().get() + " alone.", asker);
            } else {
                Optional<String> incident = Optional.of(press.get().incident()).filter(id -> !id.isEmpty());
                commands.give(
                        event,
                        asker,
                        new Filled(press.get().word(), incident, press.get().values()));
            }
        });
    }
}
