package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.practice.WeeklyList;
import dev.muster.ports.ChatException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("B3 feedback: once a week, those who look after the articles read what is missing")
class WeeklyGapsTest {
    /** Stories begin on a Tuesday at ten. */
    private static final WeeklyList FRIDAY =
            new WeeklyList("knowledge", DayOfWeek.FRIDAY, LocalTime.NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private SwarmStory story;

    @BeforeEach
    void aListIsWanted() {
        story = SwarmStory.in(folder, new StoryArticles(), WeeklyPractice.with(FRIDAY))
                .looksAhead();
    }

    @AfterEach
    void theEnd() {
        story.close();
    }

    private List<String> posted() {
        return story.rooms().calls("post").stream()
                .filter(call -> call.where().equals("knowledge"))
                .map(StoryRooms.Call::text)
                .toList();
    }

    @Test
    void itSaysWhatWasAskedHowOftenAndWhichArticlesToLookAtWithTheNextStep() {
        story.says("ana", "lobby", "/ask where can I park my bicycle?")
                .says("ben", "lobby", "/ask is there a place for parking bicycles")
                .says("ben", "lobby", "/ask who waters the plants")
                .tells("dan", "may I bring my dog")
                .says("ana", "lobby", "/ask password")
                .says("ana", "lobby", "/swarm unsolved Q-5")
                .says("ben", "lobby", "/ask password please")
                .says("ben", "lobby", "/swarm unsolved Q-6")
                .after(Duration.ofDays(2));
        assertEquals(List.of(), posted());

        story.after(Duration.ofDays(1).plusHours(2)).looksAhead();
        assertEquals(1, posted().size());
        String list = posted().getFirst();
        for (String said : List.of(
                "• 2 times: “where can I park my bicycle?”",
                "• once: “who waters the plants”",
                "do not help people often enough: `password` https://muster.example.test/articles/password (helped in 0 of 2 cases)",
                "Nobody has used these: `vpn-drops` https://muster.example.test/articles/vpn-drops",
                "To write one, or to mend one: https://muster.example.test/gaps")) {
            assertTrue(list.contains(said), said + " in " + list);
        }
        assertFalse(list.contains("dog"), list);
        assertFalse(list.contains("ana"), list);
    }

    @Test
    void aWeekLaterItSaysWhatIsNewAndCountsWhatIsOld() {
        story.says("ana", "lobby", "/ask where can I park my bicycle?")
                .after(Duration.ofDays(4))
                .looksAhead();
        story.says("ana", "lobby", "/ask who waters the plants")
                .after(Duration.ofDays(7))
                .looksAhead();
        assertEquals(2, posted().size());
        assertTrue(posted().getLast().contains("• once: “who waters the plants”"), posted()::toString);
        assertTrue(posted().getLast().contains("Still open from before: 1."), posted()::toString);
        story.after(Duration.ofDays(7));
        assertTrue(posted().getLast().contains("Nothing: whatever was asked was answered."), posted()::toString);
    }

    @Test
    void whereItCannotBePostedTheManagersHearOfItWithWhatHelps() {
        ChatException gone = ChatException.lasting(
                "there is no such channel", "Invite the bot to it.", new IllegalStateException("gone"));
        story.rooms()
                .failAlways(call -> call.what().equals("post") && call.where().equals("knowledge"), gone);
        story.after(Duration.ofDays(4)).settles();
        story.thenToldPrivately("mia", "could not be posted in knowledge. `/swarm gaps` shows it to you.");
        assertTrue(
                story.rooms().standing().values().stream()
                        .anyMatch(text ->
                                text.contains("there is no such channel") && text.contains("Invite the bot to it.")),
                story.rooms().standing()::toString);
    }
}
