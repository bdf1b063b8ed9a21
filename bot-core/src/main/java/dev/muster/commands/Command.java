package dev.muster.commands;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person asked for in one {@code /swarm} line, in plain values: people without their {@code @}, references in
 * upper case ({@code A1}), text as it was typed. The incident named in front of a command is not part of it; see
 * {@link Parsed.Understood}.
 */
public sealed interface Command
        permits RegistrationCommand,
                OrientationCommand,
                SwarmingCommand,
                TimelineCommand,
                DiagnosisCommand,
                ChangeCommand,
                RestorationCommand,
                ReviewCommand,
                SelfServiceCommand,
                ArticleCommand {

    /** When it happened, if the line ended with a time; never after the writing. Empty: it happened as it was written. */
    default Optional<Instant> at() {
        return Optional.empty();
    }
}
