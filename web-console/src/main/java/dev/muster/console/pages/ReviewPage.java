package dev.muster.console.pages;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.review.TimeWords;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;
import dev.muster.review.draft.SectionKey;
import dev.muster.review.export.SectionText;
import java.time.Instant;
import java.util.List;

/**
 * The review of one incident, section by section, with an editor for each.
 *
 * @param sections as they read now, with hints on words that blame
 * @param versions how it came to be, the youngest first
 */
public record ReviewPage(
        Shell shell,
        Incident incident,
        Practice practice,
        ReviewDraft draft,
        List<Part> sections,
        List<Version> versions,
        List<String> formats) {
    /** A section with what could be put better in what people wrote there. */
    public record Part(ReviewDraft draft, Section section, List<String> hints) {
        public Part {
            hints = List.copyOf(hints);
        }

        /** By which commands and the record name it. */
        public String key() {
            return section.key().key();
        }

        /** As HTML, made safe where it is made. */
        public String html() {
            return SectionText.html(draft, section);
        }

        /** What the editor begins with. */
        public String markdown() {
            return SectionText.markdown(draft, section);
        }

        /** Whether its contents stand on the incident's own page. */
        public boolean isOnIncidentPage() {
            return section.key() == SectionKey.TIMELINE || section.key() == SectionKey.WORK;
        }
    }

    /** One step of the review: what happened, by whom, when. */
    public record Version(int version, String what, PersonId by, Instant at) {}

    public ReviewPage {
        sections = List.copyOf(sections);
        versions = List.copyOf(versions);
        formats = List.copyOf(formats);
    }

    /** What is known of somebody. */
    public Person person(PersonId id) {
        return practice.person(id);
    }

    /** The readers' clock. */
    public TimeWords times() {
        return draft.times();
    }

    /** How the bot is called where it acted. */
    public String name(PersonId id) {
        return id.isHuman() ? person(id).name() : "Muster";
    }

    /** Where a document can be fetched. */
    public String export(String format) {
        return "/api/incidents/" + incident.id() + "/export?format=" + format + "&zone="
                + Urls.part(times().zoneName());
    }
}
