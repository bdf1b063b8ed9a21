package dev.muster.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandGuide;
import dev.muster.config.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README says what is true: its table of commands is the guide's, and every call in it exists. */
class ReadmeTest {
    private static final Pattern CALL = Pattern.compile("\\./muster ([a-z]+)");

    private final String readme;

    ReadmeTest() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("muster")) ? here : here.getParent();
        readme = Files.readString(root.resolve("README.md"));
    }

    @Test
    void theTableOfCommandsIsTheGuides() {
        assertTrue(
                readme.contains(CommandGuide.markdownTable()),
                "Put this into README.md:\n" + CommandGuide.markdownTable());
    }

    @Test
    void everyCallExistsAndEveryCallIsThere() {
        Set<String> named = new TreeSet<>();
        Matcher call = CALL.matcher(readme);
        while (call.find()) named.add(call.group(1));
        assertEquals(new TreeSet<>(new CommandLine(new Main()).getSubcommands().keySet()), named);
    }
}
