package dev.muster.effects;

import dev.muster.domain.effect.QuestionEffect;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.ports.Clock;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts on record what came of an effect, once for each effect. */
public final class Outcomes {
    private final Timeline timeline;
    private final PracticeSource practice;
    private final Clock clock;

    /** Outcomes on that timeline. */
    public Outcomes(Timeline timeline, PracticeSource practice, Clock clock) {
        this.timeline = timeline;
        this.practice = practice;
        this.clock = clock;
    }

    /** What is to be written is decided on the state as it will be. Returns once it is durable; whether there was anything. */
    boolean write(String key, EnquiryId id, BiFunction<Enquiry, Practice, List<Write>> messages) {
        Receipt receipt = timeline.record("effect:" + key, incidents -> {
                    Practice now = practice.current();
                    Minutes minutes = new Minutes(incidents, now, clock.now(), "muster");
                    List<Write> all = incidents
                            .selfService()
                            .enquiry(id)
                            .map(enquiry -> messages.apply(enquiry, now))
                            .orElse(List.of());
                    all.forEach(minutes::write);
                    return minutes.verdict(Integer.toString(all.size()));
                })
                .join();
        return !receipt.answer().equals("0");
    }

    /** Somebody is told who has no question to do with it. Returns once it is durable. */
    void tell(String key, Function<Practice, List<? extends QuestionEffect>> messages) {
        timeline.record(
                        "effect:" + key,
                        incidents -> new Verdict(
                                List.of(), List.copyOf(messages.apply(practice.current())), List.of(), Map.of(), ""))
                .join();
    }

    /** The event is made on the state as it will be. Returns once it is durable. */
    void record(String key, IncidentId id, Function<Incidents, IncidentEvent> event) {
        timeline.record("effect:" + key, incidents -> {
                    Instant now = clock.now();
                    Minutes minutes = new Minutes(incidents, practice.current(), now, "muster");
                    minutes.add(id, List.of(event.apply(incidents)), Writing.by(PersonId.MUSTER, now));
                    return minutes.verdict("");
                })
                .join();
    }
}
