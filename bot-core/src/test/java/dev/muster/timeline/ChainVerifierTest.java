package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.ChainReport.Flaw;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A5 timeline: anyone can verify that nothing was changed")
class ChainVerifierTest {
    private static final IncidentId INCIDENT = IncidentId.number(1);
    private static final PersonId BEN = PersonId.of("ben");
    private static final KeyPair KEY = newKey();

    private final Random random = new Random(1);
    private final List<TimelineEntry> record = new ArrayList<>();

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void given(IncidentEvent event) {
        long sequence = record.size() + 1L;
        Instant now = Instant.parse("2025-03-01T10:00:00Z").plusSeconds(sequence);
        Draft draft = new Draft(
                INCIDENT,
                new Fact(sequence, now, now, BEN, event, Optional.of("ben had a reason")),
                "console",
                Optional.of("/swarm by ben"),
                "ben did it");
        String previous =
                record.isEmpty() ? Chain.ORIGIN : record.getLast().seal().hash();
        record.add(Chain.seal(draft, previous, now, sequence, this::salt).entry());
    }

    private String salt() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private void givenActions(int count) {
        for (int i = 1; i <= count; i++) given(new ActionStarted("A" + i, "step " + i + " of ben", Optional.empty()));
    }

    private List<ChainLink> links() {
        return new ArrayList<>(record.stream().map(ChainLink::of).toList());
    }

    private Optional<Flaw> flawOf(List<ChainLink> links) {
        TimelineEntry last = record.getLast();
        ChainHead head = new ChainHead(
                "INC-1", Math.max(last.sequence(), record.size()), last.seal().hash());
        return ChainVerifier.verify("INC-1", links, Optional.of(head), Optional.of(HeadSignature.publicKey(KEY)))
                .flaw();
    }

    private void thenFlaw(long sequence, String word, List<ChainLink> links) {
        Flaw flaw = flawOf(links).orElseThrow(() -> new AssertionError("nothing was noticed"));
        assertEquals(sequence, flaw.sequence(), flaw.sentence());
        assertTrue(flaw.sentence().contains(word), flaw.sentence());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatNobodyTouchedIsIntact(long seed) {
        Samples.events(seed).filter(event -> !(event instanceof HeadSigned)).forEach(this::given);
        assertEquals(Optional.empty(), flawOf(links()));
    }

    @Test
    void anEmptyRecordIsIntactWhenItShouldBeEmpty() {
        assertTrue(ChainVerifier.verify("INC-1", List.of(), Optional.of(ChainHead.none("INC-1")), Optional.empty())
                .isIntact());
    }

    @Test
    void aChangeOfAnyFieldIsNoticedWhereItIs() {
        givenActions(5);
        for (Tampering each : Tampering.values()) {
            List<ChainLink> links = links();
            links.set(2, each.with(links.get(2)));
            Flaw flaw = flawOf(links).orElseThrow(() -> new AssertionError(each + " was not noticed"));
            assertEquals(3, flaw.sequence(), each + ": " + flaw.sentence());
        }
    }

    @Test
    void aRemovedEntryIsMissed() {
        givenActions(5);
        List<ChainLink> links = links();
        links.remove(2);
        thenFlaw(4, "E3 is missing", links);
    }

    @Test
    void anInsertedEntryStandsInTheWay() {
        givenActions(5);
        List<ChainLink> links = links();
        links.add(3, links.get(2));
        thenFlaw(3, "inserted", links);
    }

    @Test
    void anEntryInsertedFromAnotherIncidentIsNoticed() {
        givenActions(5);
        List<ChainLink> links = links();
        links.set(2, Tampering.STREAM.with(links.get(2)));
        thenFlaw(3, "INC-2", links);
    }

    @Test
    void twoEntriesThatChangedPlacesAreToldByTheirNumbers() {
        givenActions(5);
        List<ChainLink> links = links();
        Collections.swap(links, 1, 3);
        links.set(1, Tampering.numbered(links.get(1), 2));
        links.set(3, Tampering.numbered(links.get(3), 4));
        thenFlaw(2, "was written as E4", links);
    }

    @Test
    void anEndThatWasCutOffIsMissed() {
        givenActions(5);
        thenFlaw(4, "cut off", links().subList(0, 3));
        thenFlaw(1, "cut off", List.of());
    }

    @Test
    void anEntryAddedBehindTheEndIsNoticed() {
        givenActions(5);
        List<ChainLink> longer = links();
        record.removeLast();
        thenFlaw(5, "inserted", longer);
    }

    @Test
    void aRewrittenEndIsNoticedByTheHead() {
        givenActions(5);
        ChainHead head = new ChainHead("INC-1", 5, record.getLast().seal().hash());
        record.removeLast();
        given(new ActionStarted("A5", "something else", Optional.empty()));
        assertEquals(
                5,
                ChainVerifier.verify("INC-1", links(), Optional.of(head), Optional.empty())
                        .flaw()
                        .orElseThrow()
                        .sequence());
    }

    @Test
    void aSignedHeadIsCheckedAgainstTheEntryItSigned() {
        givenActions(3);
        String signedHash = record.get(2).seal().hash();
        String signature = HeadSignature.sign(new ChainHead("INC-1", 3, signedHash), KEY.getPrivate());
        given(new HeadSigned(3, signedHash, signature, HeadSignature.publicKey(KEY)));
        assertEquals(Optional.empty(), flawOf(links()));
        given(new HeadSigned(2, signedHash, signature, HeadSignature.publicKey(KEY)));
        thenFlaw(5, "not what was signed", links());
    }

    @Test
    void aSignatureOfAnotherKeyIsNotTrusted() {
        givenActions(3);
        KeyPair other = newKey();
        String hash = record.get(2).seal().hash();
        String signature = HeadSignature.sign(new ChainHead("INC-1", 3, hash), other.getPrivate());
        given(new HeadSigned(3, hash, signature, HeadSignature.publicKey(other)));
        thenFlaw(4, "another key", links());
    }

    @Test
    void anErasureThatALaterEntryNamesLeavesTheRecordIntact() {
        givenActions(3);
        Erasure erasure = new Erasure(2, true, true);
        given(new PersonalDataErased("erased-1", List.of(erasure)));
        replace(2, entry -> Eraser.forget(entry, erasure, Forgotten.of(BEN), PersonId.of("erased-1")));
        assertEquals(Optional.empty(), flawOf(links()));
        assertEquals("erased-1 did it", record.get(1).text());
        assertEquals(
                new ActionStarted("A2", "step 2 of erased-1", Optional.empty()),
                record.get(1).event());
    }

    @Test
    void aRedactionThatALaterEntryNamesLeavesTheRecordIntact() {
        givenActions(3);
        given(new Redacted(2));
        replace(2, Eraser::redact);
        assertEquals(Optional.empty(), flawOf(links()));
        assertEquals("", record.get(1).text());
    }

    @Test
    void onlyWhatWasSaidExpiresAndNeverWhatWasDone() {
        givenActions(3);
        given(new TalkExpired(List.of(2L)));
        replace(2, Eraser::redact);
        thenFlaw(2, "no later entry says so", links());
    }

    @Test
    void anErasureThatNobodyNamesIsNoticed() {
        givenActions(3);
        given(new Redacted(1));
        replace(2, Eraser::redact);
        thenFlaw(2, "no later entry says so", links());
    }

    @Test
    void anErasureNamedOnlyBeforehandIsNoticed() {
        givenActions(1);
        given(new Redacted(3));
        givenActions(1);
        replace(3, Eraser::redact);
        thenFlaw(3, "no later entry says so", links());
    }

    @Test
    void wordsPutIntoARedactedEntryAreNoticed() {
        givenActions(3);
        given(new Redacted(2));
        replace(2, Eraser::redact);
        List<ChainLink> links = links();
        links.set(1, Tampering.TEXT.with(links.get(1)));
        thenFlaw(2, "there are words in it", links);
    }

    @Test
    void anotherActorThanTheAliasIsNoticed() {
        givenActions(3);
        Erasure erasure = new Erasure(2, true, false);
        given(new PersonalDataErased("erased-1", List.of(erasure)));
        replace(2, entry -> Eraser.forget(entry, erasure, Forgotten.of(BEN), PersonId.of("dina")));
        thenFlaw(2, "erased-1", links());
    }

    private void replace(int sequence, UnaryOperator<TimelineEntry> by) {
        record.set(sequence - 1, by.apply(record.get(sequence - 1)));
    }
}
