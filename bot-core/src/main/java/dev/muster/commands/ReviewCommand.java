package dev.muster.commands;

import java.time.LocalDate;

/** Learning from it: the post-incident review, improvement actions, problem records (MISSION A11, A12). */
public sealed interface ReviewCommand extends Command {

    /** Read the review as it stands. */
    record Review() implements ReviewCommand {}

    /** Put a text in place of a section of the review. */
    record ReviewEdit(String section, String text) implements ReviewCommand {}

    /** The review says what happened. */
    record ReviewApprove() implements ReviewCommand {}

    /** Everyone may read the review. */
    record ReviewPublish() implements ReviewCommand {}

    /** An improvement action, with the person who sees to it; the day it is due may already be past. */
    record Improvement(String what, String owner, LocalDate due) implements ReviewCommand {}

    /** A problem record: what lies behind the incident and outlives it. */
    record Problem(String text) implements ReviewCommand {}
}
