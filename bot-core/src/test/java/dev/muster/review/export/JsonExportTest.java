package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import dev.muster.timeline.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A11 review: as JSON, by the published schema")
class JsonExportTest {
    private static final Path SCHEMA = Path.of("..", "docs", "export.schema.json");

    static Stream<RecordFixture> records() {
        return Stream.of(
                GitLabOutage.record().signed(StoreKeys.OURS),
                HostileRecord.record(),
                RecordFixture.given("INC-9").opened("ana", "just opened", "web"),
                GitLabOutage.record().redacted("mim", 8, "names an address").forgotten("dba1", "person-1"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void keepsToThePublishedSchema(RecordFixture record) throws IOException {
        assertEquals(Set.of(), schema().validate(json(record)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverCanBeOnRecordKeepsToThePublishedSchema(long seed) throws IOException {
        RecordFixture record = RecordFixture.given("INC-1").opened("ana", "slow", "web");
        Samples.events(seed).forEach(event -> record.by("ana", event));

        assertEquals(Set.of(), schema().validate(json(record)));
    }

    @Test
    void keepsItsPromisesAboutNames() throws IOException {
        JsonNode json = json(GitLabOutage.record());

        for (String key : List.of("schema", "incident", "timeline", "review", "chain", "merged", "withheld"))
            assertTrue(json.has(key), key);
        JsonNode entry = json.get("timeline").get(7);
        for (String key : List.of(
                "sequence",
                "id",
                "occurredAt",
                "writtenAt",
                "recordedAt",
                "lateSeconds",
                "actor",
                "source",
                "kind",
                "text",
                "why",
                "hash",
                "previousHash")) {
            assertTrue(entry.has(key), key);
        }
        assertEquals("E8", entry.get("id").textValue());
        assertEquals("they drive the write load", entry.get("why").textValue());
        assertEquals("2017-01-31T18:10:00Z", entry.get("occurredAt").textValue());
        assertEquals("SHA-256", json.at("/chain/algorithm").textValue());
        assertEquals(
                json.get("timeline").get(52).get("hash").textValue(),
                json.at("/chain/head").textValue());
    }

    @Test
    void hasRawMessagesTooAndSaysWhichWerePromoted() throws IOException {
        List<JsonNode> messages = StreamSupport.stream(
                        json(GitLabOutage.record()).get("timeline").spliterator(), false)
                .filter(entry -> entry.get("kind").textValue().equals("message-recorded"))
                .toList();

        assertEquals(
                List.of(true, true, false, true),
                messages.stream()
                        .map(message -> message.get("promoted").booleanValue())
                        .toList());
    }

    @Test
    void hasNoneOfTheWordsThatWereRemoved() throws IOException {
        RecordFixture record =
                RecordFixture.given("INC-1").opened("ana", "slow", "web").typed("/swarm log card 4111");
        record.says("ben", "card 4111").redacted("mim", 4, "a card number");

        assertFalse(json(record).toString().contains("4111"));
    }

    @Test
    void readsAsEditedWordsWhereSomebodyWroteSome() throws IOException {
        JsonNode sections = json(HostileRecord.record()).at("/review/sections");

        assertEquals("impact", sections.get(1).get("key").textValue());
        assertEquals("ana", sections.get(1).get("writtenBy").textValue());
        assertTrue(sections.get(1).get("words").textValue().startsWith("# Mine"));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(Files.readString(SCHEMA)));
    }

    private static JsonNode json(RecordFixture record) throws IOException {
        return new ObjectMapper().readTree(ExportsTest.export(record, ExportFormat.JSON));
    }
}
