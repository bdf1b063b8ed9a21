package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.Faults.Broken;
import dev.muster.slack.fake.Faults.Fine;
import dev.muster.slack.fake.Faults.Limited;
import dev.muster.slack.fake.Faults.LostAfter;
import dev.muster.slack.fake.Faults.LostBefore;
import dev.muster.slack.fake.Faults.Refused;
import dev.muster.slack.fake.Human;
import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.Typed;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: what goes wrong in Slack is mended, or told kindly with what to do")
class TroubleTest extends SlackStory {
    private static final String NAME = "inc-1-checkout-answers-with-errors";

    private EffectParked parked() {
        return (EffectParked) recorded("INC-1", EffectParked.class).event();
    }

    private boolean isIn(Channel room, String name) {
        return room.members().contains(human(name).id());
    }

    @Test
    @DisplayName("A3 a name that is taken, be it by an archived channel, gets a number behind it")
    void aTakenName() {
        slack.channel(NAME, false, false, human("ben"));
        human("ben").archives(NAME);

        human("ana").types("ops", MAJOR);

        soonTrue(() -> slack.workspace().channels().stream()
                .anyMatch(channel -> channel.name().equals(NAME + "-2")));
        Channel room = slack.workspace().channel(NAME + "-2");
        soonTrue(() -> isIn(room, "mia"));
        assertFalse(
                slack.workspace().channel(NAME).members().contains(human("mia").id()));
    }

    @Test
    @DisplayName("A3 a room that was created before the connection broke is found again, not created twice")
    void aLostAnswerCreatesNoSecondRoom() {
        slack.faults().next("conversations.create", new LostAfter());

        human("ana").types("ops", MAJOR);

        Channel room = room("INC-1");
        soonTrue(() -> isIn(room, "mia") && isIn(room, "sam") && isIn(room, "dan"));
        assertEquals(NAME, room.name());
        assertEquals(
                1,
                slack.workspace().channels().stream()
                        .filter(channel -> channel.name().startsWith("inc-1"))
                        .count());
    }

    @Test
    @DisplayName("A3 HTTP 500, a limit and a broken connection only delay")
    void whatPassesOnlyDelays() {
        slack.faults()
                .next("conversations.create", new Broken())
                .next("conversations.create", new LostBefore())
                .next("conversations.invite", new Limited(1));

        human("ana").types("ops", MAJOR);

        Channel room = room("INC-1");
        soonTrue(() -> isIn(room, "mia") && isIn(room, "sam") && isIn(room, "dan"));
    }

    @Test
    @DisplayName("A8 a message whose answer was lost is not posted twice")
    void aLostAnswerPostsNothingTwice() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        slack.faults().next("chat.postMessage", new LostAfter());

        human("mia").types(room.name(), "/swarm log only once");

        soonTrue(() -> said(room).contains("only once"));
        human("mia").types(room.name(), "/swarm log and the next");
        soonTrue(() -> said(room).contains("and the next"));
        assertEquals(
                1,
                fromTheBot(room).stream()
                        .filter(message -> Reading.of(message).contains("only once"))
                        .count());
    }

    @Test
    @DisplayName("D1 where apps may not open channels, the record and the owner say so, and what to do meanwhile")
    void channelsMayNotBeOpened() {
        slack.faults().next("conversations.create", new Refused("restricted_action"));

        human("ana").types("ops", MAJOR);

        assertTrue(parked().problem().contains("restricted_action"));
        assertTrue(parked().remedy().contains("open a channel by hand"), parked().remedy());
        soonTrue(() -> slack.directMessages("ana").stream()
                .anyMatch(message -> Reading.of(message).contains("Something could not be done for INC-1")));
        assertTrue(human("ana")
                .types("ops", "/swarm INC-1 log going on all the same")
                .taken());
        recorded("INC-1", Logged.class);
    }

    @Test
    @DisplayName("D5 a private swarm never falls back to an open channel")
    void aPrivateSwarmStaysPrivate() {
        slack.faults().next("conversations.create", new Refused("restricted_action"));

        human("ana").types("ops", MAJOR + " private:yes");

        parked();
        assertTrue(slack.calls().of("conversations.create").stream()
                .allMatch(call -> call.arg("is_private").equals("1")));
        assertFalse(said(slack.workspace().channel("ops")).contains("Checkout"));
    }

    @Test
    @DisplayName(
            "A3 who is a guest, deactivated or not in Slack is named in the room, with how to reach them; the others are in")
    void theAbsentAreNamed() {
        slack.change("sam", false, true);
        slack.change("dan", true, false);

        human("ana").types("ops", MAJOR);

        Channel room = room("INC-1");
        soonTrue(() -> isIn(room, "mia"));
        soonTrue(() -> said(room).contains("I could not bring in"));
        assertTrue(said(room).contains("sam (a guest"), said(room));
        assertTrue(said(room).contains("dan ("), said(room));
    }

    @Test
    @DisplayName("A8 where the bot is not in the channel any more, it comes back")
    void theBotComesBack() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        slack.faults().next("conversations.invite", new Refused("not_in_channel"));

        human("mia").types(room.name(), "/swarm call @dora");

        soonTrue(() -> isIn(room, "dora"));
    }

    @Test
    @DisplayName("A5 a room that somebody archived while the incident is open is opened again, and it is on record")
    void anArchivedRoomIsOpenedAgain() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);

        human("ben").archives(room.name());

        soonTrue(() -> !room.isArchived());
        Logged logged = (Logged) recorded("INC-1", Logged.class).event();
        assertEquals("archived the room in Slack by hand", logged.what());
    }

    @Test
    @DisplayName("A9 a resolved and reopened incident keeps its room")
    void aReopenedIncidentKeepsItsRoom() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        human("mia").types(room.name(), "/swarm join");
        human("mia").types(room.name(), "/swarm resolve rolled back");
        human("mia").types(room.name(), "/swarm reopen the errors are back");

        soonTrue(() -> said(room).contains("the errors are back"));
        assertEquals(1, slack.calls().of("conversations.create").size());
    }

    @Test
    @DisplayName("D6 a revoked token makes the bot not ready, with what to do")
    void aRevokedTokenIsNamed() {
        bot.close();
        slack.revokeTokens();

        bot = RunningBot.startUnready(folder, RunningBot.Setup.socket(slack));

        soonTrue(() -> bot.slack().notReady().toString().contains("token_revoked"));
        assertTrue(bot.slack().notReady().toString().contains("SLACK_BOT_TOKEN"));
    }

    @Test
    @DisplayName("D1 a missing scope is named with the remedy")
    void aMissingScopeIsNamed() {
        slack.takeScope("pins:write");
        SlackCheck check = SlackCheck.of(RunningBot.Setup.socket(slack).access(), Office::practice);

        assertEquals(1, check.mistakes().size(), check::toString);
        assertTrue(check.mistakes().getFirst().contains("pins:write"));
        assertTrue(check.mistakes().getFirst().contains("slack-manifest.yaml"));
    }

    @Test
    @DisplayName("D1 a token of the wrong kind and a person without an account are named by the check")
    void theCheckNamesWhatIsWrong() {
        slack.change("dora", true, false);
        SlackAccess right = RunningBot.Setup.socket(slack).access();
        SlackAccess wrong = new SlackAccess(
                right.botToken(),
                java.util.Optional.of("xapp-wrong"),
                right.signingSecret(),
                right.apiUrl(),
                right.secret());

        SlackCheck check = SlackCheck.of(wrong, Office::practice);

        assertTrue(check.mistakes().toString().contains("dora"), check::toString);
        assertTrue(check.mistakes().toString().contains("connections:write"), check::toString);
    }

    @Test
    @DisplayName("D1 other connections of the app are named, for they eat what people do")
    void ghostsAreNamed() {
        bot.close();
        slack.haunt(2);

        bot = RunningBot.start(folder, RunningBot.Setup.socket(slack));

        soonTrue(() -> bot.slack().ghosts().isPresent());
        assertTrue(bot.slack().ghosts().get().contains("2 other connections"));
    }

    @Test
    @DisplayName("D1 a home tab that was drawn in the meantime is drawn over")
    void aStaleHomeTab() {
        human("ben").opensHome();
        soonTrue(() -> !slack.home("ben").isEmpty());
        slack.faults().next("views.publish", new Refused("hash_conflict"));

        human("ben").opensHome();

        soonTrue(() -> slack.calls().of("views.publish").size() == 3);
    }

    @Test
    @DisplayName("A8 a very long text is shown in parts, and never refused for its length")
    void aLongText() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        String words = "the error log says & repeats <again> ".repeat(400);

        Typed typed = human("mia").types(room.name(), "/swarm log " + words + "THE-END");

        assertTrue(typed.taken());
        assertTrue(((Logged) recorded("INC-1", Logged.class).event()).what().endsWith("THE-END"));
        soonTrue(() -> said(room).contains("/swarm export"));
        for (int line = 0; line < 40; line++)
            human("mia").types(room.name(), "/swarm log entry " + line + " " + "x".repeat(300));
        assertTrue(human("mia").types(room.name(), "/swarm timeline").taken());
        soonTrue(() -> slack.whispersTo(human("mia").id()).size() > 0);
    }

    @Test
    @DisplayName("D5 nothing that people type can ping a channel or draw a card")
    void nobodyIsPinged() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);

        human("ben").types(room.name(), "/swarm log <!channel> and <@U00000001> _now_ & @here");

        soonTrue(() -> said(room).contains("now"));
        assertFalse(fromTheBot(room).toString().contains("<!channel>"));
        assertFalse(fromTheBot(room).toString().contains("<@U"));
    }

    @Test
    @DisplayName("A8 a person without an account is parked with how to mend it, and the call stands")
    void somebodyWithoutAnAccountIsParked() {
        slack.change("dora", true, false);
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        Human mia = human("mia");
        mia.types(room.name(), "/swarm call @dora because she knows");

        soonTrue(() -> !entries("INC-1", EffectParked.class).isEmpty());
        assertTrue(parked().problem().contains("dora"), parked().problem());
        assertEquals(List.of(), bot.slack().notReady());
        slack.faults().next("auth.test", new Fine());
    }
}
