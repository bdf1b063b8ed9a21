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
import java.util.Optional;

/**
 * Whole commands through the desk, each durable before its caller goes on, with the effects that follow and the delivery id,
 * against the flush rate of the very disk they are written to: {@code CommandBench [FOLDER]}. One run, so that the ratios hold
 * on a noisy machine.
 */
public final class CommandBench {
    private static final RealClock CLOCK = new RealClock();
    private static final RealIds IDS = new RealIds();
    private static final String OPEN = "open the checkout is down service:checkout impact:high urgency:high";
    private static final String LOG = " log the error rate is at 12 % because the primary is slow";

    private CommandBench() {}

    /** Prints the figures, for SQLite and for PostgreSQL, on one incident and on 64. */
    public static void main(String[] arguments) throws Exception {
        PracticeFolder practice = PracticeFolder.load(new BuiltInSample());
        try (BenchFolder folder = BenchFolder.in(arguments)) {
            for (int incidents : new int[] {1, 64}) {
                for (BenchStore kind : BenchStore.both(folder, "store-" + incidents)) {
                    try (Store store = kind.open()) {
                        CommandDesk desk = Bot.over(store, practice, CLOCK, IDS, Lanes.sideBySide())
                                .desk();
                        run(new Rounds(folder, kind.name() + ", " + incidents + " incident(s)"), desk, incidents);
                    }
                }
            }
        }
    }

    private static void run(Rounds rounds, CommandDesk desk, int incidents) throws Exception {
        for (int incident = 1; incident <= incidents; incident++) type(desk, OPEN);
        rounds.print("commands", caller -> () -> type(desk, "INC-" + (1 + caller % incidents) + LOG));
    }

    private static void type(CommandDesk desk, String line) {
        desk.handle(new CommandLine(
                        new Typed(line),
                        PersonId.of("ana"),
                        Place.room("ops"),
                        CLOCK.now(),
                        "bench",
                        Optional.of(IDS.next())))
                .join();
    }
}
