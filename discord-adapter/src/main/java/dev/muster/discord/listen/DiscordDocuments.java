package dev.muster.discord.listen;

import dev.muster.discord.listen.DiscordReplies.Asker;
import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.ChatException;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.Reply;
import dev.muster.review.IncidentRecord;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import net.dv8tion.jda.api.utils.FileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents that somebody asked for: handed over as a file in their direct messages, where nobody else sees them. */
public final class DiscordDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordDocuments.class);

    private final DiscordCalls calls;
    private final Rooms rooms;
    private final Timeline timeline;
    private final PracticeSource practice;
    private final Function<ZoneId, Exports> exports;

    /** Documents of that record. */
    public DiscordDocuments(
            DiscordCalls calls, Timeline timeline, PracticeSource practice, Function<ZoneId, Exports> exports) {
        this.calls = calls;
        this.rooms = new Rooms(calls);
        this.timeline = timeline;
        this.practice = practice;
        this.exports = exports;
    }

    /** Makes the document and hands it over. */
    void send(Reply.Document wanted, Asker asker) {
        try {
            ExportFormat format = ExportFormat.of(wanted.format()).orElse(ExportFormat.MD);
            ZoneId zone = practice.current().zoneOf(asker.person());
            IncidentId incident = new IncidentId(wanted.incident());
            byte[] document = exports.apply(zone).export(IncidentRecord.of(entries(incident), this::entries), format);
            String name = format.fileName(incident);
            var channel = rooms.at(Rooms.direct(asker.account()));
            calls.call("hand over a document", jda -> channel.sendFiles(FileUpload.fromData(document, name)));
            LOG.info("{} was handed {} ({} bytes).", asker.person(), name, document.length);
        } catch (ChatException e) {
            LOG.warn("{} could not be handed the review of {}.", asker.person(), wanted.incident(), e);
        }
    }

    private List<TimelineEntry> entries(IncidentId id) {
        return timeline.read(id, 0, Integer.MAX_VALUE);
    }
}
