package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.FakeSlack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Slack saw: a room for each incident, and each message once. */
record LeftInSlack(FakeSlack slack) {
    private static final Pattern ROOM = Pattern.compile("inc-\\d+-.*");

    void oneRoomEach(int incidents) {
        List<String> rooms = slack.workspace().channels().stream()
                .map(Channel::name)
                .filter(name -> ROOM.matcher(name).matches())
                .toList();
        assertEquals(incidents, rooms.size(), rooms::toString);
        assertEquals(
                incidents,
                rooms.stream().map(name -> name.split("-", 3)[1]).distinct().count(),
                rooms::toString);
    }

    void everyMessageOnce() {
        for (Channel channel : slack.workspace().channels()) once(channel.name(), channel.messages());
        for (String person : List.of("ben", "chen", "dina", "eli", "fay", "gus", "hana", "ivo", "june")) {
            once("@" + person, slack.directMessages(person));
        }
    }

    private static void once(String where, List<ObjectNode> messages) {
        Set<String> keys = new HashSet<>();
        for (ObjectNode message : messages) {
            String key =
                    message.path("metadata").path("event_payload").path("key").asText();
            if (!key.isEmpty()) assertTrue(keys.add(key), () -> key + " stands twice in " + where);
        }
    }
}
