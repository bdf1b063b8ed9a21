package dev.muster.domain.practice;

import java.util.Locale;

/**
 * A person, by the short name used in chat and in the configuration ({@code ana}), or one of the two automatic actors.
 * Always lower case, without the leading {@code @}; an empty name is refused with {@link IllegalArgumentException}.
 */
public record PersonId(String value) implements Comparable<PersonId> {
    /** The bot itself, for what it does by rule or by timer. */
    public static final PersonId MUSTER = new PersonId("muster");

    /** Alerts that arrive by webhook. */
    public static final PersonId MONITORING = new PersonId("monitoring");

    public PersonId {
        value = (value.startsWith("@") ? value.substring(1) : value).toLowerCase(Locale.ROOT);
        if (value.isBlank()) throw new IllegalArgumentException("a person needs a name");
    }

    /** Shorthand for the constructor. */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /** Whether a human being is meant, not the bot and not monitoring. */
    public boolean isHuman() {
        return !equals(MUSTER) && !equals(MONITORING);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
