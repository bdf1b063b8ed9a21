package dev.muster.discord;

import dev.muster.commands.chat.ChatDesk;
import dev.muster.commands.chat.Choices;
import dev.muster.commands.chat.InTurn;
import dev.muster.commands.chat.Sealed;
import dev.muster.discord.listen.AccountListener;
import dev.muster.discord.listen.ButtonListener;
import dev.muster.discord.listen.ChoiceListener;
import dev.muster.discord.listen.Commands;
import dev.muster.discord.listen.DiscordDocuments;
import dev.muster.discord.listen.DiscordReplies;
import dev.muster.discord.listen.Faces;
import dev.muster.discord.listen.FormListener;
import dev.muster.discord.listen.FormOpener;
import dev.muster.discord.listen.GapReader;
import dev.muster.discord.listen.ListenedRooms;
import dev.muster.discord.listen.MentionListener;
import dev.muster.discord.listen.MessageListener;
import dev.muster.discord.listen.Promises;
import dev.muster.discord.listen.ReactionListener;
import dev.muster.discord.listen.RoomHistory;
import dev.muster.discord.listen.RoomListener;
import dev.muster.discord.listen.ShortcutListener;
import dev.muster.discord.listen.SlashListener;
import dev.muster.discord.listen.Talk;
import dev.muster.discord.rooms.ChannelNames;
import dev.muster.discord.rooms.DiscordPeople;
import dev.muster.discord.rooms.OwnRooms;
import dev.muster.discord.rooms.Servers;
import dev.muster.discord.text.DiscordCards;
import dev.muster.discord.text.DiscordForms;
import dev.muster.discord.wire.DiscordCalls;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.channel.ChannelDeleteEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageBulkDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;

/** Puts everything that listens together, and hands each event to whoever it is for. */
final class Listeners {
    private final Servers servers;
    private final InTurn talking = new InTurn();
    private final SlashListener slash;
    private final ChoiceListener choosing;
    private final ButtonListener buttons;
    private final FormListener forms;
    private final ShortcutListener shortcuts;
    private final MessageListener messages;
    private final ReactionListener reactions;
    private final RoomListener roomsByHand;
    private final AccountListener accounts;
    private final Commands commands;
    private final GapReader gaps;

    Listeners(
            DiscordParts parts,
            DiscordCalls calls,
            Sealed sealed,
            Servers servers,
            DiscordPeople people,
            OwnRooms rooms,
            Promises promises,
            Runnable removed) {
        this.servers = servers;
        DiscordCards cards = new DiscordCards(sealed);
        DiscordForms views = new DiscordForms(sealed);
        ChannelNames channels = new ChannelNames(servers);
        Faces faces = new Faces(people, channels, parts.timeline());
        ChatDesk desk = new ChatDesk("discord", parts.commands(), parts.clock());
        DiscordDocuments documents = new DiscordDocuments(calls, parts.timeline(), parts.practice(), parts.exports());
        DiscordReplies replies = new DiscordReplies(calls, cards, documents, promises, parts.clock());
        Choices choices = new Choices(parts.timeline(), parts.practice());
        FormOpener opener = new FormOpener(views, choices);
        String self = calls.jda().getSelfUser().getId();
        Talk talk = new Talk(parts.rooms(), faces, calls, parts.timeline(), self);
        MentionListener mentions = new MentionListener(desk, talk, replies);
        commands = new Commands(desk, faces, replies, promises, parts.clock());
        slash = new SlashListener(commands, faces, parts.clock());
        choosing = new ChoiceListener(faces, choices);
        buttons = new ButtonListener(commands, faces, replies, opener, sealed, parts.clock());
        forms = new FormListener(commands, faces, replies, sealed, parts.clock());
        shortcuts = new ShortcutListener(commands, talk, faces, replies, opener, parts.clock());
        reactions = new ReactionListener(talk, faces, replies, parts.clock());
        messages = new MessageListener(
                talk, mentions, reactions, new ListenedRooms(parts.practice(), channels), parts.clock());
        roomsByHand = new RoomListener(desk, rooms);
        accounts = new AccountListener(people, servers, removed);
        RoomHistory history = new RoomHistory(calls, parts.clock());
        gaps = new GapReader(calls, parts.timeline(), history, talk, faces, mentions);
    }

    Commands commands() {
        return commands;
    }

    GapReader gaps() {
        return gaps;
    }

    /** Comes event by event, in order. What takes time is done elsewhere, in order within each channel. */
    void heard(GenericEvent event) {
        if (event instanceof GenericInteractionCreateEvent interaction) {
            if (isServed(interaction.getGuild())) interaction(interaction);
        } else if (event instanceof GenericMessageEvent message) {
            if (isServed(message.isFromGuild() ? message.getGuild() : null)) {
                var unused = talking.run(message.getChannel().getId(), () -> message(message));
            }
        } else if (event instanceof MessageBulkDeleteEvent many) {
            var unused = talking.run(many.getChannel().getId(), () -> messages.deleted(many));
        } else if (event instanceof ChannelDeleteEvent gone) {
            roomsByHand.deleted(gone);
        } else {
            accounts.heard(event);
        }
    }

    private boolean isServed(@org.jspecify.annotations.Nullable Guild guild) {
        return Optional.ofNullable(guild).map(servers::isServed).orElse(true);
    }

    private void interaction(GenericInteractionCreateEvent event) {
        if (event instanceof SlashCommandInteractionEvent command) slash.heard(command);
        if (event instanceof CommandAutoCompleteInteractionEvent typing) choosing.asked(typing);
        if (event instanceof ButtonInteractionEvent press) buttons.pressed(press, press.getComponentId());
        if (event instanceof StringSelectInteractionEvent choice)
            buttons.pressed(choice, choice.getValues().getFirst());
        if (event instanceof ModalInteractionEvent form) forms.sent(form);
        if (event instanceof MessageContextInteractionEvent chosen) shortcuts.chosen(chosen);
    }

    private void message(GenericMessageEvent event) {
        if (event instanceof MessageReceivedEvent said) messages.said(said);
        if (event instanceof MessageUpdateEvent changed) messages.changed(changed);
        if (event instanceof MessageDeleteEvent gone) messages.deleted(gone);
        if (event instanceof MessageReactionAddEvent reaction) reactions.reacted(reaction);
    }
}
