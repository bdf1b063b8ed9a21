package dev.muster.timeline;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Asker;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.WrittenArticle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people asked and wrote, as folded from the record. Within a deliberation, as it will be by then. */
public interface SelfService extends ArticleRecord {
    /** Nothing was ever asked. */
    SelfService NONE = new SelfService() {
        @Override
        public Optional<Enquiry> enquiry(EnquiryId id) {
            return Optional.empty();
        }

        @Override
        public EnquiryId next() {
            return EnquiryId.number(1);
        }

        @Override
        public Asker asker(PersonId person) {
            return Asker.unknown(person);
        }

        @Override
        public List<Enquiry> of(PersonId asker) {
            return List.of();
        }

        @Override
        public List<Enquiry> unfinished() {
            return List.of();
        }

        @Override
        public List<Enquiry> since(Instant moment) {
            return List.of();
        }

        @Override
        public WrittenArticle article(ArticleId id) {
            return WrittenArticle.nothingOf(id);
        }

        @Override
        public List<WrittenArticle> articles() {
            return List.of();
        }
    };

    /** That enquiry, if there is one. */
    Optional<Enquiry> enquiry(EnquiryId id);

    /** The name for a new one. */
    EnquiryId next();

    /** What that person asked last, and what may become of it. */
    Asker asker(PersonId person);

    /** All that the person asked, oldest first. */
    List<Enquiry> of(PersonId asker);

    /** Those in which a person's answer is awaited, or an incident goes on, oldest first. */
    List<Enquiry> unfinished();

    /** What was asked from that moment on, oldest first. */
    List<Enquiry> since(Instant moment);
}
