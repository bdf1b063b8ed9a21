package dev.muster.config.cli;

import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.practice.PersonId;
import dev.muster.storage.PersonErasure;
import dev.muster.storage.Store;
import dev.muster.timeline.Forgotten;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./muster erase NAME}: takes a person out of the record on request, and leaves every chain valid. */
@Command(
        name = "erase",
        description = "Takes a person out of every record, on request; an alias stands in their place.",
        mixinStandardHelpOptions = true)
public final class EraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "NAME", description = "the person, as in the configuration")
    private String name = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "who carries it out, for the record")
    private String by = "";

    @Override
    public Integer call() {
        PersonId person = Arguments.person(name, spec);
        PersonId carrier = Arguments.person(by, spec);
        Settings settings = Launch.settings(options);
        PracticeFolder practice = Launch.practice(settings);
        List<String> names = List.of(practice.current().person(person).name());
        RealClock clock = new RealClock();
        RealIds ids = new RealIds();
        String alias;
        try (Store store = Store.open(settings.store(), clock, ids)) {
            alias = new PersonErasure(store.timeline(), clock)
                    .erase(new Forgotten(person, names), carrier, ids.next())
                    .join()
                    .answer();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (alias.isEmpty()) out.println(person + " is nowhere on record.");
        else
            out.println(person + " is " + alias + " on every record from now on. Backups and exports made before still"
                    + " name them: delete those as your rules say, and take the person out of people.yaml.");
        return ExitCode.DONE;
    }
}
