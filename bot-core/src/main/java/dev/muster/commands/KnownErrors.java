package dev.muster.commands;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.DiagnosisEvent.SimilarSuspected;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.KnownError;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.ports.Comparing;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks at what is said of an incident when it is opened, and at each possible cause, and says once which known error it may be, or
 * which incident of the past. Only what everybody may read is spoken of in a room.
 */
public final class KnownErrors implements Comparing {
    private final Setting setting;

    /** Looks in the articles and in the record of that setting. */
    public KnownErrors(Setting setting) {
        this.setting = setting;
    }

    @Override
    public void compare(IncidentId id, long sequence) {
        List<TimelineEntry> found = setting.timeline().read(id, sequence - 1, 1);
        Optional<Incident> incident = setting.timeline().committed().find(id).filter(Incident::isOpen);
        if (found.isEmpty() || found.getFirst().wordsErased() || incident.isEmpty()) return;
        IncidentEvent event = found.getFirst().event();
        words(event).ifPresent(words -> {
            article(words).ifPresent(article -> suspect(incident.get(), event, article));
            new PastIncidents(setting.timeline())
                    .like(words, incident.get())
                    .ifPresent(past -> once(
                            "similar:" + id + ":" + past.incident(),
                            incident.get(),
                            new SimilarSuspected(past.incident(), past.because())));
        });
    }

    private static Optional<String> words(IncidentEvent event) {
        if (event instanceof Opened opened) return Optional.of(opened.summary());
        return event instanceof HypothesisRaised raised ? Optional.of(raised.what()) : Optional.empty();
    }

    private Optional<Article> article(String words) {
        return shown(setting.articles().answer(new Question(words, Reader.ANYONE))).stream()
                .flatMap(candidate -> setting.articles().article(candidate.article(), Reader.ANYONE).stream())
                .filter(article -> article.knownError().isPresent())
                .findFirst();
    }

    private static List<Candidate> shown(Answer answer) {
        return switch (answer) {
            case Answer.Sure sure -> sure.candidates().stream().limit(2).toList();
            case Answer.Unsure unsure -> unsure.offered();
            case Answer.DontKnow ignored -> List.of();
        };
    }

    private void suspect(Incident incident, IncidentEvent event, Article article) {
        String name = article.id().value();
        if (incident.diagnosis().matched().contains(name)) return;
        Optional<String> ci = incident.classification().ci();
        boolean affected = article.knownError().map(KnownError::affects).orElse(List.of()).stream()
                .anyMatch(affects -> ci.filter(affects::equals).isPresent());
        String said = event instanceof Opened ? "it is described like that" : "that may be the cause";
        String because = affected ? said + ", and it affects " + ci.orElseThrow() : said;
        once(
                "known-error:" + incident.id() + ":" + name,
                incident,
                new KnownErrorSuspected(name, article.title(), because));
    }

    /** The delivery is named after what it may be, so that it is said once of an incident. */
    private void once(String delivery, Incident incident, IncidentEvent suspected) {
        setting.timeline()
                .record(delivery, incidents -> verdict(incident.id(), suspected, incidents))
                .join();
    }

    private Verdict verdict(IncidentId id, IncidentEvent suspected, Incidents incidents) {
        Instant now = setting.clock().now();
        Minutes minutes = new Minutes(incidents, setting.practice().current(), now, "muster");
        if (incidents.find(id).filter(Incident::isOpen).isPresent()) {
            minutes.add(id, List.of(suspected), Writing.by(PersonId.MUSTER, now));
        }
        return minutes.verdict("");
    }
}
