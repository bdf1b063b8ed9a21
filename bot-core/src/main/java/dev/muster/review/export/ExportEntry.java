package dev.muster.review.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.timeline.ChainLink;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Seal;
import dev.muster.timeline.json.CanonicalJson;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One entry of an export, with the fields that are not in the chain but follow from those that are. */
record ExportEntry(ChainLink link, long lateSeconds, boolean late, Optional<Boolean> promoted) {
    private static final Set<String> KEYS = Set.of(
            "sequence",
            "id",
            "occurredAt",
            "writtenAt",
            "recordedAt",
            "lateSeconds",
            "late",
            "actor",
            "source",
            "kind",
            "text",
            "why",
            "typed",
            "promoted",
            "details",
            "words",
            "salts",
            "commitments",
            "previousHash",
            "hash");

    static ExportEntry of(JsonNode node, String stream, int place) throws ExportFlaw {
        String id = "E" + place;
        ExportFields fields = ExportFields.of(node, id, Optional.of(id)).only(KEYS);
        ExportFields salts = fields.object("salts").only(Set.of("actor", "words"));
        ExportFields commitments = fields.object("commitments").only(Set.of("actor", "words"));
        Seal seal = new Seal(
                salts.optionalText("actor"),
                salts.optionalText("words"),
                commitments.text("actor"),
                commitments.text("words"),
                fields.text("previousHash"),
                fields.text("hash"));
        ChainLink link = new ChainLink(
                stream,
                fields.number("sequence"),
                fields.time("occurredAt"),
                fields.time("writtenAt"),
                fields.time("recordedAt"),
                fields.text("actor"),
                fields.text("source"),
                fields.text("kind"),
                canonical(fields, "details"),
                canonical(fields, "words"),
                fields.text("text"),
                fields.optionalText("why"),
                fields.optionalText("typed"),
                seal);
        Optional<Boolean> promoted =
                fields.json().has("promoted") ? Optional.of(fields.flag("promoted")) : Optional.empty();
        ExportEntry entry = new ExportEntry(link, fields.number("lateSeconds"), fields.flag("late"), promoted);
        if (fields.text("id").equals("E" + link.sequence())) return entry;
        throw new ExportFlaw("The id of " + id + " was changed.", Optional.of(id));
    }

    private static String canonical(ExportFields fields, String key) throws ExportFlaw {
        try {
            return CanonicalJson.of(fields.object(key).json());
        } catch (IllegalArgumentException e) {
            throw new ExportFlaw("“" + key + "” of " + fields.where() + " was changed.", fields.entry());
        }
    }

    /** Its event, if it is one of that kind. Other kinds are not even read: a newer version may have more of them. */
    <E extends IncidentEvent> Optional<E> event(Class<E> wanted) throws ExportFlaw {
        if (!link.kind().equals(kebab(wanted.getSimpleName()))) return Optional.empty();
        try {
            return Optional.of(wanted.cast(EventCodec.read(link.kind(), link.details(), link.words())));
        } catch (IllegalArgumentException e) {
            String id = "E" + link.sequence();
            throw new ExportFlaw(id + " was changed: it is no " + link.kind() + " any more.", Optional.of(id));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Whether lateness and promotion are as they follow from the rest; {@code promotedLater}: an entry further on says so. */
    Optional<String> derivedFlaw(Duration lateAfter, boolean promotedLater) {
        Duration lateness = Duration.between(link.occurredAt(), link.writtenAt());
        String id = "E" + link.sequence();
        if (lateness.toSeconds() != lateSeconds || late != (lateness.compareTo(lateAfter) > 0)) {
            return Optional.of("How late " + id + " was written was changed.");
        }
        boolean isMessage = link.kind().equals("message-recorded");
        if (promoted.isPresent() == isMessage && promoted.orElse(promotedLater) == promotedLater)
            return Optional.empty();
        return Optional.of("Whether " + id + " was put on the timeline was changed.");
    }
}
