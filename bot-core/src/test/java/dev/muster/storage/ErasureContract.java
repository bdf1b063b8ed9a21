package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.draft;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static dev.muster.storage.Drafting.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Asked;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.SelfServiceFact;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How words and people are taken out of the record. After each test every chain must still be intact. */
@DisplayName("A5 timeline, D5 security: erasure leaves the record valid")
abstract class ErasureContract extends StoreContract {
    private static final PersonId GONE = PersonId.of("erased-1");

    private static Verdict erasing(Draft draft, Erasure... erasures) {
        return new Verdict(List.of(draft), List.of(), List.of(), Map.of(draft.stream(), List.of(erasures)), "done");
    }

    private void redact(IncidentId stream, long entry) {
        store.timeline()
                .record(
                        "redact-" + entry,
                        incidents -> erasing(
                                draft(
                                        stream,
                                        incidents.find(stream).orElseThrow().version() + 1,
                                        ANA,
                                        new Redacted(entry)),
                                new Erasure(entry, false, true)))
                .join();
    }

    private Receipt forget(PersonId person) {
        return new PersonErasure(store.timeline(), clock)
                .erase(Forgotten.of(person), ANA, "forget-" + person)
                .join();
    }

    @Test
    void aRedactedEntryHasNoWordsLeftAndKeepsItsPlace() {
        given(INC_1, opened("the password is hunter2"), logged("2"));
        TimelineEntry before = entries(INC_1).getFirst();
        redact(INC_1, 1);
        store.reopen();

        TimelineEntry after = entries(INC_1).getFirst();
        assertTrue(after.wordsErased());
        assertFalse(after.toString().contains("hunter2"), after.toString());
        assertEquals(before.seal().hash(), after.seal().hash());
        assertEquals(ANA, after.actor());
    }

    @Test
    void theStateForgetsRedactedWordsAtOnceAndAfterARestart() {
        given(INC_1, opened("the password is hunter2"), logged("2"));
        redact(INC_1, 1);
        assertEquals("", store.timeline().committed().find(INC_1).orElseThrow().summary());
        var before = store.timeline().committed().all();
        store.reopen();
        assertEquals(before, store.timeline().committed().all());
    }

    @Test
    void aRedactionLeavesTheOneOwner() {
        given(INC_1, opened("checkout is down"), new OwnerChanged(BEN, Reason.TAKEN));
        redact(INC_1, 2);
        assertEquals(BEN, store.timeline().committed().find(INC_1).orElseThrow().owner());
    }

    @Test
    void whatNoDraftNamesIsNotErased() {
        given(INC_1, opened("checkout is down"), logged("2"));
        failureOf("d", incidents -> erasing(draft(INC_1, 3, ANA, logged("sorry")), new Erasure(2, false, true)));
        failureOf("d", incidents -> erasing(draft(INC_1, 3, ANA, new Redacted(1)), new Erasure(2, false, true)));
        failureOf("d", incidents -> erasing(draft(INC_1, 3, ANA, new Redacted(2)), new Erasure(2, true, true)));
        failureOf("d", incidents -> erasing(draft(INC_1, 3, ANA, new Redacted(3)), new Erasure(3, false, true)));
        assertEquals(2, entries(INC_1).size());
        assertFalse(entries(INC_1).getLast().wordsErased());
    }

    @Test
    void nobodyElseIsTakenForTheOneToBeForgotten() {
        given(INC_1, opened("checkout is down"));
        Erasure erasure = new Erasure(1, true, true);
        failureOf(
                "d",
                incidents -> new Verdict(
                        List.of(draft(INC_1, 2, ANA, new PersonalDataErased("erased-1", List.of(erasure)))),
                        List.of(),
                        List.of(),
                        Map.of(INC_1, List.of(erasure)),
                        Optional.of(Forgotten.of(BEN)),
                        ""));
        assertEquals(ANA, entries(INC_1).getFirst().actor());
    }

    @Test
    void aPersonIsTakenOutOfEveryIncident() {
        given(INC_1, opened("checkout is down"), new OwnerChanged(BEN, Reason.TAKEN), logged("Ben restarted it"));
        store.timeline()
                .record("b", recording(INC_2, BEN, opened("mail is slow"), said("m1", "hi, @ana")))
                .join();

        assertEquals("erased-1", forget(BEN).answer());
        store.reopen();

        for (IncidentId stream : List.of(INC_1, INC_2)) {
            String whole = entries(stream).toString();
            assertFalse(whole.matches("(?is).*\\bben\\b.*"), whole);
        }
        assertEquals(
                new PersonalDataErased("erased-1", List.of(new Erasure(2, false, true), new Erasure(3, false, true))),
                entries(INC_1).getLast().event());
        assertEquals(new OwnerChanged(GONE, Reason.TAKEN), entries(INC_1).get(1).event());
        assertEquals(logged("erased-1 restarted it"), entries(INC_1).get(2).event());
        assertEquals(said("m1", "hi, @ana"), entries(INC_2).get(1).event());
        assertEquals(GONE, entries(INC_2).getFirst().actor());
    }

    @Test
    void theStateNamesThePersonNoMore() {
        given(INC_1, opened("checkout is down"), new OwnerChanged(BEN, Reason.TAKEN));
        store.timeline().record("b", recording(INC_1, BEN, said("m1", "on it"))).join();
        forget(BEN);
        assertEquals(
                GONE, store.timeline().committed().find(INC_1).orElseThrow().owner());
        assertEquals(
                GONE,
                store.timeline()
                        .committed()
                        .message(new MessageRef("lobby", "m1"))
                        .orElseThrow()
                        .author());
    }

    @Test
    void eachPersonGetsAnAliasOfTheirOwn() {
        given(INC_1, opened("checkout is down"), logged("ben and dina looked"));
        assertEquals("erased-1", forget(BEN).answer());
        assertEquals("erased-2", forget(PersonId.of("dina")).answer());
        assertEquals(
                logged("erased-1 and erased-2 looked"), entries(INC_1).get(1).event());
    }

    @Test
    void oneWhoIsNowhereOnRecordLeavesNoTrace() {
        given(INC_1, opened("checkout is down"));
        assertEquals("", forget(BEN).answer());
        assertEquals(1, entries(INC_1).size());
    }

    private void asked(PersonId asker, String text, boolean direct) {
        Asked asked = new Asked(
                Purpose.ASK,
                text,
                Place.room(direct ? "@" + asker : "lobby"),
                direct,
                Found.NOTHING,
                List.of(),
                List.of(),
                Optional.empty());
        store.timeline()
                .record(
                        "asked",
                        incidents -> new Verdict(
                                List.of(),
                                List.of(),
                                List.of(),
                                Map.of(),
                                Optional.empty(),
                                List.of(new SelfServiceFact("Q-1", 1, TEN, asker, asked)),
                                "Q-1: " + text))
                .join();
    }

    private Enquiry question() {
        return store.timeline()
                .committed()
                .selfService()
                .enquiry(EnquiryId.number(1))
                .orElseThrow();
    }

    @Test
    void oneWhoOnlyAskedIsOnRecordToo() {
        asked(BEN, "how do I print?", false);
        assertEquals("erased", forget(BEN).answer());
        assertEquals("erased", question().asker().value());
        assertEquals("how do I print?", question().text());
    }

    @Test
    void whatWasAskedInPrivateGoesAtOnceWithItsAsker() {
        asked(BEN, "is the dragon mine?", true);
        assertEquals("erased", forget(BEN).answer());
        assertEquals("", question().text());
        assertEquals(
                "",
                store.timeline()
                        .record("asked", incidents -> Verdict.answerOnly(""))
                        .join()
                        .answer());
    }

    @Test
    void thePrivateRoomInTheLocalChatLosesItsNameAndItsWords() {
        store.localChat().createRoom("room:@ben", new LocalRoom("@ben", "Muster and you", true, false, Set.of(BEN)));
        LocalMessage said = store.localChat()
                .add(
                        "m",
                        new LocalMessage(
                                0,
                                Place.room("@ben"),
                                BEN,
                                TEN,
                                "the dragon is mine",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                Map.of()));
        assertEquals("erased", forget(BEN).answer());
        store.reopen();

        LocalRoom left = store.localChat().rooms().getFirst();
        assertEquals(List.of(), store.localChat().messages("@ben", 0, 9));
        LocalMessage rest = store.localChat().messages(left.id(), 0, 9).getFirst();
        assertEquals(said.id(), rest.id());
        for (Object kept : List.of(left, rest)) {
            assertFalse(kept.toString().contains("ben"), kept::toString);
            assertFalse(kept.toString().contains("dragon"), kept::toString);
        }
    }

    @Test
    void anErasureRequestedByThePersonThemselvesDoesNotNameThemAgain() {
        given(INC_1, opened("checkout is down"));
        forget(ANA);
        assertEquals(PersonId.MUSTER, entries(INC_1).getLast().actor());
    }

    @Test
    void aRedactionOnTopOfAnErasureAndTheOtherWayRoundAreBothValid() {
        store.timeline()
                .record("b", recording(INC_1, BEN, opened("ben's summary"), logged("ben's note")))
                .join();
        redact(INC_1, 1);
        forget(BEN);
        redact(INC_1, 2);
        assertEquals("", entries(INC_1).get(1).text());
        assertEquals(GONE, entries(INC_1).get(1).actor());
    }
}
