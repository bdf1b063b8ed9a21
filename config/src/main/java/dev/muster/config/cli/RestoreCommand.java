package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import dev.muster.storage.StoreRestore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./muster restore FILE}: puts a backup in the place of the store, which is kept aside. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the store; what was there is kept aside.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "a file made by `backup`")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new CannotRunException("There is no file " + file + ". Name one made by ./muster backup FILE");
        }
        Settings settings = Launch.settings(options);
        Optional<Path> aside = StoreRestore.restore(file, settings.store());
        spec.commandLine()
                .getOut()
                .println("Restored into " + settings.store() + "."
                        + aside.map(place -> " What was there is kept in " + place + ".")
                                .orElse(""));
        return ExitCode.DONE;
    }
}
