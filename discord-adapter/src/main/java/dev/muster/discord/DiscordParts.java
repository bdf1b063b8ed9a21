package dev.muster.discord;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.RoomDesk;
import dev.muster.ports.Clock;
import dev.muster.ports.PracticeSource;
import dev.muster.review.export.Exports;
import dev.muster.timeline.Timeline;
import java.time.ZoneId;
import java.util.function.Function;

/**
 * What the adapter works with.
 *
 * @param exports makes documents for readers in a zone
 */
public record DiscordParts(
        CommandDesk commands,
        RoomDesk rooms,
        Timeline timeline,
        PracticeSource practice,
        Function<ZoneId, Exports> exports,
        Clock clock) {}
