package dev.muster.commands;

import java.util.Optional;

/** Finding one's way: what is open, who is here, what happened so far, what can be typed. None of them changes a thing. */
public sealed interface OrientationCommand extends Command {

    /** The open incidents. */
    record ListOpen() implements OrientationCommand {}

    /** Who is in the swarm, in which role, since when. */
    record Who() implements OrientationCommand {}

    /** What happened so far, for someone who just came in. */
    record CatchUp() implements OrientationCommand {}

    /** Every command, or how one of them is typed; the word is one that {@link CommandGuide} has. */
    record Help(Optional<String> command) implements OrientationCommand {}
}
