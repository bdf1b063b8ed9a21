package dev.muster.slack.listen;

import com.slack.api.Slack;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.ChatException;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.Reply;
import dev.muster.review.IncidentRecord;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import dev.muster.slack.listen.SlackReplies.Asker;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Documents that somebody asked for: handed over as a file in their direct messages, where nobody else sees them. */
public final class SlackDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDocuments.class);

    private final Slack slack;
    private final SlackCalls calls;
    private final Timeline timeline;
    private final PracticeSource practice;
    private final Function<ZoneId, Exports> exports;

    /** Documents of that record. */
    public SlackDocuments(
            Slack slack,
            SlackCalls calls,
            Timeline timeline,
            PracticeSource practice,
            Function<ZoneId, Exports> exports) {
        this.slack = slack;
        this.calls = calls;
        this.timeline = timeline;
        this.practice = practice;
        this.exports = exports;
    }

    /** Makes the document and hands it over. */
    void send(Reply.Document wanted, Asker asker) {
        try {
            ExportFormat format = ExportFormat.of(wanted.format()).orElse(ExportFormat.MD);
            ZoneId zone = practice.current().zoneOf(asker.person());
            byte[] document = exports.apply(zone).export(record(new IncidentId(wanted.incident())), format);
            upload(format.fileName(new IncidentId(wanted.incident())), document, asker);
        } catch (ChatException | IOException e) {
            LOG.warn("{} could not be handed the review of {}.", asker.person(), wanted.incident(), e);
        }
    }

    private IncidentRecord record(IncidentId id) {
        return IncidentRecord.of(entries(id), this::entries);
    }

    private List<TimelineEntry> entries(IncidentId id) {
        return timeline.read(id, 0, Integer.MAX_VALUE);
    }

    private void upload(String name, byte[] document, Asker asker) throws IOException {
        FilesGetUploadURLExternalResponse slot = calls.call(
                Urgency.ANSWER,
                "files.getUploadURLExternal",
                client -> client.filesGetUploadURLExternal(
                        get -> get.filename(name).length(document.length)));
        Request request = new Request.Builder()
                .url(slot.getUploadUrl())
                .post(RequestBody.create(document, MediaType.parse("application/octet-stream")))
                .build();
        try (Response answer =
                slack.getHttpClient().getOkHttpClient().newCall(request).execute()) {
            if (!answer.isSuccessful()) throw new IOException("Slack took the file with HTTP " + answer.code());
        }
        ConversationsOpenResponse direct = calls.call(
                Urgency.ANSWER,
                "conversations.open",
                client -> client.conversationsOpen(open -> open.users(List.of(asker.account()))));
        FileDetails file =
                FileDetails.builder().id(slot.getFileId()).title(name).build();
        calls.call(
                Urgency.ANSWER,
                "files.completeUploadExternal",
                client -> client.filesCompleteUploadExternal(complete -> complete.files(List.of(file))
                        .channelId(direct.getChannel().getId())));
        LOG.info("{} was handed {} ({} bytes).", asker.person(), name, document.length);
    }
}
