package dev.muster.domain.practice;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration knows of a person.
 *
 * @param name how the person is called in prose
 * @param zone in which times typed by this person are read
 * @param email by which the person is found on Slack, if any
 * @param contact how to reach the person outside the chat (a phone number, a pager address), if any
 * @param languages spoken, as BCP 47 tags, best first; may be empty
 */
public record Person(
        PersonId id,
        String name,
        ZoneId zone,
        Optional<String> email,
        Optional<String> contact,
        List<String> languages) {

    public Person {
        languages = List.copyOf(languages);
    }

    /** A person whom no configuration names: still a person, in UTC. */
    public static Person unlisted(PersonId id) {
        return new Person(id, id.value(), ZoneOffset.UTC, Optional.empty(), Optional.empty(), List.of());
    }
}
