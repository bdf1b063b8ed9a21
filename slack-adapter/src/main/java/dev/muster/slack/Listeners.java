package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SingleTeamAuthorization;
import dev.muster.commands.chat.ChatDesk;
import dev.muster.commands.chat.Choices;
import dev.muster.commands.chat.Sealed;
import dev.muster.slack.listen.AccountListener;
import dev.muster.slack.listen.ButtonListener;
import dev.muster.slack.listen.ChoiceListener;
import dev.muster.slack.listen.Faces;
import dev.muster.slack.listen.FormListener;
import dev.muster.slack.listen.FormOpener;
import dev.muster.slack.listen.GapReader;
import dev.muster.slack.listen.HomeListener;
import dev.muster.slack.listen.HomeTab;
import dev.muster.slack.listen.ListenedRooms;
import dev.muster.slack.listen.MentionListener;
import dev.muster.slack.listen.MessageListener;
import dev.muster.slack.listen.ReactionListener;
import dev.muster.slack.listen.RoomHistory;
import dev.muster.slack.listen.RoomListener;
import dev.muster.slack.listen.ShortcutListener;
import dev.muster.slack.listen.SlackDocuments;
import dev.muster.slack.listen.SlackReplies;
import dev.muster.slack.listen.SlashListener;
import dev.muster.slack.listen.Talk;
import dev.muster.slack.rooms.ChannelNames;
import dev.muster.slack.rooms.OwnRooms;
import dev.muster.slack.rooms.SlackChat;
import dev.muster.slack.rooms.SlackPeople;
import dev.muster.slack.text.SlackCards;
import dev.muster.slack.text.SlackForms;
import dev.muster.slack.wire.SlackCalls;
import java.util.ArrayList;
import java.util.List;

/** Puts everything that listens together. */
final class Listeners {
    private final SlackAccess access;
    private final SlackParts parts;
    private final Slack slack;
    private final SlackCalls calls;
    private final Sealed sealed;
    private final SlackPeople people;
    private final OwnRooms rooms;
    private final ChannelNames channels;
    private final SlackChat chat;

    Listeners(
            SlackAccess access,
            SlackParts parts,
            Slack slack,
            SlackCalls calls,
            Sealed sealed,
            SlackPeople people,
            OwnRooms rooms,
            ChannelNames channels,
            SlackChat chat) {
        this.access = access;
        this.parts = parts;
        this.slack = slack;
        this.calls = calls;
        this.sealed = sealed;
        this.people = people;
        this.rooms = rooms;
        this.channels = channels;
        this.chat = chat;
    }

    /** An app that hears, and what reads what it did not hear. */
    record Listening(App app, GapReader gaps) {}

    Listening listen(Introduction self, Runnable removed) {
        App app = app(self);
        SlackCards cards = new SlackCards(sealed);
        SlackForms forms = new SlackForms(sealed);
        Faces faces = new Faces(people, rooms, channels, parts.timeline());
        ChatDesk desk = new ChatDesk("slack", parts.commands(), parts.clock());
        SlackDocuments documents =
                new SlackDocuments(slack, calls, parts.timeline(), parts.practice(), parts.exports());
        SlackReplies replies = new SlackReplies(slack, calls, cards, documents);
        FormOpener opener = new FormOpener(calls, forms);
        Talk talk = new Talk(parts.rooms(), faces, calls, parts.timeline(), new Talk.Self(self.user(), self.bot()));
        MentionListener mentions = new MentionListener(desk, talk, replies);
        new SlashListener(desk, faces, replies, opener).register(app);
        new ButtonListener(desk, faces, replies, opener, sealed).register(app);
        new FormListener(desk, faces, replies, forms).register(app);
        new ChoiceListener(faces, forms, new Choices(parts.timeline(), parts.practice())).register(app);
        new ShortcutListener(desk, talk, faces, replies, opener).register(app);
        mentions.register(app);
        new MessageListener(talk, faces, mentions, new ListenedRooms(parts.practice(), channels)).register(app);
        new ReactionListener(talk, faces, replies).register(app);
        new RoomListener(desk, faces, rooms, chat, self.user()).register(app);
        new AccountListener(people, removed).register(app);
        new HomeListener(faces, new HomeTab(parts.timeline(), parts.practice(), cards), calls).register(app);
        RoomHistory history = new RoomHistory(calls, parts.clock());
        return new Listening(app, new GapReader(parts.timeline(), history, talk, faces, mentions));
    }

    /** The bot has introduced itself already, so the app need not do so again. */
    private App app(Introduction self) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(access.botToken())
                .signingSecret(access.signingSecret().orElse("no HTTP mode"))
                .build();
        config.setAuthTestCacheEnabled(true);
        config.setAuthTestCacheExpirationMillis(-1);
        config.setAllEventsApiAutoAckEnabled(true);
        List<Middleware> middleware = new ArrayList<>();
        access.signingSecret()
                .ifPresent(secret -> middleware.add(
                        new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(secret)))));
        middleware.add(new SingleTeamAuthorization(config, self.answer(), null));
        return new App(config, slack, middleware).start();
    }
}
