package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.muster.slack.fake.FakeSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: the manifest says what the code does, and Slack would take it")
class ManifestTest {

    private static Path file() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(here.resolve("slack-adapter")) ? here : here.getParent();
        return root.resolve("config/slack-manifest.yaml");
    }

    @Test
    @DisplayName("D1 config/slack-manifest.yaml is what the command table, the scopes and the listeners make of it")
    void theFileIsWhatTheCodeSays() throws IOException {
        assertEquals(SlackManifest.yaml(), Files.readString(file()), "Put this into config/slack-manifest.yaml");
    }

    @Test
    @DisplayName("D1 it is valid by Slack's own schema")
    void slackWouldTakeIt() throws IOException {
        assumeTrue(FakeSlack.isPossible(), "skipped: shared/data/slack is not beside this checkout");
        JsonNode manifest = new ObjectMapper(new YAMLFactory()).readTree(SlackManifest.yaml());
        JsonNode schema =
                new ObjectMapper().readTree(Files.readString(FakeSlack.data().resolve("manifest.schema.1.0.0.json")));

        var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema)
                .validate(manifest);

        assertTrue(problems.isEmpty(), problems::toString);
    }
}
