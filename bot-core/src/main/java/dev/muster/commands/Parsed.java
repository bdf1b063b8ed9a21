package dev.muster.commands;

import java.util.Optional;

/** What a typed line turned out to be: understood as a whole, or not acted upon at all. */
public sealed interface Parsed {

    /**
     * A whole command.
     *
     * @param incidentId the incident typed in front of it, in upper case; empty: the room or thread decides
     * @param row the guide's row for it, which says who may give it
     */
    record Understood(Command command, Optional<String> incidentId, GuideRow row) implements Parsed {}

    /**
     * A line that could be read in more than one way, or in none.
     *
     * @param reason one sentence or two for the person who typed it
     * @param usageLine the one usage line that applies, with {@code /swarm} in front
     * @param correctedExample a whole line to send instead, made from what was typed; it always parses
     */
    record Misread(String reason, String usageLine, String correctedExample) implements Parsed {}
}
