package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import dev.muster.config.terminal.LocalTerminal;
import dev.muster.config.terminal.RemoteTerminal;
import dev.muster.config.terminal.Terminal;
import dev.muster.domain.practice.PersonId;
import dev.muster.storage.FolderLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./muster chat}: the chat in the terminal, typed or piped. Beside a running bot it goes through that one. */
@Command(
        name = "chat",
        description = "Chats in the terminal: /commands, messages, and #room text to speak in another room.",
        mixinStandardHelpOptions = true)
public final class ChatCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--as", paramLabel = "NAME", description = "who you are (default: ana)", defaultValue = "ana")
    private String name = "ana";

    @Option(
            names = "--room",
            paramLabel = "ROOM",
            description = "where you speak (default: lobby)",
            defaultValue = "lobby")
    private String room = "lobby";

    @Override
    public Integer call() throws Exception {
        PersonId person = Arguments.person(name, spec);
        Settings settings = Launch.settings(options);
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> running = FolderLock.holder(settings.data());
        try (Terminal terminal = running.isPresent()
                ? new RemoteTerminal(running.get(), person, out)
                : LocalTerminal.open(settings, Launch.practice(settings), person, out)) {
            converse(terminal);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void converse(Terminal terminal) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) say(terminal, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code #room text} is said in that room; anything else where one is. */
    private void say(Terminal terminal, String line) {
        int space = line.indexOf(' ');
        if (line.startsWith("#") && space > 1) terminal.say(line.substring(1, space), line.substring(space + 1));
        else terminal.say(room, line);
    }
}
