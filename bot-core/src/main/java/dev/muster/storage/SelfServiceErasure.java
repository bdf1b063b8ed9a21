package dev.muster.storage;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.SelfServiceEvent;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.json.SealedJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Takes what is not to be kept out of what people asked: a person, on request, and words, after their time. */
final class SelfServiceErasure {
    private static final SealedJson<SelfServiceEvent> EVENTS = SelfServiceTable.EVENTS;
    private static final String FACTS = "SELECT position, actor, kind, details, words FROM self_service";
    private static final int PAGE = 500;

    private final Forgotten forgotten;
    private final PersonId alias;

    private record Stored(long position, String actor, SelfServiceEvent event) {
        static Stored of(Row row) throws SQLException {
            return new Stored(row.number(1), row.text(2), EVENTS.read(row.text(3), row.text(4), row.text(5)));
        }
    }

    private SelfServiceErasure(Forgotten forgotten, PersonId alias) {
        this.forgotten = forgotten;
        this.alias = alias;
    }

    static SelfServiceErasure of(Forgotten forgotten, PersonId alias) {
        return new SelfServiceErasure(forgotten, alias);
    }

    void erase(Session session) throws SQLException {
        long last = 0;
        List<Stored> page;
        do {
            page = session.list(FACTS + " WHERE position > ? ORDER BY position LIMIT " + PAGE, Stored::of, last);
            for (Stored fact : page) {
                erase(session, fact);
                last = fact.position;
            }
        } while (page.size() == PAGE);
        session.run(
                "UPDATE question SET asker = ? WHERE asker = ?",
                alias.value(),
                forgotten.person().value());
    }

    private void erase(Session session, Stored fact) throws SQLException {
        SelfServiceEvent renamed = EVENTS.renamed(fact.event, this::person);
        SelfServiceEvent rest = EVENTS.rewritten(renamed, text -> forgotten.replaceIn(text, alias));
        String actor = person(PersonId.of(fact.actor)).value();
        if (rest.equals(fact.event) && actor.equals(fact.actor)) return;
        session.run(
                "UPDATE self_service SET actor = ?, words = ? WHERE position = ?",
                actor,
                EVENTS.words(rest),
                fact.position);
    }

    private PersonId person(PersonId person) {
        return person.equals(forgotten.person()) ? alias : person;
    }

    /**
     * Blanks the words of questions that nobody works on any more.
     *
     * @param before asked before that moment
     * @param privateBefore asked in private before that moment, without leave to learn from it
     */
    static void expire(Session session, Instant before, Instant privateBefore) throws SQLException {
        List<Long> questions = session.list(
                "SELECT number FROM question WHERE expired = 0 AND unfinished = 0"
                        + " AND (asked_at < ? OR (private = 1 AND asked_at < ?)) ORDER BY number LIMIT " + PAGE,
                row -> row.number(1),
                before.toEpochMilli(),
                privateBefore.toEpochMilli());
        for (long question : questions) {
            for (Stored fact : session.list(FACTS + " WHERE stream = ?", Stored::of, "Q-" + question)) {
                session.run(
                        "UPDATE self_service SET words = ? WHERE position = ?",
                        EVENTS.words(EVENTS.blanked(fact.event)),
                        fact.position);
            }
            session.run("UPDATE question SET expired = 1 WHERE number = ?", question);
        }
        if (questions.isEmpty()) return;
        // Whoever delivers again after all that time hears only that it was dealt with.
        session.run(
                "UPDATE answer SET answer = '' WHERE answer LIKE '%\"Q-%' AND delivery IN"
                        + " (SELECT number FROM delivery WHERE recorded_at < ?)",
                before.toEpochMilli());
    }
}
