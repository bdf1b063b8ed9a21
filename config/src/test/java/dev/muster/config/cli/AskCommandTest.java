package dev.muster.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.muster.architecture.Checkout;
import dev.muster.storage.FolderLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** B1: {@code ./muster ask} and {@code ./muster knowledge evaluate}, as a person sees them. By words alone, to be quick. */
class AskCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int call(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments);
    }

    private int ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", Checkout.root().resolve("config/sample").toString()));
        all.addAll(List.of("--data", folder.toString(), "--words-only"));
        return call(new AskCommand(), all.toArray(String[]::new));
    }

    @Test
    void aPlainQuestionIsAnsweredWithStepsAndSource() {
        assertEquals(0, ask("reset", "forgotten", "password", "account", "locked"));

        assertTrue(out.toString().startsWith("Reset a forgotten password"), out.toString());
        assertTrue(out.toString().contains("1. Open the sign-in page"));
        assertTrue(out.toString().contains("Source: reset-a-password, kept by platform"));
    }

    @Test
    void whatNoArticleKnowsIsSaidSo() {
        assertEquals(1, ask("what is the capital of Mongolia"));

        assertTrue(out.toString().startsWith("I do not know that."), out.toString());
        assertTrue(out.toString().contains("`/swarm person`"), out.toString());
    }

    @Test
    void anEmptyQuestionIsAskedBackAsInChat() {
        assertEquals(2, ask("", "  "));

        assertTrue(err.toString().startsWith("What would you like to know?"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void anArticleForATeamIsForThatTeam() throws IOException {
        ask("restore backup of Muster database", "--json");
        JsonNode anybody = new ObjectMapper().readTree(out.toString());
        out.getBuffer().setLength(0);
        ask("restore backup of Muster database", "--json", "--as", teamMember());
        JsonNode member = new ObjectMapper().readTree(out.toString());

        assertTrue(anybody.findValuesAsText("article").stream().noneMatch("back-up-and-restore"::equals));
        assertEquals(
                "back-up-and-restore",
                member.path("candidates").path(0).path("article").asText());
        assertTrue(member.path("candidates").path(0).path("steps").asText().contains("./muster restore FILE"));
    }

    private static String teamMember() throws IOException {
        String teams = Files.readString(Checkout.root().resolve("config/sample/teams.yaml"));
        return teams.replaceAll("(?s).*\\bplatform:\\s+members: \\[(\\w+).*", "$1");
    }

    @Test
    void besideARunningBotItIsThatBotWhoAnswers() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/api/ask", request -> {
            heard.add(new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"answer\":\"unsure\",\"text\":\"It may be this.\"}".getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, answer.length);
            request.getResponseBody().write(answer);
            request.close();
        });
        bot.start();
        try (FolderLock held = FolderLock.take(folder)) {
            held.announce("http://127.0.0.1:" + bot.getAddress().getPort());

            assertEquals(0, ask("how", "do", "I", "--as", "ana"), err::toString);
            bot.stop(0);
            assertEquals(3, ask("how do I"));
        }

        assertEquals("It may be this.", out.toString().strip());
        assertEquals(List.of("{\"person\":\"ana\",\"question\":\"how do I\"}"), heard);
        assertTrue(err.toString().contains("does not answer"), err.toString());
    }

    @Test
    void aFolderThatCannotBeMeasuredWithSaysWhatIsMissing() throws IOException {
        assertEquals(3, call(new EvaluateCommand(), folder.toString(), "--words-only"));
        assertTrue(err.toString().contains("qrels.tsv is missing"), err.toString());
    }

    @Test
    void aTinyBenchmarkIsMeasuredAndWrittenDown() throws IOException {
        Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "a", "title": "Reset a password", "body": "## Steps\\nOpen the page."}
                {"id": "b", "title": "Fix the printer", "body": "Pull the plug."}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), "{\"id\": \"q1\", \"text\": \"password reset\"}\n");
        Files.writeString(folder.resolve("qrels.tsv"), "query_id\tarticle_id\trelevance\nq1\ta\t1\n");
        Files.writeString(folder.resolve("oos.jsonl"), """
                {"text": "password reset", "in_scope": true, "expected": ["a"], "kind": "in"}
                {"text": "pizza", "in_scope": false, "expected": null, "kind": "far"}
                """);
        Path run = folder.resolve("run.tsv");

        assertEquals(
                0, call(new EvaluateCommand(), folder.toString(), "--words-only", "--json", "--run", run.toString()));

        JsonNode figures = new ObjectMapper().readTree(out.toString());
        assertEquals(1, figures.path("Recall@1").asDouble());
        assertEquals(1, figures.path("AUROC").asDouble());
        List<String> lines = Files.readAllLines(run);
        assertTrue(lines.get(0).startsWith("q1\t1\ta\t0."), lines.toString());
        assertEquals("oos-1\t1\t\t0\t0", lines.getLast());
    }
}
