package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "A5 timeline and A3 swarm: bad input is answered kindly and changes nothing; strange input is kept as it is")
class TroubledInputTest extends StoryTest {

    @BeforeEach
    void givenAnIncident() {
        story.says("ana", "ops", MINOR);
    }

    private void thenNothingChanged(Runnable said) {
        List<TimelineEntry> before = story.record("INC-1");
        said.run();
        assertEquals(before, story.record("INC-1"));
        assertEquals(1, story.incidents());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/swarm frobnicate",
                "/swarm lgo x",
                "/swarm INC-1 log",
                "/swarm INC-1 done",
                "/swarm INC-1 done A1",
                "/swarm open",
                "/swarm open x impact:enormous",
                "/swarm open x impact:high impact:low",
                "/swarm INC-1 reclassify impact:high",
                "/swarm INC-1 change x because y",
                "/swarm INC-1 correct E1",
                "/swarm INC-1 merge",
                "/swarm INC-1 lead"
            })
    void aLineThatCannotBeReadIsAnsweredWithItsUsageAndAnExample(String line) {
        thenNothingChanged(() -> story.says("ana", "ops", line));
        story.thenRefused("Usage: `/swarm ", "For example: `/swarm ");
    }

    @Test
    void nothingButTheWordItselfIsAnsweredWithHelp() {
        thenNothingChanged(() -> story.says("ana", "ops", "/swarm"));
        story.thenAccepted().thenAnswered("open SUMMARY");
    }

    @Test
    void everyoneIsNobody() {
        for (String line : List.of("call @everyone", "call @here", "lead @everyone", "release @channel")) {
            thenNothingChanged(() -> story.says("ana", "ops", "/swarm INC-1 " + line));
            story.thenRefused("person");
        }
    }

    @Test
    void aPersonNobodyKnowsIsAnsweredWithNearNames() {
        for (String line :
                List.of("call @doro", "lead @doro", "release @doro", "action x owner:@doro due:2024-04-01")) {
            thenNothingChanged(() -> story.says("ana", "ops", "/swarm INC-1 " + line));
            story.thenRefused("Nobody here is called @doro", "@dora");
        }
    }

    @Test
    void aTeamNobodyKnowsIsAnsweredWithNearNames() {
        thenNothingChanged(() -> story.says("ana", "ops", "/swarm INC-1 call databses"));
        story.thenRefused("no team or competence called databses", "databases");
        thenNothingChanged(() -> story.says("ana", "ops", "/swarm INC-1 release netwrk"));
        story.thenRefused("network");
    }

    @Test
    void anIncidentNobodyKnowsIsAnsweredWithWhereToLook() {
        story.says("ana", "ops", "/swarm INC-7 log x").thenRefused("no incident INC-7", "/swarm list");
        story.says("ana", "canteen", "/swarm log x").thenRefused("No incident is followed in this room", "INC-1 log");
    }

    @Test
    void tenThousandCharactersAreKeptWhole() {
        String long1 = "x".repeat(9_980);
        story.says("ana", "ops", "/swarm INC-1 log " + long1).thenAccepted();
        assertEquals(long1, story.theOnly("INC-1", Logged.class).what());
        assertEquals(
                Optional.of("/swarm INC-1 log " + long1),
                story.record("INC-1").getLast().typed());
    }

    @Test
    void emojiAndWordsFromRightToLeftAreKeptAsTheyAre() {
        String text = "שלום עולם 👩🏽‍🚒🔥 مرحبا \u202Eevil\u202C";
        story.says("ana", "ops", "/swarm INC-1 log " + text).thenAccepted();
        assertEquals(
                Optional.of("/swarm INC-1 log " + text),
                story.record("INC-1").getLast().typed());
        assertTrue(story.theOnly("INC-1", Logged.class).what().contains("👩🏽‍🚒🔥"));
    }

    @Test
    void controlCharactersNeitherBreakTheRecordNorReachTheRoomAsLines() {
        String line = "/swarm INC-1 log bell\u0007 null\u0000 escape\u001b[31m end";
        story.says("ana", "ops", line).thenAccepted().thenEveryChainHolds();
        assertEquals(Optional.of(line), story.record("INC-1").getLast().typed());
        String said = story.rooms().calls("post").getLast().text();
        assertFalse(said.contains("\u001b"), "escape sequences are not said aloud");
    }

    @Test
    void loneSurrogatesDoNotBreakTheChain() {
        story.says("ana", "ops", "/swarm INC-1 log half an emoji \uD83D here").thenEveryChainHolds();
    }

    @Test
    void markupOfOtherSystemsIsMerelyText() {
        String text = "'; DROP TABLE entries; -- <script>alert(1)</script> %s ${jndi:ldap://x}";
        story.says("ana", "ops", "/swarm INC-1 log " + text).thenAccepted();
        assertEquals(text, story.theOnly("INC-1", Logged.class).what());
    }
}
