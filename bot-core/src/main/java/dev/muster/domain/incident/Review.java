package dev.muster.domain.incident;

import dev.muster.domain.incident.ReviewEvent.ReviewApproved;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.ReviewEvent.ReviewPublished;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import java.time.Instant;
import java.util.Map;

/**
 * Where the post-incident review stands. Its text is computed from the record; only what people rewrote is kept here.
 *
 * @param version of the words, from 1
 * @param dueBy when it should be published
 * @param edits by section, the words that people put in place of the drafted ones
 * @param approved the newest approved version, 0 for none
 * @param published the newest published version, 0 for none
 */
public record Review(int version, Instant dueBy, Map<String, String> edits, int approved, int published) {
    /** Whether this very version was approved. */
    public boolean isApproved() {
        return approved == version;
    }

    /** Whether this very version was published. */
    public boolean isPublished() {
        return published == version;
    }

    static Review draftedBy(ReviewDrafted drafted) {
        return new Review(drafted.version(), drafted.dueBy(), Map.of(), 0, 0);
    }

    Review apply(ReviewEvent event) {
        return switch (event) {
            case ReviewDrafted drafted -> new Review(drafted.version(), drafted.dueBy(), edits, approved, published);
            case ReviewEdited edited ->
                new Review(
                        edited.version(),
                        dueBy,
                        Work.with(edits, edited.section(), edited.text()),
                        approved,
                        published);
            case ReviewApproved done -> new Review(version, dueBy, edits, done.version(), published);
            case ReviewPublished done -> new Review(version, dueBy, edits, approved, done.version());
            case ReviewReminded ignored -> this;
        };
    }
}
