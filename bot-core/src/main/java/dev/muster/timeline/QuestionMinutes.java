package dev.muster.timeline;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.EnquiryNotice;
import dev.muster.domain.effect.EnquiryReactions;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleEvent;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Asker;
import dev.muster.domain.selfservice.AskerEvent;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.SelfServiceFact;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.selfservice.WrittenArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of {@link Minutes} that takes down what becomes of questions and articles. */
final class QuestionMinutes {
    private final SelfService before;
    private final Instant now;
    private final List<SelfServiceFact> facts = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final Map<EnquiryId, Enquiry> enquiries = new LinkedHashMap<>();
    private final Map<ArticleId, WrittenArticle> articles = new LinkedHashMap<>();

    private final Map<PersonId, Asker> askers = new LinkedHashMap<>();

    QuestionMinutes(SelfService before, Instant now) {
        this.before = before;
        this.now = now;
    }

    Optional<Enquiry> enquiry(EnquiryId id) {
        return Optional.ofNullable(enquiries.get(id)).or(() -> before.enquiry(id));
    }

    void add(EnquiryId id, List<? extends EnquiryEvent> events, PersonId actor) {
        for (EnquiryEvent event : events) {
            Optional<Enquiry> was = enquiry(id);
            SelfServiceFact fact =
                    new SelfServiceFact(id.value(), was.map(Enquiry::version).orElse(0L) + 1, now, actor, event);
            Enquiry is = was.map(known -> known.apply(fact)).orElseGet(() -> Enquiry.begin(fact));
            enquiries.put(id, is);
            facts.add(fact);
            effects.addAll(EnquiryReactions.to(event, actor, was.orElse(is), is));
            alarms.addAll(EnquiryReactions.alarms(event, is));
        }
    }

    WrittenArticle article(ArticleId id) {
        WrittenArticle known = articles.get(id);
        return known == null ? before.article(id) : known;
    }

    void add(ArticleId id, ArticleEvent event, PersonId actor) {
        WrittenArticle was = article(id);
        SelfServiceFact fact = new SelfServiceFact(WrittenArticle.stream(id), was.version() + 1, now, actor, event);
        articles.put(id, was.apply(fact));
        facts.add(fact);
    }

    void add(PersonId person, AskerEvent event) {
        Asker known = askers.get(person);
        Asker was = known == null ? before.asker(person) : known;
        SelfServiceFact fact = new SelfServiceFact(Asker.stream(person), was.version() + 1, now, person, event);
        askers.put(person, was.apply(fact));
        facts.add(fact);
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    /** It is over when those who have it say so. */
    void askReportersOf(Incident restored, Incidents incidents) {
        for (Enquiry enquiry : before.unfinished()) {
            if (!(enquiry.stage() instanceof Stage.Registered registered)) continue;
            boolean merged = incidents
                    .find(registered.incident())
                    .filter(other -> other.phase() instanceof Phase.Merged into
                            && into.into().equals(restored.id()))
                    .isPresent();
            if (!merged && !registered.incident().equals(restored.id())) continue;
            effects.add(new Write(enquiry.id(), enquiry.asker(), new EnquiryNotice.WorksAgain(restored.id())));
        }
    }

    List<SelfServiceFact> facts() {
        return facts;
    }

    List<Effect> effects() {
        return effects;
    }

    List<Alarm> alarms() {
        return alarms;
    }
}
