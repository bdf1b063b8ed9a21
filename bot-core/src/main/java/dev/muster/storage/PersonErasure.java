package dev.muster.storage;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.timeline.Draft;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Narrator;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a person out of the whole record, on request: wherever they acted or are named, an alias stands in their place, in the local
 * chat too. Each incident concerned gets an entry that says so. Backups and exports already handed out are beyond its reach.
 */
public final class PersonErasure {
    private static final Pattern ALIAS = Pattern.compile("erased-([0-9]{1,9})");
    private static final int PAGE = 500;

    private final Timeline timeline;
    private final Clock clock;

    /** On that record. */
    public PersonErasure(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Erases a person.
     *
     * @param by who carries it out, for the record; the bot, when the person does it themselves
     * @return completes once it is done; the answer is the alias, and empty when the person is nowhere on record
     */
    public CompletableFuture<Receipt> erase(Forgotten forgotten, PersonId by, String deliveryId) {
        // Almost everything is looked through beforehand; the writer only has to look at what came since.
        Findings before = new Findings(forgotten);
        timeline.committed().all().forEach(before::search);
        return timeline.record(deliveryId, incidents -> verdict(before, incidents, by));
    }

    private Verdict verdict(Findings findings, Incidents incidents, PersonId by) {
        incidents.all().forEach(findings::search);
        String alias = findings.erasures.isEmpty() ? "" : "erased-" + (findings.lastAlias + 1);
        Instant now = clock.now();
        List<Draft> drafts = new ArrayList<>();
        findings.erasures.forEach((stream, erasures) -> {
            IncidentEvent erased = new PersonalDataErased(alias, erasures);
            long next = incidents.find(stream).orElseThrow().version() + 1;
            PersonId actor = by.equals(findings.forgotten.person()) ? PersonId.MUSTER : by;
            Fact fact = new Fact(next, now, now, actor, erased, Optional.empty());
            drafts.add(new Draft(stream, fact, "muster", Optional.empty(), Narrator.sentence(erased)));
        });
        return new Verdict(drafts, List.of(), List.of(), findings.erasures, Optional.of(findings.forgotten), alias);
    }

    /** What of a person stands where. */
    private final class Findings {
        final Forgotten forgotten;
        final Map<IncidentId, List<Erasure>> erasures = new TreeMap<>();
        private final Map<IncidentId, Long> searched = new TreeMap<>();
        int lastAlias;

        Findings(Forgotten forgotten) {
            this.forgotten = forgotten;
        }

        void search(Incident incident) {
            long after = searched.getOrDefault(incident.id(), 0L);
            while (after < incident.version()) {
                for (TimelineEntry entry : timeline.read(incident.id(), after, PAGE)) {
                    look(entry);
                    after = entry.sequence();
                }
            }
            searched.put(incident.id(), after);
        }

        private void look(TimelineEntry entry) {
            if (entry.event() instanceof PersonalDataErased earlier) noteAlias(earlier.alias());
            boolean actor = entry.actor().equals(forgotten.person());
            boolean words = isNamed(entry);
            if (!actor && !words) return;
            erasures.computeIfAbsent(entry.stream(), unused -> new ArrayList<>())
                    .add(new Erasure(entry.sequence(), actor, words));
        }

        private void noteAlias(String alias) {
            Matcher number = ALIAS.matcher(alias);
            if (number.matches()) lastAlias = Math.max(lastAlias, Integer.parseInt(number.group(1)));
        }

        private boolean isNamed(TimelineEntry entry) {
            return forgotten.isNamedIn(entry.text())
                    || entry.why().filter(forgotten::isNamedIn).isPresent()
                    || entry.typed().filter(forgotten::isNamedIn).isPresent()
                    || EventCodec.events().names(entry.event(), forgotten.person())
                    || EventCodec.events().says(entry.event(), forgotten::isNamedIn);
        }
    }
}
