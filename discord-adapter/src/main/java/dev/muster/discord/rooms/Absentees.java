package dev.muster.discord.rooms;

import dev.muster.domain.incident.Place;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outgoing;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a room whom the bot could not bring in, and how to reach them, so that nobody waits for somebody who was not asked. */
final class Absentees {
    private static final Logger LOG = LoggerFactory.getLogger(Absentees.class);

    private final DiscordPosts posts;

    Absentees(DiscordPosts posts) {
        this.posts = posts;
    }

    /** Returns at once: the room has to be ready first. */
    void tell(String channel, List<String> absent, String key) {
        String text = "I could not bring in " + String.join(", ", absent) + ".";
        LOG.warn("{}: {}", channel, text);
        Thread.ofVirtual().start(() -> {
            try {
                posts.post(Place.room(channel), Outgoing.text(key + ":absent", text));
            } catch (ChatException e) {
                LOG.warn("The room {} could not be told who is missing.", channel, e);
            }
        });
    }
}
