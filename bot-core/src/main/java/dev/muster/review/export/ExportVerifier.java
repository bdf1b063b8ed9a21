package dev.muster.review.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.ChainVerifier;
import dev.muster.timeline.HeadSignature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a JSON export without the store: every entry against the chain, what follows from the entries against the entries, the
 * head and the document as a whole against their signatures; and the same for each merged incident. Whatever was changed,
 * removed, inserted or reordered is found, unless somebody signed it anew with another key: for that, compare the key.
 */
public final class ExportVerifier {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> DOCUMENT =
            Set.of("schema", "incident", "timeline", "review", "merged", "withheld", "chain");
    private static final Set<String> CHAIN =
            Set.of("algorithm", "head", "sequence", "signature", "publicKey", "digest", "digestSignature");

    private final Optional<String> trustedKey;
    private final MergedTrail trail = new MergedTrail();
    private String incident = "?";
    private Optional<String> publicKey = Optional.empty();
    private long entries;

    private ExportVerifier(Optional<String> trustedKey) {
        this.trustedKey = trustedKey;
    }

    /**
     * Checks a document.
     *
     * @param trustedKey the public key that it must be signed with; without it, any
     */
    public static ExportReport verify(String json, Optional<String> trustedKey) {
        ExportVerifier verifier = new ExportVerifier(trustedKey);
        try {
            verifier.document(ExportFields.of(parse(json), "the document", Optional.empty()), true);
            verifier.trail.check(verifier.incident);
            return verifier.report(Optional.empty(), Optional.empty());
        } catch (ExportFlaw flaw) {
            return verifier.report(flaw.entry(), Optional.of(flaw.sentence()));
        }
    }

    private static JsonNode parse(String json) throws ExportFlaw {
        try {
            JsonNode document = STRICT.readTree(json);
            if (!document.isMissingNode()) return document;
            throw new ExportFlaw("The file is empty.");
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new ExportFlaw("This is not a JSON export: " + finding(e) + line
                    + ". Name a file that was exported with --format json.");
        }
    }

    /** Without what the parser adds about where it came from: only the first of what it says is about the document. */
    private static String finding(JsonProcessingException e) {
        return String.valueOf(e.getOriginalMessage()).replaceFirst("(?s)(: expected close marker| \\(|\\n).*", "");
    }

    private ExportReport report(Optional<String> badEntry, Optional<String> problem) {
        return new ExportReport(incident, entries, badEntry, problem, publicKey, trail.withheld());
    }

    private void document(ExportFields document, boolean outermost) throws ExportFlaw {
        document.only(DOCUMENT);
        if (!document.text("schema").equals(Seals.SCHEMA)) {
            throw new ExportFlaw("This version reads exports of the schema " + Seals.SCHEMA + ", and this is "
                    + document.text("schema") + ".");
        }
        String stream = document.object("incident").text("id");
        ExportFields chain = document.object("chain").only(CHAIN);
        if (outermost) {
            incident = stream;
            publicKey = Optional.of(chain.text("publicKey"));
        }
        ChainHead head = new ChainHead(stream, chain.number("sequence"), chain.text("head"));
        timeline(document, stream, head);
        for (JsonNode other : document.array("merged")) {
            merged(ExportFields.of(other, "a merged incident", Optional.empty()));
        }
        for (String other : document.texts("withheld")) trail.withhold(other);
        signatures(document, chain, head);
    }

    private void merged(ExportFields other) throws ExportFlaw {
        try {
            document(other, false);
        } catch (ExportFlaw flaw) {
            String id = other.object("incident").text("id");
            throw new ExportFlaw("In the merged " + id + ": " + flaw.sentence(), flaw.entry());
        }
    }

    private void timeline(ExportFields document, String stream, ChainHead head) throws ExportFlaw {
        Duration lateAfter = Duration.ofSeconds(document.object("review").number("lateAfterSeconds"));
        List<ExportEntry> all = new ArrayList<>();
        for (JsonNode node : document.array("timeline")) {
            all.add(ExportEntry.of(node, stream, all.size() + 1));
        }
        ChainVerifier verifier = new ChainVerifier(stream, trustedKey);
        for (ExportEntry entry : all) {
            if (!accepts(verifier, entry)) break;
        }
        ChainReport report = verifier.finish(Optional.of(head));
        entries += report.entries();
        if (report.flaw().isPresent()) {
            ChainReport.Flaw flaw = report.flaw().get();
            throw new ExportFlaw(flaw.sentence(), Optional.of("E" + flaw.sequence()));
        }
        follows(all, lateAfter);
        trail.take(stream, all);
    }

    /** What an entry says about others may be so damaged that it cannot be read. */
    private static boolean accepts(ChainVerifier verifier, ExportEntry entry) throws ExportFlaw {
        try {
            return verifier.accept(entry.link());
        } catch (IllegalArgumentException e) {
            String id = "E" + entry.link().sequence();
            throw new ExportFlaw(id + " was changed: it cannot be read any more.", Optional.of(id));
        }
    }

    private static void follows(List<ExportEntry> all, Duration lateAfter) throws ExportFlaw {
        Set<Long> promoted = new HashSet<>();
        for (ExportEntry entry : all) {
            entry.event(MessagePromoted.class).map(MessagePromoted::entry).ifPresent(promoted::add);
        }
        for (ExportEntry entry : all) {
            Optional<String> flaw =
                    entry.derivedFlaw(lateAfter, promoted.contains(entry.link().sequence()));
            if (flaw.isPresent()) {
                throw new ExportFlaw(flaw.get(), Optional.of("E" + entry.link().sequence()));
            }
        }
    }

    private void signatures(ExportFields document, ExportFields chain, ChainHead head) throws ExportFlaw {
        String key = chain.text("publicKey");
        if (!chain.text("algorithm").equals(Seals.ALGORITHM)) throw new ExportFlaw("The algorithm was changed.");
        if (trustedKey.filter(trusted -> !trusted.equals(key)).isPresent()) {
            throw new ExportFlaw("It was signed with another key than the store's.");
        }
        if (!HeadSignature.isValid(head, chain.text("signature"), key)) {
            throw new ExportFlaw("The signature of the last entry's hash is not valid.");
        }
        String digest = Seals.digest(document.json());
        boolean whole = digest.equals(chain.text("digest"))
                && HeadSignature.isValid(Seals.asHead(head, digest), chain.text("digestSignature"), key);
        if (!whole) {
            throw new ExportFlaw(
                    "The timeline of " + head.stream()
                            + " is as it was recorded, but something outside it was changed: the document is not what was signed.");
        }
    }
}
