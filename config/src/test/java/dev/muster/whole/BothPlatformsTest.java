package dev.muster.whole;

import static dev.muster.whole.BothPlatforms.soon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.discord.fake.DiscordData;
import dev.muster.discord.fake.Faults.LostAfter;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.slack.fake.SlackData;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D2: Slack and Discord are connected to one bot; people on both work on the same incident. */
class BothPlatformsTest {
    private static final String PUSHPIN = "\uD83D\uDCCC";

    @TempDir
    private Path folder;

    private BothPlatforms both;

    @BeforeEach
    void connect() {
        assumeTrue(
                DiscordData.isPossible() && SlackData.isPossible(), "skipped: shared/data is not beside this checkout");
        both = new BothPlatforms(folder);
    }

    @AfterEach
    void disconnect() {
        if (both != null) both.close();
    }

    private void openInSlack() {
        both.slack.human("ana").types("ops", BothPlatforms.OPEN);
        soon(() -> both.incident().flatMap(Incident::place).isPresent());
    }

    private void openInSlackAndJoinFromDiscord() {
        openInSlack();
        both.discord.human("ben").types("ops", "/swarm INC-1 join");
        soon(() -> both.entries(AlsoFollowed.class).size() == 1);
        soon(() -> !both.cardInSlack().isEmpty() && !both.cardInDiscord().isEmpty());
    }

    private String slackRoom() {
        return both.roomsInSlack().getFirst().name();
    }

    private String discordRoom() {
        return both.roomsInDiscord().getFirst().id();
    }

    @Test
    @DisplayName("D2 one record, whoever writes from where; a room is opened where the incident was opened")
    void oneRecord() {
        openInSlack();
        both.discord.human("ben").types("ops", "/swarm INC-1 log seen from Discord");
        soon(() -> both.entries(Logged.class).size() == 1);
        both.slack.human("ana").types("ops", "/swarm INC-1 log seen from Slack");
        soon(() -> both.entries(Logged.class).size() == 2);
        both.discord.human("ben").types("ops", BothPlatforms.OPEN);

        List<TimelineEntry> logged = both.entries(Logged.class);
        assertEquals(
                List.of("discord", "slack"),
                logged.stream().map(TimelineEntry::source).toList());
        assertEquals(PersonId.of("ben"), logged.getFirst().actor());
        soon(() -> !both.roomsInSlack().isEmpty());
        soon(() -> both.discord.town().channels().stream()
                .anyMatch(room -> room.name().startsWith("inc-2")));
    }

    @Test
    @DisplayName(
            "D2, A5 both rooms are kept in step: what is done from either is said once in each, and nobody is echoed")
    void inStep() {
        openInSlackAndJoinFromDiscord();
        assertTrue(both.roomsInDiscord()
                .getFirst()
                .allows(both.discord.human("ben").id(), 1 << 10));

        both.slack.human("ana").types(slackRoom(), "/swarm log seen from Slack");
        both.discord.human("ben").types(discordRoom(), "/swarm log seen from Discord");
        both.slack.human("ana").says(slackRoom(), "the pool is exhausted");
        both.discord.human("ben").says(discordRoom(), "so is the other one");
        soon(() -> both.entries(MessageRecorded.class).size() == 2);

        for (String words : List.of("seen from Slack", "seen from Discord")) {
            soon(() -> both.saidInSlack().stream().anyMatch(text -> text.contains(words)));
            soon(() -> both.saidInDiscord().stream().anyMatch(text -> text.contains(words)));
            assertEquals(
                    1,
                    both.saidInSlack().stream()
                            .filter(text -> text.contains(words))
                            .count());
            assertEquals(
                    1,
                    both.saidInDiscord().stream()
                            .filter(text -> text.contains(words))
                            .count());
        }
        assertTrue(both.saidInDiscord().stream().noneMatch(text -> text.contains("the pool is exhausted")));
        assertTrue(both.saidInSlack().stream().noneMatch(text -> text.contains("so is the other one")));
    }

    @Test
    @DisplayName("D2, A5 what is put on the timeline in one room is on the other's card, until its words are removed")
    void promotedInOneIsOnTheCardOfTheOther() {
        openInSlackAndJoinFromDiscord();
        String inSlack = both.slack.human("ana").says(slackRoom(), "the pool is exhausted");
        String inDiscord = both.discord.human("ben").says(discordRoom(), "so is the other one");
        soon(() -> both.entries(MessageRecorded.class).size() == 2);

        both.slack.human("ana").reacts(slackRoom(), inSlack, "pushpin");
        soon(() -> both.cardInDiscord().contains("the pool is exhausted"));
        both.discord.human("ben").reacts(discordRoom(), inDiscord, PUSHPIN);
        soon(() -> both.cardInSlack().contains("so is the other one"));

        long entry = both.entries(MessageRecorded.class).stream()
                .filter(said -> said.text().contains("so is the other one"))
                .findFirst()
                .orElseThrow()
                .sequence();
        both.slack.human("ana").types(slackRoom(), "/swarm redact E" + entry + " a secret");
        soon(() -> !both.cardInSlack().contains("so is the other one"));
        soon(() -> !both.cardInDiscord().contains("so is the other one"));
        assertTrue(both.cardInDiscord().contains("the pool is exhausted"));
    }

    @Test
    @DisplayName("D2, D4 a bot that dies between opening the second room and writing that down opens no other one")
    void diedInTheMiddle() {
        openInSlack();
        both.discord.faults().next("POST /guilds/{guild_id}/channels", new LostAfter());
        both.discord.human("ben").typing("ops", "/swarm INC-1 join");
        soon(() -> !both.roomsInDiscord().isEmpty());

        both.restart();

        soon(() -> both.entries(AlsoFollowed.class).size() == 1);
        soon(() -> !both.cardInDiscord().isEmpty());
        both.discord.human("ben").says(discordRoom(), "here I am");
        soon(() -> both.entries(MessageRecorded.class).size() == 1);
        assertEquals(1, both.roomsInDiscord().size());
        assertEquals(1, both.roomsInSlack().size());
        assertEquals(1, both.entries(RoomWanted.class).size());
    }

    @Test
    @DisplayName("D2, A5 what was said in both rooms while the bot was away is read back from both, each once")
    void bothGapsAreReadBack() {
        openInSlackAndJoinFromDiscord();
        String slackRoom = slackRoom();
        String discordRoom = discordRoom();
        both.slack.human("ana").says(slackRoom, "before, here");
        both.discord.human("ben").says(discordRoom, "before, there");
        soon(() -> both.entries(MessageRecorded.class).size() == 2);
        both.whileAway(() -> {
            both.slack.human("ana").says(slackRoom, "meanwhile, here");
            both.discord.human("ben").says(discordRoom, "meanwhile, there");
        });

        soon(() -> both.entries(MessageRecorded.class).size() == 4);
        both.slack.human("ana").says(slackRoom, "afterwards");
        soon(() -> both.entries(MessageRecorded.class).size() == 5);
    }

    @Test
    @DisplayName("D2, A10 when all is done both rooms are closed")
    void bothAreArchived() {
        openInSlackAndJoinFromDiscord();
        both.slack.human("ana").types(slackRoom(), "/swarm lead @self");
        for (String step : List.of("resolve rolled back", "confirm", "close", "review approve", "review publish")) {
            both.slack.human("ana").types("ops", "/swarm INC-1 " + step);
        }
        soon(() -> both.roomsInSlack().getFirst().isArchived());
        soon(() -> both.roomsInDiscord().getFirst().denies("100000000000000001", 1 << 11));
    }
}
