package dev.muster.timeline;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.selfservice.SelfServiceFact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a deliberation comes to, all of it committed together or not at all.
 *
 * @param drafts entries, in order; per stream their sequences follow on from what is there
 * @param effects what is to be done outside because of them
 * @param alarms timers to set
 * @param erasures words and actors to take out of earlier entries of a stream, each named by one of {@code drafts}
 * @param forgotten whom entries of {@code drafts} are about that say a person's data was erased; never stored
 * @param selfService facts of self-service, in order; per stream their sequences follow on from what is there
 * @param answer what to give whoever asked, and whoever asks again with the same delivery id; opaque to the store
 */
public record Verdict(
        List<Draft> drafts,
        List<Effect> effects,
        List<Alarm> alarms,
        Map<IncidentId, List<Erasure>> erasures,
        Optional<Forgotten> forgotten,
        List<SelfServiceFact> selfService,
        String answer) {
    public Verdict {
        drafts = List.copyOf(drafts);
        effects = List.copyOf(effects);
        alarms = List.copyOf(alarms);
        erasures = Map.copyOf(erasures);
        selfService = List.copyOf(selfService);
    }

    /** A verdict on incidents alone. */
    public Verdict(
            List<Draft> drafts,
            List<Effect> effects,
            List<Alarm> alarms,
            Map<IncidentId, List<Erasure>> erasures,
            Optional<Forgotten> forgotten,
            String answer) {
        this(drafts, effects, alarms, erasures, forgotten, List.of(), answer);
    }

    /** A verdict on incidents alone by which nobody is forgotten. */
    public Verdict(
            List<Draft> drafts,
            List<Effect> effects,
            List<Alarm> alarms,
            Map<IncidentId, List<Erasure>> erasures,
            String answer) {
        this(drafts, effects, alarms, erasures, Optional.empty(), answer);
    }

    /** Nothing goes on record; only the answer is remembered. */
    public static Verdict answerOnly(String answer) {
        return new Verdict(List.of(), List.of(), List.of(), Map.of(), answer);
    }
}
