package dev.muster.storage;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Asker;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.SelfServiceEvent;
import dev.muster.domain.selfservice.SelfServiceFact;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.json.SealedJson;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables {@code self_service} and {@code question}. */
final class SelfServiceTable {
    static final SealedJson<SelfServiceEvent> EVENTS = SealedJson.of(SelfServiceEvent.class);
    static final List<String> COLUMNS =
            List.of("position", "stream", "sequence", "recorded_at", "actor", "kind", "details", "words");
    static final List<String> QUESTION_COLUMNS =
            List.of("number", "asker", "asked_at", "unfinished", "private", "expired");

    private static final String FACT = "stream, sequence, recorded_at, actor, kind, details, words";

    /** Whose a question's words are, as the column {@code private} has it. */
    static final int OPEN = 0;

    static final int PRIVATE = 1;
    static final int BEING_DESCRIBED = 2;

    private SelfServiceTable() {}

    /** Adds what was decided; refuses what does not follow on, before anything of it is written. */
    static void insert(Session session, List<SelfServiceFact> facts) throws SQLException {
        for (SelfServiceFact fact : facts) {
            session.add(
                    "INSERT INTO self_service (position, " + FACT + ") SELECT coalesce(max(position), 0) + 1"
                            + ", CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT),"
                            + " CAST(? AS TEXT), CAST(? AS TEXT) FROM self_service",
                    fact.stream(),
                    fact.sequence(),
                    fact.at().toEpochMilli(),
                    fact.actor().value(),
                    EVENTS.kind(fact.event()),
                    EVENTS.details(fact.event()),
                    EVENTS.words(fact.event()));
        }
        for (String stream :
                facts.stream().map(SelfServiceFact::stream).distinct().toList()) {
            Optional<EnquiryId> enquiry = EnquiryId.in(stream);
            if (enquiry.isPresent())
                note(session, enquiry(session, enquiry.get()).orElseThrow());
        }
    }

    /** Whether each of the facts is the next of its stream. */
    static void check(Session session, List<SelfServiceFact> facts) throws SQLException {
        for (SelfServiceFact fact : facts) {
            long ahead = facts.stream()
                    .filter(other -> other.stream().equals(fact.stream()) && other.sequence() < fact.sequence())
                    .count();
            if (fact.sequence() != version(session, fact.stream()) + ahead + 1) {
                throw new NotRecordedException(
                        "Not recorded: " + fact.stream() + " has moved on. Please say it again.");
            }
        }
    }

    private static long version(Session session, String stream) throws SQLException {
        return session.one(
                        "SELECT coalesce(max(sequence), 0) FROM self_service WHERE stream = ?",
                        row -> row.number(1),
                        stream)
                .orElse(0L);
    }

    private static void note(Session session, Enquiry enquiry) throws SQLException {
        boolean unfinished = enquiry.isWaiting() || enquiry.stage() instanceof Stage.Registered;
        session.add(
                "INSERT INTO question (number, asker, asked_at, unfinished, private) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (number) DO UPDATE SET unfinished = excluded.unfinished, private = excluded.private",
                enquiry.id().number(),
                enquiry.asker().value(),
                enquiry.askedAt().toEpochMilli(),
                unfinished ? 1 : 0,
                enquiry.mayLearn() ? OPEN : enquiry.isBeingDescribed() ? BEING_DESCRIBED : PRIVATE);
    }

    static Optional<Enquiry> enquiry(Session session, EnquiryId id) throws SQLException {
        Enquiry enquiry = null;
        for (SelfServiceFact fact : facts(session, id.value())) {
            enquiry = enquiry == null ? Enquiry.begin(fact) : enquiry.apply(fact);
        }
        return Optional.ofNullable(enquiry);
    }

    static Asker asker(Session session, PersonId person) throws SQLException {
        Asker asker = Asker.unknown(person);
        for (SelfServiceFact fact : facts(session, Asker.stream(person))) asker = asker.apply(fact);
        return asker;
    }

    /** Those whose row in {@code question} is such, oldest first; in one go, for there may be thousands. */
    static List<Enquiry> enquiries(Session session, String such, Object... values) throws SQLException {
        Map<String, Enquiry> found = new LinkedHashMap<>();
        session.each(
                "SELECT " + FACT + " FROM question JOIN self_service ON stream = 'Q-' || CAST(number AS TEXT) WHERE "
                        + such + " ORDER BY number, sequence",
                row -> {
                    SelfServiceFact fact = fact(row);
                    Enquiry before = found.get(fact.stream());
                    found.put(fact.stream(), before == null ? Enquiry.begin(fact) : before.apply(fact));
                },
                values);
        return List.copyOf(found.values());
    }

    static WrittenArticle article(Session session, String stream) throws SQLException {
        WrittenArticle article =
                WrittenArticle.nothingOf(WrittenArticle.in(stream).orElseThrow());
        for (SelfServiceFact fact : facts(session, stream)) article = article.apply(fact);
        return article;
    }

    private static List<SelfServiceFact> facts(Session session, String stream) throws SQLException {
        return session.list(
                "SELECT " + FACT + " FROM self_service WHERE stream = ? ORDER BY sequence",
                SelfServiceTable::fact,
                stream);
    }

    static SelfServiceFact fact(Row row) throws SQLException {
        return new SelfServiceFact(
                row.text(1),
                row.number(2),
                row.moment(3),
                PersonId.of(row.text(4)),
                EVENTS.read(row.text(5), row.text(6), row.text(7)));
    }
}
