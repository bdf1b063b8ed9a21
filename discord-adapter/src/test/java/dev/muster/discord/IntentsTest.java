package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Channel;
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

        assertEquals(2, check.limits().size(), check::toString);
        assertTrue(check.mistakes().isEmpty(), check::toString);
        assertTrue(check.facts().getFirst().contains("@muster"), check::toString);
    }
}
