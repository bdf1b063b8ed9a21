package dev.muster.commands;

import java.time.Instant;
import java.util.Optional;

/** An emergency change, from the request to its result (MISSION A7). */
public sealed interface ChangeCommand extends Command {

    /** Ask for a change, with its reason and the way back. */
    record RequestChange(String what, String why, String backout) implements ChangeCommand {}

    /** The change authority agrees to a change ({@code C1}). */
    record ApproveChange(String ref, Optional<String> note) implements ChangeCommand {}

    /** The change authority says no to a change ({@code C1}). */
    record RefuseChange(String ref, String why) implements ChangeCommand {}

    /** A change ({@code C1}) was carried out, with what came of it. */
    record Implemented(String ref, String result, Optional<Instant> at) implements ChangeCommand {}
}
