package dev.muster.config.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** B4, D6: articles come in from other systems and go out again, as a person at the command line sees it. */
class KnowledgeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copySample() throws IOException {
        Path sample = Checkout.root().resolve("config/sample");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("config").resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.createDirectories(folder.resolve("wiki"));
    }

    private int call(Object command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("config").toString()));
        if (!(command instanceof CheckCommand))
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures())
                .execute(all.toArray(String[]::new));
    }

    private int knowledge(String... arguments) {
        return call(new KnowledgeCommand(), arguments);
    }

    private String wiki() {
        return folder.resolve("wiki").toString();
    }

    @Test
    void anImportedPageIsAnsweredFromAndExportedWithAllTheOthers() throws IOException {
        Files.writeString(
                folder.resolve("wiki/parking.html"),
                "<h1>Book a parking space for a telescope</h1><h2>Steps</h2><ol><li>Call the observatory.</li></ol>");

        assertEquals(0, knowledge("import", wiki()), err::toString);
        assertEquals(0, call(new AskCommand(), "parking space for a telescope", "--words-only"), err::toString);
        Path export = folder.resolve("export");
        assertEquals(0, knowledge("export", export.toString()), err::toString);

        assertTrue(out.toString().contains("1. Call the observatory.\n\nSource: parking"), out.toString());
        assertTrue(Files.readString(export.resolve("parking.md")).contains("## Steps\n\n1. Call the observatory."));
        try (Stream<Path> written = Files.list(export);
                Stream<Path> sample = Files.list(folder.resolve("config/knowledge"))) {
            assertEquals(sample.count(), written.count());
        }
    }

    @Test
    void anExportOverwritesNothing() throws IOException {
        Files.writeString(folder.resolve("wiki/mine.txt"), "mine");

        assertEquals(3, knowledge("export", wiki()));

        assertTrue(err.toString().contains("Name a new folder, or an empty one."), err.toString());
    }

    @Test
    void whatCannotBeTakenOverIsNamed() throws IOException {
        Files.writeString(folder.resolve("wiki/a.md"), "---\ntitle: A\nreview: soon\n---\ntext");

        assertEquals(1, knowledge("import", wiki()));
        assertEquals(2, knowledge("import", wiki(), "--state", "lost"));
        assertEquals(3, knowledge("import", folder.resolve("nowhere").toString()));

        assertTrue(err.toString().contains("a.md:3: review is not understood: soon"), err.toString());
        assertTrue(err.toString().contains("lost is no state of an article"), err.toString());
        assertTrue(err.toString().contains("There is no folder"), err.toString());
    }

    @Test
    void aCheckNamesABrokenArticleWithItsLine() throws IOException {
        Files.writeString(folder.resolve("config/knowledge/broken.md"), "---\ntitel: A\n---\ntext");

        assertEquals(1, call(new CheckCommand()));

        assertTrue(out.toString().contains("broken.md:2: there is nothing called titel"), out.toString());
    }
}
