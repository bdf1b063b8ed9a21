package dev.muster.review.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.review.IncidentRecord;
import dev.muster.review.TimeWords;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.HeadSignature;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;

/**
 * Everything on record about an incident, with what {@link ExportVerifier} needs to check it offline. The schema is published
 * as {@code docs/export.schema.json}. Always in UTC.
 *
 * <p>{@code chain} proves the rest: {@code head} is the hash of the last entry, {@code signature} is over that head (see
 * {@link HeadSignature}), {@code digest} is over the whole document without itself and its signature (see {@link Seals}).
 */
final class JsonExport {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private JsonExport() {}

    static byte[] of(IncidentRecord record, Duration lateAfter, KeyPair key) {
        try {
            return (WRITER.writeValueAsString(document(record, lateAfter, key)) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static ObjectNode document(IncidentRecord record, Duration lateAfter, KeyPair key) {
        ReviewDraft review = ReviewDraft.of(record, TimeWords.UTC, lateAfter);
        ObjectNode document = JSON.createObjectNode();
        document.put("schema", Seals.SCHEMA);
        document.set("incident", JsonIncident.of(record.incident()));
        document.set("timeline", JsonTimeline.of(record, lateAfter));
        document.set("review", JsonReview.of(review));
        var merged = document.putArray("merged");
        record.merged().forEach(other -> merged.add(document(other, lateAfter, key)));
        var withheld = document.putArray("withheld");
        record.withheld().forEach(other -> withheld.add(other.value()));
        ObjectNode chain = document.putObject("chain");
        ChainHead head = new ChainHead(
                record.id().value(),
                record.last().sequence(),
                record.last().seal().hash());
        chain.put("algorithm", Seals.ALGORITHM);
        chain.put("head", head.hash());
        chain.put("sequence", head.sequence());
        chain.put("signature", HeadSignature.sign(head, key.getPrivate()));
        chain.put("publicKey", HeadSignature.publicKey(key));
        String digest = Seals.digest(document);
        chain.put("digest", digest);
        chain.put("digestSignature", HeadSignature.sign(Seals.asHead(head, digest), key.getPrivate()));
        return document;
    }
}
