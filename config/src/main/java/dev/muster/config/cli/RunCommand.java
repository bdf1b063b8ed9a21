package dev.muster.config.cli;

import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Running;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./muster run}, and what {@code ./muster} alone means: the bot with its web console, until it is stopped. */
@Command(
        name = "run",
        description = "Starts the bot with its web console; the same as no subcommand at all.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final String ALONE =
            "No chat platform is connected; the console is a chat of its own. Stop with Ctrl-C.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Override
    public Integer call() throws InterruptedException {
        return run(options, spec);
    }

    /** Runs the bot until it is stopped. */
    public static int run(CommonOptions options, CommandSpec spec) throws InterruptedException {
        Settings settings = Launch.settings(options);
        PracticeFolder practice = Launch.practice(settings);
        try (Running running = Running.start(settings, practice)) {
            PrintWriter out = spec.commandLine().getOut();
            boolean alone = settings.slack().isEmpty() && settings.discord().isEmpty();
            out.println("Muster is ready: open " + running.shownAs());
            out.println((settings.config().isPresent()
                            ? "Configuration: " + settings.config().get()
                            : "Sample people, services and models")
                    + "; everything is kept in " + kept(settings) + ".");
            out.println(alone ? ALONE : platforms(settings));
            out.flush();
            running.untilStopped();
        }
        return ExitCode.DONE;
    }

    private static String kept(Settings settings) {
        return settings.store().database().map(Object::toString).orElseGet(() -> String.valueOf(settings.data()));
    }

    private static String platforms(Settings settings) {
        String slack = settings.slack().isPresent() ? "Slack is being connected. " : "";
        String discord = settings.discord().isPresent() ? "Discord is being connected. " : "";
        return slack + discord + "/health/ready says when all is well. Stop with Ctrl-C.";
    }
}
