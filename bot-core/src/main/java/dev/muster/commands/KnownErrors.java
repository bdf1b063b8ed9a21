package dev.muster.commands;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.KnownError;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Looks at what is said of an incident when it is opened, and at each possible cause, and says once which known error it may be.
 * Only what everybody may read is spoken of in a room.
 */
public final class KnownErrors {
    private final Setting setting;

    /** Looks in the articles of that setting. */
    public KnownErrors(Setting setting) {
        this.setting = setting;
    }

    /** An entry is on record: completes when what follows from it is, too. Takes some time; the same entry again says no more. */
    public CompletableFuture<?> on(TimelineEntry entry) {
        Optional<Incident> incident =
                setting.timeline().committed().find(entry.stream()).filter(Incident::isOpen);
        Optional<String> words = words(entry);
        if (incident.isEmpty() || words.isEmpty()) return CompletableFuture.completedFuture("");
        Optional<String> ci = incident.get().classification().ci();
        Answer answer = setting.articles().answer(new Question(words.get(), Reader.ANYONE));
        return shown(answer).stream()
                .flatMap(candidate -> setting.articles().article(candidate.article(), Reader.ANYONE).stream())
                .filter(article -> article.knownError().isPresent())
                .findFirst()
                .<CompletableFuture<?>>map(article -> suspect(entry, article, ci))
                .orElseGet(() -> CompletableFuture.completedFuture(""));
    }

    private static Optional<String> words(TimelineEntry entry) {
        if (entry.event() instanceof Opened opened) return Optional.of(opened.summary());
        return entry.event() instanceof HypothesisRaised raised ? Optional.of(raised.what()) : Optional.empty();
    }

    private static List<Candidate> shown(Answer answer) {
        return switch (answer) {
            case Answer.Sure sure -> sure.candidates().stream().limit(2).toList();
            case Answer.Unsure unsure -> unsure.offered();
            case Answer.DontKnow ignored -> List.of();
        };
    }

    /** The delivery is named after the article, so that it is said once of an incident. */
    private CompletableFuture<?> suspect(TimelineEntry entry, Article article, Optional<String> ci) {
        boolean affected = article.knownError().map(KnownError::affects).orElse(List.of()).stream()
                .anyMatch(name -> ci.filter(name::equals).isPresent());
        String said = entry.event() instanceof Opened ? "it is described like that" : "that may be the cause";
        String because = affected ? said + ", and it affects " + ci.orElseThrow() : said;
        return setting.timeline()
                .record(
                        "known-error:" + entry.stream() + ":" + article.id(),
                        incidents -> verdict(
                                entry,
                                new KnownErrorSuspected(article.id().value(), article.title(), because),
                                incidents));
    }

    private Verdict verdict(TimelineEntry entry, KnownErrorSuspected suspected, Incidents incidents) {
        Practice practice = setting.practice().current();
        Instant now = setting.clock().now();
        Minutes minutes = new Minutes(incidents, practice, now, "muster");
        if (incidents.find(entry.stream()).filter(Incident::isOpen).isPresent()) {
            minutes.add(entry.stream(), List.of(suspected), Writing.by(PersonId.MUSTER, now));
        }
        return minutes.verdict("");
    }
}
