package dev.muster.config.yaml;

import java.util.List;

/**
 * The keys that mean something in a section. Asking a section for a key that is not among them is a programming error, so
 * a list of these is a list of everything that the configuration understands.
 *
 * @param title what the section describes: {@code a person}
 * @param others whether other keys are passed over, as in a file that was written for another program
 */
public record Keys(String title, List<String> names, boolean others) {
    public Keys {
        names = List.copyOf(names);
    }

    /** These keys and no others. */
    public static Keys only(String title, String... names) {
        return new Keys(title, List.of(names), false);
    }

    /** These keys, whatever else there is. */
    public static Keys among(String title, String... names) {
        return new Keys(title, List.of(names), true);
    }
}
