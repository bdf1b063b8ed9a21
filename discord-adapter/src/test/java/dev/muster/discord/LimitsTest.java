package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Channel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2: within Discord's limits: 50 channels in a category, 500 on a server")
class LimitsTest extends DiscordStory {
    private static final long SEE = 1 << 10;
    private static final long WRITE = 1 << 11;

    @Test
    @DisplayName("D2 when a category is full the next room stands in the next one, which is ready by then")
    void categoriesRotate() {
        String first = discord.town().channel("Incidents").id();
        for (int number = 0; number < 46; number++) discord.channelIn(first, "old-" + number);
        human("ana").types("ops", MAJOR);
        room("INC-1");
        soonTrue(() -> discord.town().channels().stream()
                .anyMatch(channel -> channel.name().equals("Incidents 2")));
        for (int number = 46; number < 49; number++) discord.channelIn(first, "old-" + number);
        discord.calls().clear();

        human("ana").types("ops", MAJOR);

        assertEquals(discord.town().channel("Incidents 2").id(), room("INC-2").parent());
    }

    @Test
    @DisplayName(
            "D2 the room of a closed incident is moved away and nobody writes there any more; reopened, it is as before")
    void closedRoomsAreMoved() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        close("INC-1", room);

        soonTrue(() -> discord.town().channels().stream()
                .anyMatch(channel -> channel.name().equals("Closed incidents")
                        && room.parent().equals(channel.id())));
        assertTrue(room.denies("100000000000000001", WRITE));
        assertTrue(room.allows(human("mia").id(), SEE));
        assertTrue(room.denies(human("mia").id(), WRITE));
        human("mia").types("ops", "/swarm INC-1 reopen it is back");
        soonTrue(() -> bot.incident("INC-1").orElseThrow().isOpen());
    }

    @Test
    @DisplayName("D2 on a server that is nearly full the oldest rooms of closed incidents make room")
    void theOldestMakeRoom() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        close("INC-1", room);
        soonTrue(() -> room.denies("100000000000000001", WRITE));
        for (int number = 0; discord.town().channels().size() < 500; number++) discord.channel("busy-" + number);

        human("ana").types("ops", MAJOR);

        assertTrue(room("INC-2").allows(human("mia").id(), SEE));
        assertTrue(discord.town().channels().stream()
                .noneMatch(channel -> channel.id().equals(room.id())));
    }
}
