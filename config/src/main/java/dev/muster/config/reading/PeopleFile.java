package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code people.yaml}. */
final class PeopleFile {
    private static final Set<String> RESERVED =
            Set.of(PersonId.MUSTER.value(), PersonId.MONITORING.value(), "everyone", "here", "channel");

    private PeopleFile() {}

    static Map<PersonId, Person> read(Optional<Value> file) {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        Map<String, PersonId> byMail = new HashMap<>();
        for (Entry entry : Declared.in(file)) {
            refuseReserved(entry.key(), entry.name());
            PersonId id = PersonId.of(entry.name());
            people.put(id, Person.unlisted(id));
            entry.value().section(Shapes.PERSON).ifPresent(section -> {
                people.put(id, person(id, section));
                section.find("email").ifPresent(mail -> refuseShared(mail, id, byMail));
            });
        }
        return people;
    }

    /** Reports a name that means somebody else in chat, or everybody. */
    static void refuseReserved(Value place, String name) {
        Declared.refuse(RESERVED, place, name, "means something else in chat");
    }

    private static Person person(PersonId id, Section section) {
        return new Person(
                id,
                section.text("name").orElse(id.value()),
                section.find("zone", Formats.ZONE).orElse(ZoneOffset.UTC),
                section.find("email", Formats.EMAIL),
                section.text("contact"),
                section.list("languages").stream()
                        .flatMap(language -> language.as(Formats.LANGUAGE).stream())
                        .toList());
    }

    /** People are found on Slack by their address, so an address can only be one person's. */
    private static void refuseShared(Value mail, PersonId id, Map<String, PersonId> byMail) {
        mail.text().ifPresent(address -> {
            PersonId first = byMail.putIfAbsent(address.toLowerCase(Locale.ROOT), id);
            if (first != null) {
                mail.mistake(
                        mail.label() + " is the address of `" + first + "` as well",
                        "give each person an address of their own");
            }
        });
    }
}
