package dev.muster.domain.incident;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of an incident and of its stream in the record: {@code INC-1}. Anything else is refused. */
public record IncidentId(String value) implements Comparable<IncidentId> {
    private static final Pattern FORM = Pattern.compile("INC-[1-9][0-9]{0,8}");

    public IncidentId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an incident: " + value);
    }

    /** The incident of that number, from 1. */
    public static IncidentId number(int number) {
        return new IncidentId("INC-" + number);
    }

    /** The incident that a word names, in any case and with or without a leading {@code #}; empty when it names none. */
    public static Optional<IncidentId> in(String word) {
        String name = (word.startsWith("#") ? word.substring(1) : word).toUpperCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? Optional.of(new IncidentId(name)) : Optional.empty();
    }

    /** The running number. */
    public int number() {
        return Integer.parseInt(value.substring(4));
    }

    @Override
    public int compareTo(IncidentId other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
