package dev.muster.timeline;

import dev.muster.domain.practice.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person who asked to be forgotten, and how to find and replace them in words. Handed to the store, never stored. */
public final class Forgotten {
    private final PersonId person;
    private final Pattern names;

    /**
     * That person.
     *
     * @param alsoKnownAs names that stand for the person in prose, besides the id: every occurrence is taken for the person
     */
    public Forgotten(PersonId person, Collection<String> alsoKnownAs) {
        if (!person.isHuman()) throw new IllegalArgumentException(person + " is not a person");
        this.person = person;
        List<String> all = Stream.concat(Stream.of(person.value()), alsoKnownAs.stream())
                .filter(name -> !name.isBlank())
                .map(Pattern::quote)
                .toList();
        names = Pattern.compile(
                "(?<![\\p{L}\\p{N}_])@?(?:" + all.stream().collect(Collectors.joining("|")) + ")(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** By the id alone. */
    public static Forgotten of(PersonId person) {
        return new Forgotten(person, List.of());
    }

    /** Who it is. */
    public PersonId person() {
        return person;
    }

    /** Whether that text names the person. */
    public boolean isNamedIn(String text) {
        return names.matcher(text).find();
    }

    /** The text with the person's names replaced. */
    public String replaceIn(String text, PersonId alias) {
        return names.matcher(text).replaceAll(Matcher.quoteReplacement(alias.value()));
    }
}
