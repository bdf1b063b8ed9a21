package dev.muster.commands;

import java.util.List;

/**
 * One thing that a form asks for.
 *
 * @param name under which its value is handed in, see {@link CommandLine.Filled}
 * @param label what a person reads beside it
 * @param required whether the command cannot do without it
 * @param choices the values it may have; empty for anything
 */
public record FormField(String name, String label, Kind kind, boolean required, List<String> choices) {
    /** What is to be entered, so that a platform can offer the right control. */
    public enum Kind {
        /** Prose, of any length. */
        TEXT,
        /** One of the choices. */
        CHOICE,
        /** A person's name. */
        PERSON,
        /** A team, a competence, or a person with an {@code @}. */
        TARGET,
        /** A configuration item; any name is accepted. */
        SERVICE,
        /** An incident model. */
        MODEL,
        /** Something by its number: {@code A1}, {@code H1}, {@code C1}, {@code E12}, {@code INC-2}. */
        REFERENCE,
        /** A day: {@code 2026-12-01}. */
        DATE,
        /** A time as in a line: {@code 10:42}, {@code 2026-12-01T10:42}, {@code 5m ago}. */
        TIME
    }

    public FormField {
        choices = List.copyOf(choices);
    }
}
