package dev.muster.bench;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.effects.Lanes;
import dev.muster.storage.Store;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Whole commands through the desk, each durable before its caller goes on, against the flush rate of the very disk they are
 * written to: {@code CommandBench [FOLDER]}. One run, so that the ratios hold on a noisy machine.
 */
public final class CommandBench {
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final RealClock CLOCK = new RealClock();
    private static final String OPEN = "open the checkout is down service:checkout impact:high urgency:high";
    private static final String LOG = "INC-1 log the error rate is at 12 % because the primary is slow";

    private CommandBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        RealIds ids = new RealIds();
        try (BenchFolder folder = BenchFolder.in(arguments);
                Store store = Store.open(folder.resolve("store"), CLOCK, ids)) {
            PracticeFolder practice = PracticeFolder.load(new BuiltInSample());
            CommandDesk desk =
                    Bot.over(store, practice, CLOCK, ids, Lanes.sideBySide()).desk();
            type(desk, OPEN);
            Callers.keep(8, ROUND, caller -> () -> type(desk, LOG));
            double flushes = DiskFlush.perSecond(folder.path(), ROUND);
            System.out.printf(Locale.ROOT, "the disk flushes %,.0f times a second%n", flushes);
            for (int callers : new int[] {1, 8, 64}) {
                Callers.keep(callers, ROUND, caller -> () -> type(desk, LOG)).print("commands", flushes);
            }
        }
    }

    private static void type(CommandDesk desk, String line) {
        desk.handle(new CommandLine(
                        new Typed(line), PersonId.of("ana"), Place.room("ops"), CLOCK.now(), "bench", Optional.empty()))
                .join();
    }
}
