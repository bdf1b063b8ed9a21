package dev.muster.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.architecture.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** D6: {@code ./muster check}, as a person sees it. */
class CheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(Map<String, String> environment, String... arguments) {
        return new CommandLine(new CheckCommand(environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    private String printed() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void theSampleIsFineAndTheAnswerSaysWhatIsConnected() {
        String sample = Checkout.root().resolve("config/sample").toString();

        int exit = check(Map.of(), "--config", sample, "--port", "8181");

        assertEquals("""
                No mistakes in %s.
                People 13, teams 7, services 13, incident models 6.
                Slack: not connected; set SLACK_BOT_TOKEN to connect it.
                Discord: not connected; set DISCORD_TOKEN to connect it.
                Web console: http://127.0.0.1:8181
                Store: SQLite in data
                """.formatted(sample), printed());
        assertEquals(0, exit);
    }

    @Test
    void namesInArticlesThatNobodyHasArePrintedWithFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("people.yaml"), "ana: {}\n");
        Files.writeString(folder.resolve("practice.yaml"), "managers: [ana]\n");
        Files.writeString(folder.resolve("teams.yaml"), "shop:\n  members: [ana]\n");
        Files.writeString(folder.resolve("services.yaml"), "checkout:\n  owner: shop\n");
        Path article = Files.createDirectories(folder.resolve("knowledge")).resolve("till.md");
        Files.writeString(article, """
                ---
                title: The till is stuck
                owner: shp
                audience: [shop, nobodyteam]
                affects: [chekout]
                ---
                Press twice.
                """);

        int exit = check(Map.of("MUSTER_CONFIG", folder.toString()));

        assertEquals("""
                %1$s:3: owner: nobody here is called “shp” — did you mean shop?
                %1$s:4: audience: nobody here is called “nobodyteam” — there is @ana, everyone, shop
                %1$s:5: affects: there is no service called “chekout” — did you mean checkout?
                3 mistakes.
                """.formatted(article), printed());
        assertEquals(1, exit);
    }

    @Test
    void everyMistakeIsPrintedWithFileLineAndRemedy(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("people.yaml"), "ana:\n  zne: UTC\n");
        Files.writeString(folder.resolve("practice.yaml"), "managers: [anna]\n");

        int exit = check(Map.of("MUSTER_CONFIG", folder.toString(), "MUSTER_PORT", "x"));

        assertEquals("""
                %1$s/people.yaml:2: `ana.zne` is not a key of a person — did you mean `zone`? \
                Otherwise use one of name, zone, email, contact, languages
                %1$s/practice.yaml:1: `managers` names `anna`, and there is no such person — did you mean `ana`? \
                Otherwise add `anna` to people.yaml
                environment: MUSTER_PORT is not a port — set it to a number from 1 to 65535, or 0 for any free one
                3 mistakes.
                """.formatted(folder), printed());
        assertEquals(1, exit);
    }

    @Test
    void aFolderThatIsNotThereIsNoMistakeInAFile(@TempDir Path folder) {
        int exit = check(Map.of(), "--config", folder.resolve("gone").toString());

        assertEquals(
                "There is no folder " + folder.resolve("gone") + ". Name the one with your configuration: --config DIR",
                err.toString().strip());
        assertEquals("", printed());
        assertEquals(3, exit);
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertEquals(2, check(Map.of(), "--confg", "x"));
    }
}
