package dev.muster.commands;

import java.time.Instant;
import java.util.Optional;

/** Telling people, restoring the service, and closing (MISSION A8, A9, A10). */
public sealed interface RestorationCommand extends Command {

    /** A way to live with it until it is fixed. */
    record Workaround(String text, Optional<Instant> at) implements RestorationCommand {}

    /** News for an audience, by its configured name; {@link Vocabulary#RESPONDERS} when none was named. */
    record Status(String audience, String text) implements RestorationCommand {}

    /** Service is restored, and how. */
    record Resolve(String how, Optional<Instant> at) implements RestorationCommand {}

    /** Users or monitoring confirm that service is restored; this closes nothing. */
    record ConfirmRestored(Optional<String> note, Optional<Instant> at) implements RestorationCommand {}

    /** It is broken again. */
    record Reopen(String why) implements RestorationCommand {}

    /** The incident is formally closed. */
    record Close() implements RestorationCommand {}
}
