package dev.muster.domain.selfservice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an enquiry and of its stream: {@code Q-1}. Anything else is refused. */
public record EnquiryId(String value) implements Comparable<EnquiryId> {
    private static final Pattern FORM = Pattern.compile("Q-[1-9][0-9]{0,8}");
    private static final Pattern TYPED = Pattern.compile("#?[Qq]-?([1-9][0-9]{0,8})");

    public EnquiryId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an enquiry: " + value);
    }

    /** The enquiry of that number, from 1. */
    public static EnquiryId number(long number) {
        return new EnquiryId("Q-" + number);
    }

    /** The enquiry that a word names, such as {@code Q-1} or {@code q1}; empty when it names none. */
    public static Optional<EnquiryId> in(String word) {
        Matcher typed = TYPED.matcher(word.strip().toUpperCase(Locale.ROOT));
        return typed.matches() ? Optional.of(new EnquiryId("Q-" + typed.group(1))) : Optional.empty();
    }

    /** The running number. */
    public int number() {
        return Integer.parseInt(value.substring(2));
    }

    @Override
    public int compareTo(EnquiryId other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
