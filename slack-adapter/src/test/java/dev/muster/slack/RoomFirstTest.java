package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.slack.fake.Call;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.Typed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1, A3: after /swarm open everybody is in the room after two calls, and all else comes later")
class RoomFirstTest extends SlackStory {

    private static final Set<String> CALLED = Set.of("mia", "sam", "dan");

    private boolean isEverybodyIn(Channel room) {
        return CALLED.stream()
                .allMatch(name -> room.members().contains(human(name).id()));
    }

    @Test
    @DisplayName("A3 the only calls before everybody is in the room are conversations.create and conversations.invite")
    void twoCallsAndEverybodyIsThere() {
        Typed typed = human("ana").types("ops", MAJOR);

        assertTrue(typed.taken());
        Channel room = room("INC-1");
        soonTrue(() -> isEverybodyIn(room));
        List<String> first =
                slack.calls().all().stream().map(Call::method).limit(2).toList();
        assertEquals(List.of("conversations.create", "conversations.invite"), first);
        Call invite = slack.calls().of("conversations.invite").getFirst();
        assertEquals("1", invite.arg("force"));
        assertEquals(1, slack.calls().of("conversations.invite").size());
        assertTrue(slack.calls().all().stream()
                .filter(call -> !first.contains(call.method()))
                .allMatch(call -> call.arrived() > invite.answered()));
    }

    @Test
    @DisplayName("A3 topic, card, pin, bookmark, announcement and direct messages follow")
    void theRestFollows() {
        human("ana").types("ops", MAJOR);

        Channel room = room("INC-1");
        card(room);
        soonTrue(() -> room.topic().contains("Checkout answers with errors"));
        soonTrue(() -> room.pins().contains(card(room).get("ts").asText()));
        soonTrue(() -> room.bookmarks().contains("Where it stands"));
        soonTrue(() -> said(slack.workspace().channel("ops")).contains("INC-1"));
        for (String name : CALLED) {
            soonTrue(() -> slack.directMessages(name).stream()
                    .anyMatch(message -> Reading.of(message).contains("You are called to INC-1")));
        }
    }

    @Test
    @DisplayName("D5 a private swarm's room is private, and its name tells nothing")
    void aPrivateSwarmHasAPrivateRoom() {
        human("ana").types("ops", MAJOR + " private:yes");

        Channel room = room("INC-1");
        assertTrue(room.isPrivate());
        assertEquals("inc-1", room.name());
    }
}
