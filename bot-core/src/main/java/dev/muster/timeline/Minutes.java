package dev.muster.timeline;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Alarms;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.QuestionEffect;
import dev.muster.domain.effect.Reactions;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleEvent;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.AskerEvent;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.WrittenArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down what was decided: events become entries, effects and timers, of one verdict. Used once, in one deliberation. */
public final class Minutes {
    private final Incidents incidents;
    private final Practice practice;
    private final Instant now;
    private final String source;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final Map<IncidentId, List<Erasure>> erasures = new LinkedHashMap<>();
    private final Map<IncidentId, Incident> after = new LinkedHashMap<>();
    private final QuestionMinutes questions;

    /**
     * Empty minutes.
     *
     * @param now when this is recorded; timers count from it
     * @param source the platform that it came from
     */
    public Minutes(Incidents incidents, Practice practice, Instant now, String source) {
        this.incidents = incidents;
        this.practice = practice;
        this.now = now;
        this.source = source;
        this.questions = new QuestionMinutes(incidents.selfService(), now);
    }

    /** That incident with everything taken down so far. */
    public Optional<Incident> incident(IncidentId id) {
        return Optional.ofNullable(after.get(id)).or(() -> incidents.find(id));
    }

    /**
     * Takes down the events of one decision on one incident: the act, which carries the reason and the line as typed, and
     * what follows from it by rule, which is the bot's own doing.
     */
    public void add(IncidentId id, List<IncidentEvent> events, Writing writing) {
        if (events.isEmpty()) return;
        int act = writing.actIn(events);
        List<Fact> facts = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            IncidentEvent event = events.get(index);
            facts.add(take(id, event, index == act ? writing : writing.beside(event)));
        }
        Incident incident = incident(id).orElseThrow();
        effects.addAll(Reactions.to(facts, incident, practice));
        if (events.stream().anyMatch(Resolved.class::isInstance)) questions.askReportersOf(incident, incidents);
        facts.forEach(fact -> alarms.addAll(Alarms.setBy(fact, incident, practice, now)));
    }

    private Fact take(IncidentId id, IncidentEvent event, Writing writing) {
        Optional<Incident> before = incident(id);
        long sequence = before.map(Incident::version).orElse(0L) + 1;
        Fact fact =
                new Fact(sequence, writing.occurredAt(), writing.writtenAt(), writing.actor(), event, writing.why());
        after.put(id, before.map(incident -> incident.apply(fact)).orElseGet(() -> Incident.begin(id, fact)));
        drafts.add(new Draft(id, fact, source, writing.typed(), Narrator.sentence(event)));
        if (event instanceof Redacted redacted) erase(id, new Erasure(redacted.entry(), false, true));
        return fact;
    }

    /** That enquiry with everything taken down so far. */
    public Optional<Enquiry> enquiry(EnquiryId id) {
        return questions.enquiry(id);
    }

    /** Takes down what became of an enquiry; the first of a new one is what was asked. */
    public void add(EnquiryId id, List<? extends EnquiryEvent> events, PersonId actor) {
        questions.add(id, events, actor);
    }

    /** What is on record about that article, with everything taken down so far. */
    public WrittenArticle article(ArticleId id) {
        return questions.article(id);
    }

    /** Takes down what became of an article. */
    public void add(ArticleId id, ArticleEvent event, PersonId actor) {
        questions.add(id, event, actor);
    }

    /** Takes down what somebody wants to become of their words. */
    public void add(PersonId person, AskerEvent event) {
        questions.add(person, event);
    }

    /** Has somebody written to about an enquiry, besides those whom its facts concern anyway. */
    public void write(QuestionEffect.Write message) {
        questions.add(message);
    }

    /** Takes words or an actor out of an earlier entry; one of the events taken down must name it. */
    public void erase(IncidentId id, Erasure erasure) {
        erasures.computeIfAbsent(id, unused -> new ArrayList<>()).add(erasure);
    }

    /** Has private messages told again, so that they are brought up to date with what was taken down. */
    public void tellAgain(List<Effect.Tell> told) {
        effects.addAll(told);
    }

    /** What was taken down so far, in order. */
    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    /** What is to be done because of it. */
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** All of it as one verdict, with that answer for whoever asked. */
    public Verdict verdict(String answer) {
        List<Effect> allEffects = new ArrayList<>(effects);
        allEffects.addAll(questions.effects());
        List<Alarm> allAlarms = new ArrayList<>(alarms);
        allAlarms.addAll(questions.alarms());
        return new Verdict(drafts, allEffects, allAlarms, erasures, Optional.empty(), questions.facts(), answer);
    }
}
