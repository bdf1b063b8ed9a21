package dev.muster.commands;

import java.time.Instant;
import java.util.Optional;

/** What goes on the record, how it is put right, and how it is read (MISSION A5). */
public sealed interface TimelineCommand extends Command {

    /** An entry in the timeline: what, and why. */
    record Log(String what, Optional<String> why, Optional<Instant> at) implements TimelineCommand {}

    /** An action begins. */
    record Start(String action, Optional<String> why, Optional<Instant> at) implements TimelineCommand {}

    /** An action ({@code A1}) or an improvement action ({@code I1}) ends, with what came of it. */
    record Done(String ref, String result, Optional<Instant> at) implements TimelineCommand {}

    /** An action ({@code A1}) is given up. */
    record Abort(String ref, String why, Optional<Instant> at) implements TimelineCommand {}

    /** Read the timeline; all of it shows the raw messages too. */
    record ShowTimeline(boolean all) implements TimelineCommand {}

    /** Set a better text beside the entry with this sequence number. */
    record Correct(int entry, String text) implements TimelineCommand {}

    /** Take the text of the entry with this sequence number out of sight, leaving a mark. */
    record Redact(int entry, String why) implements TimelineCommand {}

    /** The review with its timeline as a document: {@code md}, {@code html}, {@code pdf}, {@code json} or {@code csv}. */
    record Export(Optional<String> format) implements TimelineCommand {}
}
