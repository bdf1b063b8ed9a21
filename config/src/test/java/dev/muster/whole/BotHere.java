package dev.muster.whole;

import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Running;
import dev.muster.config.yaml.Mistakes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A running bot within the tests' own process, over the sample, on a free port of this machine. */
final class BotHere {
    private BotHere() {}

    static Running start(Path data) {
        return start(data, Map.of());
    }

    /** The same with that environment. */
    static Running start(Path data, Map<String, String> environment) {
        Path sample = Path.of(BotProcess.sample());
        Settings settings = Settings.read(
                environment,
                new Settings.Options(Optional.of(sample), Optional.of(data), Optional.of(0)),
                new Mistakes());
        return Running.start(settings, PracticeFolder.load(new ConfigurationFolder(sample)));
    }
}
