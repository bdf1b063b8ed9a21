package dev.muster.discord.listen;

import dev.muster.discord.rooms.ChannelNames;
import dev.muster.ports.PracticeSource;
import java.util.Set;

/** The channels in which plain questions are answered, as the configuration names them. */
public final class ListenedRooms {
    private final PracticeSource practice;
    private final ChannelNames channels;

    /** As the configuration says at the time. */
    public ListenedRooms(PracticeSource practice, ChannelNames channels) {
        this.practice = practice;
        this.channels = channels;
    }

    /** Whether that was said by a person in one of them; in threads people are helping each other already. */
    boolean areWhere(Heard heard) {
        Set<String> names = practice.current().rules().questions().listensIn();
        return !names.isEmpty()
                && !heard.author().isBot()
                && heard.place().thread().isEmpty()
                && channels.isOneOf(heard.place().room(), names);
    }
}
