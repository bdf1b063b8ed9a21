package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.effect.Wakeup;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.json.CanonicalJson;
import dev.muster.timeline.json.Json;
import dev.muster.timeline.json.SealedJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A5 timeline: facts as JSON")
class EventCodecTest {
    private static final PersonId ANA = PersonId.of("ana");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyEventThereIsComesBackAsItWas(long seed) {
        Samples.events(seed).forEach(event -> {
            String details = EventCodec.details(event);
            String words = EventCodec.words(event);
            assertEquals(event, EventCodec.read(EventCodec.kind(event), details, words));
            assertEquals(details, CanonicalJson.of(details));
            assertEquals(words, CanonicalJson.of(words));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyEffectNoticeAndTimerComesBackAsItWas(long seed) {
        Samples.of(Effect.class, seed).forEach(value -> comesBack(Json.of(Effect.class), value));
        Samples.of(Notice.class, seed).forEach(value -> comesBack(Json.of(Notice.class), value));
        Samples.of(Wakeup.class, seed).forEach(value -> comesBack(Json.of(Wakeup.class), value));
    }

    private static <T> void comesBack(Json<T> json, T value) {
        assertEquals(value, json.read(json.write(value)));
    }

    @Test
    void theSamplesLeaveNoEventOut() {
        assertEquals(
                SealedJson.of(IncidentEvent.class).records().size(),
                Samples.events(1).map(Object::getClass).distinct().count());
    }

    @Test
    void anEventIsCalledWhatItsRecordIsCalled() {
        assertEquals("hypothesis-raised", EventCodec.kind(new HypothesisRaised("H1", "disk full")));
    }

    @Test
    void whatPeopleWroteStandsApartFromTheRest() {
        IncidentEvent event = new MoneyDrawn(new BigDecimal("12.50"), "EUR", "a new disk", new BigDecimal("1E+2"));
        assertEquals("{\"amount\":\"12.50\",\"currency\":\"EUR\",\"left\":\"1E+2\"}", EventCodec.details(event));
        assertEquals("{\"what\":\"a new disk\"}", EventCodec.words(event));
    }

    @Test
    void whomAnEventNamesIsAmongTheWords() {
        IncidentEvent event = new OwnerChanged(ANA, Reason.TAKEN);
        assertEquals("{\"reason\":\"TAKEN\"}", EventCodec.details(event));
        assertEquals("{\"owner\":\"ana\"}", EventCodec.words(event));
    }

    @Test
    void whatIsNotThereIsLeftOut() {
        assertEquals("{\"person\":\"ana\"}", EventCodec.words(new HelpOffered(ANA, Optional.empty())));
    }

    @Test
    void blankingTakesTheTextsAndLeavesThePeople() {
        IncidentEvent blanked = EventCodec.events().blanked(new HelpOffered(ANA, Optional.of("I know DNS")));
        assertEquals(new HelpOffered(ANA, Optional.empty()), blanked);
        assertEquals(new Closed(List.of()), EventCodec.events().blanked(new Closed(List.of("book the review"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyEventCanBeBlankedAndStillRead(long seed) {
        Samples.events(seed).forEach(event -> {
            IncidentEvent blanked = EventCodec.events().blanked(event);
            assertEquals(EventCodec.details(event), EventCodec.details(blanked));
            assertFalse(EventCodec.events().says(blanked, text -> !text.isEmpty()), blanked.toString());
        });
    }

    @Test
    void aKindThatThisVersionDoesNotKnowIsRefusedByName() {
        var refused = assertThrows(IllegalArgumentException.class, () -> EventCodec.read("moon-landed", "{}", "{}"));
        assertTrue(refused.getMessage().contains("moon-landed"));
    }

    @Test
    void aMissingPartIsRefusedByName() {
        var refused =
                assertThrows(IllegalArgumentException.class, () -> EventCodec.read("hypothesis-raised", "{}", "{}"));
        assertTrue(refused.getMessage().contains("hypothesis"));
    }

    @Test
    void aComponentOfALaterVersionIsPassedOver() {
        IncidentEvent read = EventCodec.read(
                "hypothesis-raised", "{\"added\":{\"x\":[1,2]},\"hypothesis\":\"H1\"}", "{\"what\":\"disk full\"}");
        assertEquals(new HypothesisRaised("H1", "disk full"), read);
    }
}
