package dev.muster.discord.rooms;

import dev.muster.domain.incident.Place;
import dev.muster.ports.ChatException;
import dev.muster.ports.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a room is told once about what the bot cannot do there, and what people can do about it. */
final class Asides {
    private static final Logger LOG = LoggerFactory.getLogger(Asides.class);
    private static final String CANNOT_READ =
            "I cannot read along here, so what you write is not on record: I lack the intent “Message Content”. What counts"
                    + " I take by `/swarm log WHAT`, by *Add to timeline* in a message's menu, and in a message that begins"
                    + " with my name. Whoever runs me can switch it on in the Developer Portal under Bot > Privileged Gateway"
                    + " Intents, and start me again.";

    private final DiscordPosts posts;

    Asides(DiscordPosts posts) {
        this.posts = posts;
    }

    /** That Discord hides from the bot what people write. */
    void cannotRead(Place place, String key) {
        say(place, CANNOT_READ, key + ":cannot-read");
    }

    /** Returns at once: what the room is for goes first. */
    void say(Place place, String text, String key) {
        Thread.ofVirtual().start(() -> {
            try {
                posts.post(place, Outgoing.text(key, text));
            } catch (ChatException e) {
                LOG.warn("{} could not be told: {}", place, text, e);
            }
        });
    }
}
