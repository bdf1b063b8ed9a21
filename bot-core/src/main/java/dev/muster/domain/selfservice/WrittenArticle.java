package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is on record about an article: its versions when it is written here, and the questions that it has answered, wherever it
 * is written.
 *
 * @param version the sequence of the last fact
 * @param latest the newest version, in its present state; empty for one that is kept elsewhere
 * @param history what became of it, oldest first
 * @param confirmed questions that it has answered, in people's words
 * @param incidents how many incidents turned out to be what it describes
 */
public record WrittenArticle(
        ArticleId id,
        long version,
        Optional<Article> latest,
        List<Step> history,
        List<String> confirmed,
        int incidents) {
    private static final String PREFIX = "article:";
    private static final int MOST_CONFIRMED = 30;

    /** Who moved it on, and to what; {@code title} is the version's where it was written anew. */
    public record Step(Instant at, PersonId by, ArticleState state, Optional<String> title) {}

    public WrittenArticle {
        history = List.copyOf(history);
        confirmed = List.copyOf(confirmed);
    }

    /** One of which nothing is on record yet. */
    public static WrittenArticle nothingOf(ArticleId id) {
        return new WrittenArticle(id, 0, Optional.empty(), List.of(), List.of(), 0);
    }

    /** The name of the stream of that article. */
    public static String stream(ArticleId id) {
        return PREFIX + id;
    }

    /** The article that a stream is about, if it is about one. */
    public static Optional<ArticleId> in(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(new ArticleId(stream.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** The state after one more fact. */
    public WrittenArticle apply(SelfServiceFact fact) {
        if (!(fact.event() instanceof ArticleEvent event)) return this;
        return switch (event) {
            case ArticleEvent.Written written ->
                new WrittenArticle(
                        id,
                        fact.sequence(),
                        Optional.of(written.article()),
                        stepped(
                                fact,
                                written.article().state(),
                                Optional.of(written.article().title())),
                        confirmed,
                        incidents);
            case ArticleEvent.Moved moved ->
                new WrittenArticle(
                        id,
                        fact.sequence(),
                        latest.map(article -> article.inState(moved.to())),
                        stepped(fact, moved.to(), Optional.empty()),
                        confirmed,
                        incidents);
            case ArticleEvent.QuestionConfirmed confirms ->
                new WrittenArticle(id, fact.sequence(), latest, history, with(confirms.question()), incidents);
            case ArticleEvent.Reused ignored ->
                new WrittenArticle(id, fact.sequence(), latest, history, confirmed, incidents + 1);
        };
    }

    /** The same where a file of its name goes before what is written here: only what it is used for counts. */
    public WrittenArticle inAFile() {
        return new WrittenArticle(id, version, Optional.empty(), List.of(), confirmed, incidents);
    }

    /** Who looked at it last and found it true, if anybody but its writer did. */
    public Optional<PersonId> reviewer() {
        return history.reversed().stream()
                .filter(step -> step.title().isEmpty() && step.state() == ArticleState.VALIDATED)
                .map(Step::by)
                .findFirst();
    }

    /** Who wrote it first. */
    public Optional<PersonId> author() {
        return history.stream().map(Step::by).findFirst();
    }

    private List<Step> stepped(SelfServiceFact fact, ArticleState state, Optional<String> title) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(fact.at(), fact.actor(), state, title));
        return steps;
    }

    /** The newest count: what people ask changes. */
    private List<String> with(String question) {
        List<String> all = new ArrayList<>(confirmed);
        all.removeIf(question::equalsIgnoreCase);
        all.add(question);
        return all.subList(Math.max(0, all.size() - MOST_CONFIRMED), all.size());
    }
}
