package dev.muster.console.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.api.Documents;
import dev.muster.console.api.IncidentReader;
import dev.muster.console.api.IncidentRecords;
import dev.muster.console.http.Forms;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Routes;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.ReviewEvent.ReviewApproved;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.ReviewEvent.ReviewPublished;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.PracticeSource;
import dev.muster.review.BlamelessHints;
import dev.muster.review.IncidentRecord;
import dev.muster.review.IncidentRecord.Noted;
import dev.muster.review.TimeWords;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;
import dev.muster.review.draft.SectionKey;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/**
 * Serves {@code /incidents/INC-1/review}. Editing, approving and publishing are commands like any other and go through
 * {@code /press}; {@code POST /api/hints} looks for blaming words while somebody writes.
 */
public final class ReviewPages {
    private final Shells shells;
    private final Templates templates;
    private final IncidentReader incidents;
    private final IncidentRecords records;
    private final Documents documents;
    private final PracticeSource practice;

    /** Over what each viewer may see. */
    public ReviewPages(
            Shells shells,
            Templates templates,
            IncidentReader incidents,
            IncidentRecords records,
            Documents documents,
            PracticeSource practice) {
        this.shells = shells;
        this.templates = templates;
        this.incidents = incidents;
        this.records = records;
        this.documents = documents;
        this.practice = practice;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.get("/incidents/{id}/review", this::show).post("/api/hints", this::hints);
    }

    private void show(ServerRequest request, ServerResponse response) {
        Incident incident = incidents.one(request);
        Shell shell = shells.of(request, "Review of " + incident.id(), "incidents");
        Practice current = practice.current();
        IncidentRecord record = records.read(incident.id());
        TimeWords times =
                new TimeWords(shell.viewer().map(viewer -> viewer.zone()).orElse(TimeWords.UTC.zone()));
        ReviewDraft draft = ReviewDraft.of(record, times, current.rules().lateAfter());
        BlamelessHints blameless = BlamelessHints.knowing(current.people().keySet());
        templates.send(
                response,
                "review.jte",
                new ReviewPage(
                        shell,
                        incident,
                        current,
                        draft,
                        draft.sections().stream()
                                .map(section -> new ReviewPage.Part(draft, section, hints(blameless, section)))
                                .toList(),
                        versions(record),
                        documents.formats()));
    }

    private static List<String> hints(BlamelessHints blameless, Section section) {
        return section.written()
                .map(written -> blameless.sentencesOn(written.text()))
                .orElse(List.of());
    }

    private static List<ReviewPage.Version> versions(IncidentRecord record) {
        return record.all(ReviewEvent.class).stream()
                .flatMap(noted -> version(noted).stream())
                .toList()
                .reversed();
    }

    private static Optional<ReviewPage.Version> version(Noted<ReviewEvent> noted) {
        return switch (noted.event()) {
            case ReviewDrafted drafted -> version(noted, drafted.version(), "drafted from the record");
            case ReviewEdited edited -> version(noted, edited.version(), "“" + title(edited.section()) + "” rewritten");
            case ReviewApproved approved -> version(noted, approved.version(), "approved");
            case ReviewPublished published -> version(noted, published.version(), "published");
            case ReviewReminded ignored -> Optional.empty();
        };
    }

    private static Optional<ReviewPage.Version> version(
            Noted<? extends IncidentEvent> noted, int version, String what) {
        return Optional.of(new ReviewPage.Version(
                version, what, noted.entry().actor(), noted.entry().occurredAt()));
    }

    private static String title(String section) {
        return SectionKey.of(section).map(SectionKey::title).orElse(section);
    }

    private void hints(ServerRequest request, ServerResponse response) {
        String text = Forms.read(request).value("text").orElse("");
        BlamelessHints blameless =
                BlamelessHints.knowing(practice.current().people().keySet());
        ObjectNode json = JsonAnswers.object();
        ArrayNode listed = json.putArray("hints");
        blameless.sentencesOn(text).forEach(listed::add);
        JsonAnswers.send(response, json);
    }
}
