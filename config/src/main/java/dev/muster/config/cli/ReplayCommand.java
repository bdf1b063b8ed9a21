package dev.muster.config.cli;

import dev.muster.config.reading.Reading;
import dev.muster.config.reading.ReplayHeader;
import dev.muster.config.replay.Replay;
import dev.muster.config.replay.ReplayFile;
import dev.muster.config.settings.Settings;
import dev.muster.config.yaml.Mistake;
import dev.muster.domain.practice.Practice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./muster replay FILE}: plays a chat file on its own clock, and prints the transcript. */
@Command(
        name = "replay",
        description = "Plays a chat file on its own clock into an empty store, and prints the transcript.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "the chat file: lines TIME @person #room text")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        byte[] bytes = read();
        List<String> lines = text(bytes).lines().toList();
        Settings settings = Launch.settings(options);
        ReplayHeader header = new ReplayHeader(file.toString(), lines);
        ReplayFile story = ReplayFile.read(lines, header.length());
        List<String> notAccepted = switch (header.over(Launch.practice(settings).current())) {
            case Reading.Loaded(Practice practice) ->
                new Replay(spec.commandLine().getOut()).play(story, bytes, settings.store(), () -> practice);
            case Reading.Broken(List<Mistake> mistakes) -> unplayable(mistakes, story);
        };
        if (notAccepted.isEmpty()) return ExitCode.DONE;
        PrintWriter err = spec.commandLine().getErr();
        err.println("Not accepted:");
        notAccepted.forEach(err::println);
        return ExitCode.NO;
    }

    /** Nothing is played; so that one look mends it all, the lines that nobody can read are named too. */
    private static List<String> unplayable(List<Mistake> mistakes, ReplayFile story) {
        return Stream.concat(mistakes.stream().map(Mistake::toString), story.unreadable().stream())
                .toList();
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CannotRunException("The file " + file + " cannot be read. Name a chat file, such as"
                    + " config/sample/first-minute.replay");
        }
    }

    private String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CannotRunException(
                    "The file " + file + " is not UTF-8 text. Save it as UTF-8 and play it again.");
        }
    }
}
