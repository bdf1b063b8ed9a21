package dev.muster.discord.listen;

import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.chat.Press;
import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.ports.Outcome;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;

/** What can be done from the menu of any message. Discord hands that message over whole, whatever else it hides. */
public final class ShortcutListener {
    /** Puts a message on the timeline. */
    public static final String ADD_TO_TIMELINE = "Add to timeline";

    /** Answers what somebody asked in a message. */
    public static final String ANSWER = "Answer from knowledge";

    /** Opens a swarm about a message. */
    public static final String OPEN_ABOUT = "Open a swarm about it";

    private final Commands commands;
    private final Talk talk;
    private final Faces faces;
    private final DiscordReplies replies;
    private final FormOpener forms;
    private final Clock clock;

    /** Does them through these. */
    public ShortcutListener(
            Commands commands, Talk talk, Faces faces, DiscordReplies replies, FormOpener forms, Clock clock) {
        this.commands = commands;
        this.talk = talk;
        this.faces = faces;
        this.replies = replies;
        this.forms = forms;
        this.clock = clock;
    }

    /** Somebody chose one of them. */
    public void chosen(MessageContextInteractionEvent event) {
        Heard heard = Heard.of(event.getTarget());
        if (event.getName().equals(OPEN_ABOUT)) {
            PersonId person = faces.person(event.getUser());
            Press open = new Press("open", "", Map.of("ask", "yes"), Optional.of(person));
            forms.open(event, open, person, heard.place(), Map.of("summary", talk.typed(heard)));
            return;
        }
        event.deferReply(true).queue(done -> {}, late -> {});
        OwnThread.run(() -> {
            Asker asker = faces.asker(event, true, clock.now());
            if (event.getName().equals(ANSWER)) {
                commands.give(event, asker, new Typed("/ask " + talk.typed(heard)));
            } else {
                addToTimeline(heard, asker);
            }
        });
    }

    private void addToTimeline(Heard heard, Asker asker) {
        if (!talk.isFollowed(heard)) {
            replies.say(
                    "That message is not in the room of an incident. To put it on record anyway, name one:"
                            + " `/swarm log` with the option `incident`. `/swarm list` shows what is open.",
                    asker);
        } else if (talk.isOwn(heard)) {
            replies.say("What I say is on the timeline already, or will never be.", asker);
        } else if (!heard.isTalk()) {
            replies.say("There is nothing in that message that I could put on record.", asker);
        } else {
            // Whether or not the bot may read along here, this message it was handed.
            talk.said(heard).join();
            Outcome outcome = talk.promoted(heard.ref(), heard.place(), asker.person(), Promotion.MENU, clock.now())
                    .join();
            if (outcome.ok()) replies.say("It is on the timeline now.", asker);
            else replies.answer(outcome, asker);
        }
    }
}
