package dev.muster.commands;

/** Who may give a command. What each role means for one person in one incident is decided where the command is handled. */
public enum Permission {
    /** Whoever can see the incident. */
    ANYONE,
    /** Whoever is in the swarm. */
    RESPONDER,
    /** Whoever owns the incident, or is a major incident manager. */
    OWNER_OR_MANAGER,
    /** Whoever is on the change authority's roster, except for a change of their own. */
    CHANGE_AUTHORITY
}
