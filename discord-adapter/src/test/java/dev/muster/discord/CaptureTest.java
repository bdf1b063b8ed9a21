package dev.muster.discord;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Channel;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5: everything that is said in a swarm's room is kept, also what was said while nobody listened")
class CaptureTest extends DiscordStory {
    private Channel room;

    @BeforeEach
    void openSwarm() {
        human("ana").types("ops", MAJOR);
        room = room("INC-1");
        card(room);
    }

    private List<String> recordedTexts() {
        return entries("INC-1", MessageRecorded.class).stream()
                .map(entry -> ((MessageRecorded) entry.event()).text())
                .toList();
    }

    @Test
    @DisplayName("A5 messages are kept with their author, their time, their thread and their words as typed")
    void messagesAreKept() {
        String parent = human("sam").says(room.id(), "see GitLab.com & <http> at https://example.test/a?b=1&c=2 @dan");
        // What is said in different channels is heard side by side.
        soonTrue(() -> recordedTexts().size() == 1);
        human("dan").beginsThread(room.id(), parent, "the load");
        human("dan").says(parent, "on it");

        soonTrue(() -> recordedTexts().size() == 2);
        TimelineEntry first = entries("INC-1", MessageRecorded.class).getFirst();
        assertEquals(PersonId.of("sam"), first.actor());
        assertEquals(
                "see GitLab.com & <http> at https://example.test/a?b=1&c=2 @dan",
                ((MessageRecorded) first.event()).text());
        MessageRecorded reply =
                (MessageRecorded) entries("INC-1", MessageRecorded.class).get(1).event();
        assertEquals(parent, reply.thread().orElseThrow());
        assertEquals(Duration.ZERO, first.lateness());
    }

    @Test
    @DisplayName("A5 edits, deletions and files are kept")
    void editsDeletionsAndFilesAreKept() {
        String said = human("sam").says(room.id(), "4.5 TB are left");
        human("sam").edits(room.id(), said, "4.5 GB are left");
        human("sam").deletes(room.id(), said);
        human("dan").uploads(room.id(), "the graph", "load.png");

        assertEquals(
                "4.5 GB are left",
                ((MessageEdited) recorded("INC-1", MessageEdited.class).event()).text());
        recorded("INC-1", MessageDeleted.class);
        MessageRecorded file = soon(() -> entries("INC-1", MessageRecorded.class).stream()
                .map(entry -> (MessageRecorded) entry.event())
                .filter(message -> !message.files().isEmpty())
                .findFirst()
                .orElse(null));
        assertEquals("load.png", file.files().getFirst().name());
        assertTrue(file.files().getFirst().link().startsWith("https://"));
    }

    @Test
    @DisplayName("A5 a pushpin on a reply in a thread promotes that reply and not its neighbour")
    void theRightMessageIsPromoted() {
        String parent = human("sam").says(room.id(), "what about the replica?");
        human("dan").beginsThread(room.id(), parent, "replica");
        String reply = human("dan").says(parent, "the replica is four hours behind");
        human("dan").says(room.id(), "coffee?");

        human("mia").reacts(parent, reply, "\uD83D\uDCCC");

        MessagePromoted promoted =
                (MessagePromoted) recorded("INC-1", MessagePromoted.class).event();
        assertEquals(reply, promoted.message().message());
        assertEquals(PersonId.of("dan"), promoted.author());
        human("mia").pins(room.id(), parent);
        soonTrue(() -> entries("INC-1", MessagePromoted.class).size() == 2);
        human("mia").reacts(room.id(), parent, "eyes");
        assertEquals(2, entries("INC-1", MessagePromoted.class).size());
    }

    @Test
    @DisplayName(
            "A5 what was said while the connection was cut is read back once, with threads, in order, and not as late")
    void theGapIsReadBack() {
        String parent = human("sam").says(room.id(), "before the cut");
        soonTrue(() -> recordedTexts().size() == 1);
        human("sam").beginsThread(room.id(), parent, "aside");
        discord.forget();
        discord.shut();
        String missed = human("dan").says(room.id(), "said in the gap");
        human("dora").says(parent, "replied in the gap");
        human("sam").edits(room.id(), parent, "before the cut, corrected");
        human("mia").reacts(room.id(), missed, "\uD83D\uDCCC");
        human("mia").says(parent, "@muster log decided in the gap");
        discord.reopen();

        soonTrue(() -> recordedTexts().containsAll(List.of("said in the gap", "replied in the gap")));
        recorded("INC-1", MessageEdited.class);
        recorded("INC-1", MessagePromoted.class);
        assertEquals(
                "decided in the gap", ((Logged) recorded("INC-1", Logged.class).event()).what());
        human("sam").says(room.id(), "after the cut");
        soonTrue(() -> recordedTexts().contains("after the cut"));
        assertEquals(4, recordedTexts().size());
        assertTrue(entries("INC-1", MessageRecorded.class).stream()
                .allMatch(entry -> entry.lateness().isZero()));
    }

    @Test
    @DisplayName("A5 what was said while the bot was not running is read back when it comes again, page after page")
    void aRestartReadsBack() {
        bot.close();
        IntStream.range(0, 230).forEach(number -> human("sam").says(room.id(), "line " + number));

        bot = RunningBot.start(folder, discord);

        soonTrue(() -> recordedTexts().size() == 230);
        assertEquals("line 0", recordedTexts().getFirst());
        assertEquals("line 229", recordedTexts().getLast());
    }

    @Test
    @DisplayName("D2 a cut socket is taken up again, and what was said meanwhile is told, each once")
    void aCutSocketLosesNothing() {
        for (int round = 0; round < 2; round++) {
            human("sam").says(room.id(), "before " + round);
            discord.cut();
            human("sam").says(room.id(), "after " + round);
            int times = round + 1;
            soonTrue(() -> discord.resumed() == times);
        }
        discord.askToReconnect();
        human("sam").says(room.id(), "at last");
        soonTrue(() -> recordedTexts().size() == 5);
        assertEquals(1, discord.sessions());
        assertEquals(
                5, List.copyOf(new java.util.LinkedHashSet<>(recordedTexts())).size());
    }

    @Test
    @DisplayName("D2 a connection that breaks without a word is taken up again, and nothing said meanwhile is missed")
    void aTornConnectionLosesNothing() {
        for (int round = 0; round < 2; round++) {
            human("sam").says(room.id(), "before " + round);
            discord.tear();
            human("sam").says(room.id(), "after " + round);
            int times = round + 1;
            soonTrue(() -> discord.resumed() == times);
        }
        soonTrue(() -> recordedTexts().size() == 4);
        assertEquals(1, discord.sessions());
        assertEquals(List.of("before 0", "after 0", "before 1", "after 1"), recordedTexts());
    }

    @Test
    @DisplayName("A5 what was said in threads that went to sleep is read back, however many there are")
    void manySleepingThreads() {
        bot.close();
        for (int number = 0; number < 130; number++) {
            String first = human("sam").says(room.id(), "line " + number);
            human("sam").beginsThread(room.id(), first, "aside " + number);
            human("dan").says(first, "aside " + number);
            discord.sleeps(first);
        }

        bot = RunningBot.start(folder, discord);

        await().atMost(Duration.ofMinutes(1)).until(() -> recordedTexts().size() == 260);
        assertTrue(recordedTexts().contains("aside 0") && recordedTexts().contains("aside 129"));
    }
}
