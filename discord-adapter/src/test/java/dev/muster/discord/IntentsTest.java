package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Channel;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.Logged;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2: without the privileged intents the bot works, and says what it then cannot do")
class IntentsTest extends DiscordStory {
    @Override
    void beforeTheBotComes() {
        discord.trusting(false);
    }

    @Test
    @DisplayName("D2 commands, rooms, calls, the message menu and what is said to the bot by name work")
    void theRestWorks() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        human("sam").says(room.id(), "hidden from the bot");
        String said = human("sam").says(room.id(), "the pool is exhausted");

        human("mia").uses("Add to timeline", room.id(), said);
        human("mia").says(room.id(), "@muster log called by name");

        recorded("INC-1", MessagePromoted.class);
        recorded("INC-1", Logged.class);
        assertEquals(1, entries("INC-1", MessageRecorded.class).size());
        assertTrue(room.allows(human("dan").id(), 1 << 10));
    }

    @Test
    @DisplayName("D2 what it cannot do is said, by the check too")
    void theLimitsAreSaid() {
        assertTrue(bot.discord().limits().toString().contains("Message Content"));

        DiscordCheck check = DiscordCheck.of(RunningBot.access(folder, discord), Office::practice);

        assertEquals(
                2,
                check.limits().stream()
                        .filter(limit -> limit.contains("intent"))
                        .count(),
                check::toString);
        assertTrue(check.mistakes().isEmpty(), check::toString);
        assertTrue(check.facts().getFirst().contains("@muster"), check::toString);
    }

    @Test
    @DisplayName("D2 the room itself is told once, kindly, that the bot cannot read along, and what to do")
    void theRoomIsTold() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        soonTrue(() -> said(room).contains("I cannot read along here"));
        human("mia").types(room.id(), "/swarm log something changes on the card");
        soonTrue(() -> said(room).contains("something changes"));
        assertEquals(2, said(room).split("I cannot read along here|Message Content", -1).length - 1);
        assertTrue(said(room).contains("Add to timeline"));

        human("ana").types("ops", MINOR);
        soonTrue(() -> discord.town().channels().stream()
                .anyMatch(thread -> said(thread).contains("I cannot read along here")
                        && !thread.id().equals(room.id())));
    }

    @Test
    @DisplayName(
            "D2, A5 on a server that is full a room whose words are not on record is never deleted, and people are told")
    void whatIsNotOnRecordStays() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        human("sam").says(room.id(), "nobody else has this");
        close("INC-1", room);
        soonTrue(() -> room.denies("100000000000000001", 1 << 11));
        for (int number = 0; discord.town().channels().size() < 499; number++) discord.channel("busy-" + number);

        human("ana").types("ops", MAJOR);
        Channel next = room("INC-2");
        soonTrue(() -> said(next).contains("save what you need"));
        human("ana").types("ops", MAJOR);

        assertTrue(((EffectParked) recorded("INC-3", EffectParked.class).event())
                .remedy()
                .contains("Delete some that nobody needs"));
        assertTrue(discord.town().channels().contains(room));
    }
}
