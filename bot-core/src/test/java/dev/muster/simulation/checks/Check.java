package dev.muster.simulation.checks;

import java.util.List;

/** Something that must hold of every run. */
@FunctionalInterface
public interface Check {
    /** All of them. They share nothing with the core but the promises: a test sees to that. */
    List<Check> ALL = List.of(
            new ChainCheck(),
            new AcknowledgedCheck(),
            new OwnershipCheck(),
            new RoomsCheck(),
            new AnnouncedCheck(),
            new TalkCheck(),
            new TimersCheck(),
            new ServedCheck(),
            new ExportCheck());

    /** A sentence for everything that does not hold. */
    List<String> flaws(Evidence evidence);
}
