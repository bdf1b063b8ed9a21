package dev.muster.console.pages;

import dev.muster.domain.practice.Person;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What every page has around its content.
 *
 * @param section which part of the console is open: {@code chat}, {@code incidents}, or none
 * @param viewer who is looking, if that is known
 * @param choices whom the viewer may switch to; empty where they may not choose
 * @param here this page's own address, to come back to
 * @param cursor the id of the last live event that is in the page
 */
public record Shell(
        String title,
        String section,
        Optional<Person> viewer,
        List<Person> choices,
        String here,
        String cursor,
        Assets assets) {
    public Shell {
        choices = List.copyOf(choices);
    }

    /** The viewer's name as typed, or nothing. */
    public String viewerId() {
        return viewer.map(person -> person.id().value()).orElse("");
    }

    /** The viewer's time zone as a person reads it. */
    public String zone() {
        return viewer.map(person -> person.zone().getId()).orElse("UTC");
    }

    /** By whose clock times are shown. */
    public ZoneId clockZone() {
        return viewer.map(Person::zone).orElse(ZoneOffset.UTC);
    }
}
