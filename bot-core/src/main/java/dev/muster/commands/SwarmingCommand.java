package dev.muster.commands;

import java.math.BigDecimal;
import java.util.Optional;

/** Who is in the swarm, who owns the incident, and what the swarm may spend (MISSION A3, A4). */
public sealed interface SwarmingCommand extends Command {

    /** Call a team or a competence by its name, or one person. */
    record Call(String target, boolean isPerson, Optional<String> why) implements SwarmingCommand {}

    /** The speaker comes in, or answers a call with yes. */
    record Join() implements SwarmingCommand {}

    /** The speaker goes, and stays away from the calls that follow from the incident's model. */
    record Leave() implements SwarmingCommand {}

    /** The speaker could help, and may say with what. */
    record Offer(Optional<String> what) implements SwarmingCommand {}

    /** The speaker answers a call with no. */
    record Decline(Optional<String> why) implements SwarmingCommand {}

    /** A team or a person is not needed any more. */
    record Release(String target, boolean isPerson) implements SwarmingCommand {}

    /** Offer the ownership to a person; {@code self} and {@code me} stand for the speaker. */
    record Lead(String person) implements SwarmingCommand {}

    /** Take the ownership that was offered. */
    record Accept() implements SwarmingCommand {}

    /** Draw on the money that the model sets aside; a positive amount in the model's currency. */
    record Spend(BigDecimal amount, String what, Optional<String> why) implements SwarmingCommand {}
}
