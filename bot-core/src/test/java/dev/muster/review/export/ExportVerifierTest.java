package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.GitLabOutage;
import dev.muster.review.IncidentRecord;
import dev.muster.review.RecordFixture;
import dev.muster.timeline.HeadSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A5 timeline: anyone can verify an export offline")
class ExportVerifierTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final IncidentRecord OUTAGE = GitLabOutage.record()
            .redacted("mim", 8, "names an address")
            .forgotten("infra1", "person-1")
            .signed(StoreKeys.OURS)
            .record();

    @Test
    void anExportIsIntactAsItWasMade() {
        ExportReport report = verify(OUTAGE);

        assertTrue(report.isIntact(), () -> report.toString());
        assertEquals("INC-1", report.incident());
        assertEquals(OUTAGE.entries().size(), report.entries());
        assertEquals(Optional.of(HeadSignature.publicKey(StoreKeys.OURS)), report.publicKey());
    }

    @Test
    void soIsOneOfWordsThatNobodyShouldType() {
        assertTrue(verify(HostileRecord.record().record()).isIntact());
    }

    @Test
    void aMergedIncidentIsCheckedWithIt() throws IOException {
        IncidentRecord merged = merged();
        ExportReport report = verify(merged);
        assertTrue(report.isIntact(), () -> report.toString());
        assertEquals(4 + 5, report.entries());

        ObjectNode changed = document(merged);
        ((ObjectNode) changed.at("/merged/0/timeline/3")).put("text", "something else");
        assertEquals(Optional.of("E4"), verify(changed).badEntry());
        assertEquals(
                Optional.of("In the merged INC-2: The words of E4 were changed."),
                verify(changed).problem());

        ObjectNode missing = document(merged);
        missing.putArray("merged");
        assertFalse(verify(missing).isIntact());
    }

    @Test
    void aPrivateIncidentMergedIntoAnOpenOneIsNamedAndWithheldInEveryFormat() throws IOException {
        IncidentRecord record = privateOneMergedInto(false, "ben");
        ExportReport report = verify(record);

        assertTrue(report.isIntact(), () -> report.toString());
        assertEquals(List.of("INC-2"), report.withheld());
        for (ExportFormat format : List.of(ExportFormat.MD, ExportFormat.HTML, ExportFormat.JSON, ExportFormat.CSV)) {
            String document =
                    text(Exports.signedWith(StoreKeys.OURS, ZoneOffset.UTC).export(record, format));
            assertTrue(document.contains("INC-2"), document);
            assertFalse(document.contains("stolen"), document);
        }
    }

    @Test
    void aPrivateIncidentMergedIntoAnotherIsInItWhereAllOfItsReadersArePeopleOfBoth() {
        assertEquals(1, privateOneMergedInto(true, "ben").merged().size());
        assertEquals(0, privateOneMergedInto(true, "chen").merged().size());
    }

    @Test
    void nothingIsWithheldThatWasNeverMergedOrThatIsThere() throws IOException {
        ObjectNode never = document(OUTAGE);
        never.putArray("withheld").add("INC-7");
        assertTrue(verify(never).problem().isPresent());

        ObjectNode there = document(merged());
        there.putArray("withheld").add("INC-2");
        assertTrue(verify(there).problem().isPresent());

        ObjectNode cutOut = document(merged());
        cutOut.putArray("merged");
        cutOut.putArray("withheld").add("INC-2");
        assertTrue(verify(cutOut).problem().orElseThrow().contains("not what was signed"));
    }

    private static IncidentRecord privateOneMergedInto(boolean isPrivateToo, String responder) {
        RecordFixture other = RecordFixture.given("INC-2").openedInPrivate("ben", "keys stolen", "web");
        RecordFixture record = isPrivateToo
                ? RecordFixture.given("INC-1").openedInPrivate("ben", "slow", "web")
                : RecordFixture.given("INC-1").opened("ben", "slow", "web");
        record.by(responder, new ResponderJoined(PersonId.of(responder), Role.VOLUNTEER));
        record.by("ben", new DuplicateMerged(new IncidentId("INC-2"), other.head()));
        return IncidentRecord.of(record.entries(), id -> other.entries());
    }

    @Test
    void whateverSingleValueIsChangedIsNoticed() throws IOException {
        ObjectNode document = document(OUTAGE);
        assertEquals(Optional.empty(), Tampering.firstUnnoticed(document, ExportVerifierTest::isIntact));
    }

    @Test
    void everyChangedEntryIsNamed() throws IOException {
        for (int place = 0; place < OUTAGE.entries().size(); place++) {
            ObjectNode document = document(OUTAGE);
            ((ObjectNode) document.get("timeline").get(place)).put("recordedAt", "2017-03-01T00:00:00Z");

            assertEquals(Optional.of("E" + (place + 1)), verify(document).badEntry());
        }
    }

    @Test
    void everyRemovedRepeatedOrReorderedEntryIsNoticed() throws IOException {
        int last = OUTAGE.entries().size() - 1;
        for (int place = 0; place <= last; place++) {
            ObjectNode removed = document(OUTAGE);
            timeline(removed).remove(place);
            assertFalse(verify(removed).isIntact(), "E" + (place + 1) + " removed");

            ObjectNode repeated = document(OUTAGE);
            timeline(repeated).insert(place, timeline(repeated).get(place).deepCopy());
            assertFalse(verify(repeated).isIntact(), "E" + (place + 1) + " repeated");

            if (place == last) continue;
            ObjectNode reordered = document(OUTAGE);
            JsonNode moved = timeline(reordered).remove(place);
            timeline(reordered).insert(place + 1, moved);
            assertFalse(verify(reordered).isIntact(), "E" + (place + 1) + " reordered");
        }
    }

    @Test
    void somethingAddedAnywhereIsNoticed() throws IOException {
        ObjectNode inEntry = document(OUTAGE);
        ((ObjectNode) inEntry.get("timeline").get(4)).put("remark", "x");
        assertEquals(Optional.of("E5"), verify(inEntry).badEntry());

        ObjectNode inIncident = document(OUTAGE);
        ((ObjectNode) inIncident.get("incident")).put("remark", "x");
        assertTrue(verify(inIncident).problem().orElseThrow().contains("outside"));
    }

    @Test
    void anotherStoresKeyIsNoticedByWhoeverKnowsTheRightOne() {
        String theirs = text(new Exports(ZoneOffset.UTC, java.time.Duration.ofMinutes(2), StoreKeys.THEIRS)
                .export(
                        RecordFixture.given("INC-1")
                                .opened("ana", "slow", "web")
                                .record(),
                        ExportFormat.JSON));

        assertTrue(ExportVerifier.verify(theirs, Optional.empty()).isIntact());
        ExportReport report = ExportVerifier.verify(theirs, Optional.of(HeadSignature.publicKey(StoreKeys.OURS)));
        assertEquals(Optional.of("It was signed with another key than the store's."), report.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "null",
                "{\"schema\":\"muster-export-1\"}",
                "{\"schema\":1}",
                "{\"a\":1,\"a\":2}"
            })
    void whatIsNoExportAtAllGetsASentenceNotACrash(String text) {
        ExportReport report = ExportVerifier.verify(text, Optional.empty());

        assertFalse(report.isIntact());
        assertTrue(
                report.problem().orElseThrow().endsWith("."), report.problem().orElseThrow());
    }

    @Test
    void aKeyThatStandsTwiceIsNoticedForReadersDifferOnWhichCounts() throws IOException {
        String twice = document(OUTAGE).toString().replaceFirst("\"text\":", "\"text\":\"other\",\"text\":");

        assertTrue(ExportVerifier.verify(twice, Optional.empty())
                .problem()
                .orElseThrow()
                .contains("Duplicate"));
    }

    @Test
    void anExportCutOffInTheMiddleOrWithSomethingBehindItIsNoticed() throws IOException {
        String whole = document(OUTAGE).toString();

        assertFalse(ExportVerifier.verify(whole.substring(0, whole.length() / 2), Optional.empty())
                .isIntact());
        assertFalse(ExportVerifier.verify(whole + "{}", Optional.empty()).isIntact());
    }

    private static IncidentRecord merged() {
        RecordFixture other = RecordFixture.given("INC-2").opened("ben", "also slow", "web");
        other.by("ben", new Logged("same thing"));
        RecordFixture record = RecordFixture.given("INC-1").opened("ana", "slow", "web");
        record.by("ana", new DuplicateMerged(new IncidentId("INC-2"), other.head()));
        other.by("ana", new MergedInto(new IncidentId("INC-1")));
        return IncidentRecord.of(record.entries(), id -> other.entries());
    }

    private static boolean isIntact(JsonNode document) {
        return verify(document).isIntact();
    }

    private static ArrayNode timeline(ObjectNode document) {
        return (ArrayNode) document.get("timeline");
    }

    private static ObjectNode document(IncidentRecord record) throws IOException {
        return (ObjectNode) JSON.readTree(export(record));
    }

    private static ExportReport verify(IncidentRecord record) {
        return ExportVerifier.verify(text(export(record)), Optional.empty());
    }

    private static ExportReport verify(JsonNode document) {
        return ExportVerifier.verify(document.toString(), Optional.empty());
    }

    private static byte[] export(IncidentRecord record) {
        return Exports.signedWith(StoreKeys.OURS, ZoneOffset.UTC).export(record, ExportFormat.JSON);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
