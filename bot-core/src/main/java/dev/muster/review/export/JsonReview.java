package dev.muster.review.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.incident.Review;
import dev.muster.review.Durations;
import dev.muster.review.LateShare;
import dev.muster.review.Milestone;
import dev.muster.review.TimelineView;
import dev.muster.review.WorkAndWaiting;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;
import java.time.Instant;
import java.util.Optional;

/** A review in JSON: where it stands, its figures, and its words as Markdown. */
final class JsonReview {
    private JsonReview() {}

    static ObjectNode of(ReviewDraft review) {
        ObjectNode json = JsonExport.JSON.createObjectNode();
        Optional<Review> standing = review.record().incident().review();
        json.put("status", standing.map(JsonReview::status).orElse("preview"));
        json.put("version", standing.map(Review::version).orElse(0));
        json.put("dueBy", standing.map(Review::dueBy).map(Instant::toString).orElse(null));
        durations(review, json.putArray("durations"));
        WorkAndWaiting work = WorkAndWaiting.of(review.record());
        json.put("workingSeconds", work.workingTime().toSeconds());
        json.put("waitingSeconds", work.waitingTime().toSeconds());
        json.put("workingAndWaiting", WorkAndWaiting.FORMULA);
        LateShare late = LateShare.of(TimelineView.story(review.record(), review.lateAfter()), review.lateAfter());
        json.put("lateAfterSeconds", late.after().toSeconds());
        json.put("lateEntries", late.late());
        json.put("writtenEntries", late.written());
        ArrayNode sections = json.putArray("sections");
        review.sections().forEach(section -> sections.add(section(section, review)));
        return json;
    }

    private static String status(Review review) {
        if (review.isPublished()) return "published";
        return review.isApproved() ? "approved" : "draft";
    }

    private static void durations(ReviewDraft review, ArrayNode json) {
        for (Milestone milestone : Durations.of(review.record()).milestones()) {
            json.addObject()
                    .put("step", milestone.step().word())
                    .put("at", milestone.at().map(Instant::toString).orElse(null))
                    .put("entry", milestone.entry().orElse(null))
                    .put("how", milestone.how());
        }
    }

    private static ObjectNode section(Section section, ReviewDraft review) {
        ObjectNode json = JsonExport.JSON.createObjectNode();
        json.put("key", section.key().key());
        json.put("title", section.key().title());
        json.put("words", MarkdownExport.words(section, review.times()));
        json.put(
                "writtenBy",
                section.written().map(written -> written.by().value()).orElse(null));
        return json;
    }
}
