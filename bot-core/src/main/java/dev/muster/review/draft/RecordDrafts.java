package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.figure;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.review.IncidentRecord;
import dev.muster.review.LateShare;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** About the record itself, and about the records that were merged into it. */
final class RecordDrafts {
    private RecordDrafts() {}

    static Section record(Reading reading) {
        IncidentRecord record = reading.record();
        LateShare late = reading.late();
        List<String> sentences = new ArrayList<>();
        sentences.add("The record has " + figure(record.entries().size(), "entry", "entries") + ", "
                + reading.story().rows().size()
                + " of them in the timeline above; the rest are messages that nobody put on"
                + " the timeline and the bot's own notes.");
        if (late.written() > 0) {
            sentences.add("Of the " + figure(late.written(), "entry", "entries") + " that people wrote, " + late.late()
                    + " (" + late.percent() + " %) " + (late.late() == 1 ? "was" : "were") + " written more than "
                    + TimeWords.length(late.after()) + " after what they tell.");
        }
        int corrected = record.all(Corrected.class).size();
        int redacted = record.all(Redacted.class).size();
        int erased = record.all(PersonalDataErased.class).size();
        sentences.add(
                corrected + redacted + erased == 0
                        ? "Nothing was corrected and nothing removed."
                        : Prose.sentence(Prose.list(changes(corrected, redacted, erased))) + ".");
        return Section.of(
                SectionKey.RECORD,
                List.of(new Block.Paragraph(String.join(" ", sentences))),
                List.of(new Block.Remark(chain(record))));
    }

    private static List<String> changes(int corrected, int redacted, int erased) {
        List<String> parts = new ArrayList<>();
        if (corrected > 0) parts.add(figure(corrected, "correction", "corrections"));
        if (redacted > 0) parts.add(figure(redacted, "redaction", "redactions"));
        if (erased > 0) parts.add(figure(erased, "removal of personal data", "removals of personal data"));
        return parts;
    }

    private static String chain(IncidentRecord record) {
        String head = "The hash of its newest entry, " + record.last().id() + ", which fixes everything before it, is "
                + record.last().seal().hash() + ".";
        var signed = record.all(HeadSigned.class);
        return signed.isEmpty()
                ? head
                : head + " It is signed up to E" + signed.getLast().event().entry() + ".";
    }

    static Section merged(IncidentRecord record, TimeWords times, Duration lateAfter) {
        List<Block> facts = new ArrayList<>();
        for (IncidentRecord other : record.merged()) {
            facts.add(new Block.Paragraph(
                    other.id() + " was opened by " + other.incident().openedBy() + " at "
                            + times.moment(other.first().writtenAt()) + " as "
                            + Prose.quote(other.incident().summary()) + ". This is its timeline."));
            facts.add(new Block.Story(TimelineView.story(other, lateAfter)));
            facts.addAll(merged(other, times, lateAfter).facts());
        }
        for (IncidentId other : record.withheld()) {
            facts.add(new Block.Paragraph(
                    other + " is the same incident too. It is private, and its record is not part of this"
                            + " document; its people find it under its own name."));
        }
        return Section.of(SectionKey.MERGED, List.of(), facts);
    }
}
