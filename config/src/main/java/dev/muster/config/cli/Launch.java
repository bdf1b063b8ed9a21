package dev.muster.config.cli;

import dev.muster.config.reading.BrokenConfigurationException;
import dev.muster.config.reading.ConfigurationChoice;
import dev.muster.config.reading.ConfigurationFiles;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.settings.Settings;
import dev.muster.config.yaml.Mistakes;

/** What nearly every call begins with: the settings and the configuration, or a clear word on why there are none. */
final class Launch {
    private Launch() {}

    /** The settings from the environment and the command line. */
    static Settings settings(CommonOptions options) {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.read(System.getenv(), options.given(), mistakes);
        if (!mistakes.isEmpty()) throw new BrokenConfigurationException(mistakes.list());
        return settings;
    }

    /** The configuration, without a mistake. */
    static PracticeFolder practice(Settings settings) {
        return PracticeFolder.load(files(settings));
    }

    /** Where the configuration is. */
    static ConfigurationFiles files(Settings settings) {
        return ConfigurationChoice.of(settings.config())
                .orElseThrow(() -> new CannotRunException("There is no folder "
                        + settings.config().map(Object::toString).orElse("") + ". Name the one with your configuration:"
                        + " --config DIR"));
    }
}
