package dev.muster.timeline;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentId;
import java.util.Optional;

/**
 * An entry before it is sealed: everything but its place in the store and in the chain.
 *
 * @param fact whose sequence is the one expected next in the stream; the store refuses any other
 * @param source where it came from: {@code console}, {@code terminal}, {@code slack}, {@code monitoring}, {@code muster} …
 * @param typed the line exactly as a person typed it, if one was typed
 * @param text one sentence that says what happened, fixed here for good
 */
public record Draft(IncidentId stream, Fact fact, String source, Optional<String> typed, String text) {}
