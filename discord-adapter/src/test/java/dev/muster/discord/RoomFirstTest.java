package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Call;
import dev.muster.discord.fake.Channel;
import dev.muster.discord.fake.Reading;
import dev.muster.discord.fake.Typed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "D2, A3: after /swarm open everybody is in the room with the one call that makes it, and all else comes later")
class RoomFirstTest extends DiscordStory {
    private static final Set<String> CALLED = Set.of("mia", "sam", "dan");
    private static final long SEE = 1 << 10;

    private boolean isEverybodyIn(Channel room) {
        return CALLED.stream().allMatch(name -> room.allows(human(name).id(), SEE));
    }

    private List<Call> others() {
        return discord.calls().all().stream()
                .filter(call -> !call.route().startsWith("POST /interactions"))
                .filter(call -> !call.route().contains("/webhooks/"))
                .toList();
    }

    @Test
    @DisplayName("A3 the only call before everybody is in the room is the one that creates it")
    void oneCallAndEverybodyIsThere() {
        Typed typed = human("ana").types("ops", MAJOR);

        assertTrue(typed.taken());
        Channel room = room("INC-1");
        assertTrue(isEverybodyIn(room));
        assertEquals("POST /guilds/{guild_id}/channels", others().getFirst().route());
        assertEquals(1, discord.calls().of("POST /guilds/{guild_id}/channels").size());
        assertEquals("Incidents", discord.town().channel("Incidents").name());
        assertEquals(discord.town().channel("Incidents").id(), room.parent());
    }

    @Test
    @DisplayName("A3 topic, card, pin, announcement and direct messages follow")
    void theRestFollows() {
        human("ana").types("ops", MAJOR);

        Channel room = room("INC-1");
        assertTrue(room.topic().contains("Checkout answers with errors"));
        soonTrue(() -> room.pins().contains(card(room).get("id").asText()));
        soonTrue(() -> said(discord.town().channel("ops")).contains("INC-1"));
        for (String name : CALLED) {
            soonTrue(() -> discord.directMessages(name).stream()
                    .anyMatch(message -> Reading.of(message).contains("You are called to INC-1")));
        }
    }

    @Test
    @DisplayName("D5 a private swarm's room is hidden from everybody else, and its name tells nothing")
    void aPrivateSwarmHasAPrivateRoom() {
        human("ana").types("ops", MAJOR + " private:yes");

        Channel room = room("INC-1");
        assertTrue(room.denies("100000000000000001", SEE));
        assertTrue(isEverybodyIn(room));
        assertFalse(room.allows(human("ben").id(), SEE));
        assertEquals("inc-1", room.name());
    }
}
