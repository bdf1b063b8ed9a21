package dev.muster.config.wiring;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.People;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody whom the configuration names, who has said something here, or who was ever in a swarm. */
final class KnownPeople implements People {
    private final PracticeSource practice;
    private final Timeline timeline;
    private final Set<PersonId> met = ConcurrentHashMap.newKeySet();

    KnownPeople(PracticeSource practice, Timeline timeline) {
        this.practice = practice;
        this.timeline = timeline;
    }

    void met(PersonId person) {
        met.add(person);
    }

    @Override
    public boolean knows(PersonId person) {
        return practice.current().people().containsKey(person)
                || met.contains(person)
                || timeline.committed().all().stream()
                        .anyMatch(incident -> incident.swarm().find(person).isPresent());
    }
}
