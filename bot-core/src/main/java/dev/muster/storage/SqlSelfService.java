package dev.muster.storage;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Asker;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.timeline.SelfService;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people asked and wrote, folded from the database as it is asked for. */
final class SqlSelfService implements SelfService {
    /** Asks a session: the writer's own, or one that only reads. */
    interface Asking {
        <T> T ask(Question<T> question);
    }

    /** What is asked. */
    interface Question<T> {
        T of(Session session) throws SQLException;
    }

    private final Asking asking;

    SqlSelfService(Asking asking) {
        this.asking = asking;
    }

    /** Seen through a session of one's own. */
    static SelfService in(Session session) {
        return new SqlSelfService(new Asking() {
            @Override
            public <T> T ask(Question<T> question) {
                try {
                    return question.of(session);
                } catch (SQLException e) {
                    throw StoreException.of(e);
                }
            }
        });
    }

    /** As committed. */
    static SelfService of(Database database) {
        return new SqlSelfService(new Asking() {
            @Override
            public <T> T ask(Question<T> question) {
                return database.read(question::of);
            }
        });
    }

    @Override
    public Optional<Enquiry> enquiry(EnquiryId id) {
        return asking.ask(session -> SelfServiceTable.enquiry(session, id));
    }

    @Override
    public EnquiryId next() {
        return asking.ask(session ->
                EnquiryId.number(session.one("SELECT coalesce(max(number), 0) + 1 FROM question", row -> row.number(1))
                        .orElse(1L)));
    }

    @Override
    public Asker asker(PersonId person) {
        return asking.ask(session -> {
            Optional<Long> number = session.one(
                    "SELECT number FROM question WHERE asker = ? ORDER BY number DESC LIMIT 1",
                    row -> row.number(1),
                    person.value());
            Optional<Enquiry> last = number.isEmpty()
                    ? Optional.empty()
                    : SelfServiceTable.enquiry(session, EnquiryId.number(number.get()));
            return SelfServiceTable.asker(session, person).after(last);
        });
    }

    @Override
    public List<Enquiry> of(PersonId asker) {
        return asking.ask(session -> SelfServiceTable.enquiries(session, "asker = ?", asker.value()));
    }

    @Override
    public List<Enquiry> unfinished() {
        return asking.ask(session -> SelfServiceTable.enquiries(session, "unfinished = 1"));
    }

    @Override
    public List<Enquiry> since(Instant moment) {
        return asking.ask(session -> SelfServiceTable.enquiries(session, "asked_at >= ?", moment.toEpochMilli()));
    }

    @Override
    public WrittenArticle article(ArticleId id) {
        return asking.ask(session -> SelfServiceTable.article(session, WrittenArticle.stream(id)));
    }

    @Override
    public List<WrittenArticle> articles() {
        return asking.ask(session -> {
            List<WrittenArticle> found = new ArrayList<>();
            for (String stream : session.list(
                    "SELECT DISTINCT stream FROM self_service WHERE stream LIKE 'article:%' ORDER BY stream",
                    row -> row.text(1))) {
                found.add(SelfServiceTable.article(session, stream));
            }
            return found;
        });
    }
}
