package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D4 storage: what is passed over when the state is folded")
class FoldingTest {
    /** When this fails, a kind has begun to matter to the state: take it out of {@link Folding#IDLE}. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anIdleKindChangesNothingButTheVersion(long seed) {
        Incident before = Incident.begin(INC_1, fact(1, opened("checkout is down")));
        for (IncidentEvent event : Samples.events(seed).toList()) {
            if (!Folding.IDLE.contains(EventCodec.kind(event))) before = before.apply(fact(2, event));
        }
        List<IncidentEvent> idle = Samples.events(seed)
                .filter(event -> Folding.IDLE.contains(EventCodec.kind(event)))
                .toList();
        assertEquals(Folding.IDLE.size(), idle.size());
        for (IncidentEvent event : idle) {
            Incident after = before.apply(fact(before.version() + 1, event));
            Incident resumed = after.apply(fact(3, opened("x")));
            assertEquals(before.apply(fact(3, opened("x"))), resumed, event.toString());
            assertEquals(before.version() + 1, after.version());
        }
    }

    private static Fact fact(long sequence, IncidentEvent event) {
        return new Fact(sequence, TEN, TEN, ANA, event, Optional.of("why"));
    }
}
