package dev.muster.storage;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleEvent.Written;
import dev.muster.domain.selfservice.Asker;
import dev.muster.domain.selfservice.SelfServiceEvent;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.json.SealedJson;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes what is not to be kept out of what people asked: a person, on request, and words, after their time. */
final class SelfServiceErasure {
    private static final SealedJson<SelfServiceEvent> EVENTS = SelfServiceTable.EVENTS;
    private static final String FACTS = "SELECT position, actor, kind, details, words FROM self_service";
    private static final int PAGE = 500;
    private static final Duration TO_DESCRIBE = Duration.ofDays(1);
    private static final Pattern QUESTION = Pattern.compile("Q-\\d+");

    private final Forgotten forgotten;
    private final PersonId alias;

    private record Stored(long position, String actor, SelfServiceEvent event) {
        static Stored of(Row row) throws SQLException {
            return new Stored(row.number(1), row.text(2), EVENTS.read(row.text(3), row.text(4), row.text(5)));
        }
    }

    private record Question(long number, long askedAt) {}

    private record Answered(long delivery, String answer, long recordedAt) {}

    private SelfServiceErasure(Forgotten forgotten, PersonId alias) {
        this.forgotten = forgotten;
        this.alias = alias;
    }

    static SelfServiceErasure of(Forgotten forgotten, PersonId alias) {
        return new SelfServiceErasure(forgotten, alias);
    }

    /** Takes the person out; whether they were there. */
    boolean erase(Session session) throws SQLException {
        boolean any = forgetOwnWords(session);
        long last = 0;
        List<Stored> page;
        do {
            page = session.list(FACTS + " WHERE position > ? ORDER BY position LIMIT " + PAGE, Stored::of, last);
            for (Stored fact : page) {
                any |= erase(session, fact);
                last = fact.position;
            }
        } while (page.size() == PAGE);
        any |= session.run(
                        "UPDATE question SET asker = ? WHERE asker = ?",
                        alias.value(),
                        forgotten.person().value())
                > 0;
        any |= session.run("DELETE FROM self_service WHERE stream = ?", Asker.stream(forgotten.person())) > 0;
        return any;
    }

    /** What they asked in private goes at once: nobody may ask them for leave to keep it any more. */
    private boolean forgetOwnWords(Session session) throws SQLException {
        List<Question> own = session.list(
                "SELECT number, asked_at FROM question WHERE expired = 0 AND unfinished = 0 AND private <> "
                        + SelfServiceTable.OPEN + " AND asker = ?",
                row -> new Question(row.number(1), row.number(2)),
                forgotten.person().value());
        blank(session, own);
        if (!own.isEmpty()) forgetAnswers(session, own);
        return !own.isEmpty();
    }

    private boolean erase(Session session, Stored fact) throws SQLException {
        SelfServiceEvent renamed = EVENTS.renamed(fact.event, this::person);
        SelfServiceEvent rest = renamed instanceof Written written
                ? new Written(without(written.article()))
                : EVENTS.rewritten(renamed, this::text);
        String actor = person(PersonId.of(fact.actor)).value();
        if (rest.equals(fact.event) && actor.equals(fact.actor)) return false;
        session.run(
                "UPDATE self_service SET actor = ?, words = ? WHERE position = ?",
                actor,
                EVENTS.words(rest),
                fact.position);
        return true;
    }

    /** Whoever owned or reviewed it did so under another name now. By its own name it is known everywhere, so that stays. */
    private Article without(Article article) {
        Article reassigned =
                article.reassigned(name -> name.equals("@" + forgotten.person()) ? "@" + alias : text(name));
        Written rest = (Written) EVENTS.rewritten(new Written(reassigned), this::text);
        return rest.article().withId(article.id());
    }

    private String text(String text) {
        return forgotten.replaceIn(text, alias);
    }

    private PersonId person(PersonId person) {
        return person.equals(forgotten.person()) ? alias : person;
    }

    /**
     * Blanks the words of questions that nobody works on any more.
     *
     * @param before asked before that moment
     * @param privateBefore asked in private before that moment, without leave to learn from it; whoever is being asked about what
     *     they report has a day to answer
     */
    static void expire(Session session, Instant before, Instant privateBefore) throws SQLException {
        List<Question> questions = session.list(
                "SELECT number, asked_at FROM question WHERE expired = 0 AND unfinished = 0 AND (asked_at < ?"
                        + " OR (private = " + SelfServiceTable.PRIVATE + " AND asked_at < ?)"
                        + " OR (private = " + SelfServiceTable.BEING_DESCRIBED + " AND asked_at < ?))"
                        + " ORDER BY number LIMIT " + PAGE,
                row -> new Question(row.number(1), row.number(2)),
                before.toEpochMilli(),
                privateBefore.toEpochMilli(),
                privateBefore.minus(TO_DESCRIBE).toEpochMilli());
        blank(session, questions);
        List<Question> ownWords = questions.stream()
                .filter(question -> question.askedAt >= before.toEpochMilli())
                .toList();
        if (!ownWords.isEmpty()) forgetAnswers(session, ownWords);
        if (ownWords.size() == questions.size()) return;
        // Whoever delivers again after all that time hears only that it was dealt with.
        session.run(
                "UPDATE answer SET answer = '' WHERE answer LIKE '%\"Q-%' AND delivery IN"
                        + " (SELECT number FROM delivery WHERE recorded_at < ?)",
                before.toEpochMilli());
    }

    private static void blank(Session session, List<Question> questions) throws SQLException {
        for (Question question : questions) {
            for (Stored fact : session.list(FACTS + " WHERE stream = ?", Stored::of, "Q-" + question.number)) {
                session.run(
                        "UPDATE self_service SET words = ? WHERE position = ?",
                        EVENTS.words(EVENTS.blanked(fact.event)),
                        fact.position);
            }
            session.run("UPDATE question SET expired = 1 WHERE number = ?", question.number);
        }
    }

    /** What was answered repeats what was asked. The latest come first, so that a long history is not looked through. */
    private static void forgetAnswers(Session session, List<Question> questions) throws SQLException {
        long first = questions.stream().mapToLong(Question::askedAt).min().orElseThrow();
        Set<String> names =
                questions.stream().map(question -> "Q-" + question.number).collect(Collectors.toSet());
        long next = Long.MAX_VALUE;
        List<Answered> page;
        do {
            page = session.list(
                    "SELECT answer.delivery, answer.answer, delivery.recorded_at FROM answer JOIN delivery"
                            + " ON delivery.number = answer.delivery WHERE answer.delivery < ?"
                            + " ORDER BY answer.delivery DESC LIMIT " + PAGE,
                    row -> new Answered(row.number(1), row.text(2), row.number(3)),
                    next);
            for (Answered answered : page) {
                next = answered.delivery;
                boolean named =
                        QUESTION.matcher(answered.answer).results().anyMatch(found -> names.contains(found.group()));
                if (named) session.run("UPDATE answer SET answer = '' WHERE delivery = ?", answered.delivery);
            }
        } while (page.size() == PAGE && page.getLast().recordedAt >= first);
    }
}
