package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;

/**
 * An event of self-service with who and when.
 *
 * @param stream what it is about: {@code Q-1}, {@code article:vpn-drops}
 * @param sequence its number in that stream, from 1 without gaps
 */
public record SelfServiceFact(String stream, long sequence, Instant at, PersonId actor, SelfServiceEvent event) {}
