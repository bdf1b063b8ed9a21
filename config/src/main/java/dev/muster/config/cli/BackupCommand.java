package dev.muster.config.cli;

import dev.muster.storage.StoreReading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./muster backup FILE}: a consistent copy of the store, while the bot runs. */
@Command(
        name = "backup",
        description = "Writes a consistent copy of the store to one file, while the bot runs.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "where to write it; it holds the store's key, so keep it safe")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (StoreReading store = StoreReading.open(Launch.settings(options).store())) {
            store.backup(file);
        }
        spec.commandLine().getOut().println("Backed up to " + file + ". To bring it back: ./muster restore " + file);
        return ExitCode.DONE;
    }
}
