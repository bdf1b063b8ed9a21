package dev.muster.config.reading;

import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.Scheduler;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The practice that a configuration describes, kept in step with its files. A change is taken over whole or not at all: while
 * there is a mistake in it, what held before goes on holding.
 */
public final class PracticeFolder implements PracticeSource {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final ConfigurationFiles files;
    private volatile Practice current;
    private String taken;
    private String seen;

    private PracticeFolder(ConfigurationFiles files, Practice practice, String stamp) {
        this.files = files;
        this.current = practice;
        this.taken = stamp;
        this.seen = stamp;
    }

    /** Reads the configuration for the first time; a {@link BrokenConfigurationException} has every mistake in it. */
    public static PracticeFolder load(ConfigurationFiles files) {
        String stamp = stamp(files);
        return switch (ConfigurationReader.read(files)) {
            case Loaded(Practice practice) -> new PracticeFolder(files, practice, stamp);
            case Broken(var mistakes) -> throw new BrokenConfigurationException(mistakes);
        };
    }

    @Override
    public Practice current() {
        return current;
    }

    /**
     * Looks at the files every so often until closed.
     *
     * @param told what came of each change, once: loaded and in force, or broken and left alone
     */
    public AutoCloseable watch(Scheduler scheduler, Consumer<Reading> told) {
        return scheduler.every(LOOK_EVERY, "configuration", () -> look(told));
    }

    private synchronized void look(Consumer<Reading> told) {
        String stamp = stamp(files);
        // Whoever saves several files, or a long one, is not read in the middle of it: the files must have come to
        // rest.
        boolean atRest = stamp.equals(seen);
        seen = stamp;
        if (!atRest || stamp.equals(taken)) return;
        taken = stamp;
        Reading reading = ConfigurationReader.read(files);
        if (reading instanceof Loaded(Practice practice)) current = practice;
        told.accept(reading);
    }

    private static String stamp(ConfigurationFiles files) {
        try {
            return files.stamp();
        } catch (IOException gone) {
            return "cannot be read: " + gone;
        }
    }
}
