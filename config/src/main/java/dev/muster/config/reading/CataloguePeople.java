package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes people from a Backstage catalogue where {@code people.yaml} does not have them. */
final class CataloguePeople {
    private CataloguePeople() {}

    /** Adds each User whose name is not there yet, in UTC: Backstage knows no time zones. */
    static void addTo(Map<PersonId, Person> people, Catalogue catalogue) {
        for (Entity user : catalogue.all(Entity.USER)) {
            PeopleFile.refuseReserved(user.place(), user.name());
            PersonId id = PersonId.of(user.name());
            Optional<Section> profile = user.spec().find("profile").flatMap(value -> value.section(Shapes.PROFILE));
            people.putIfAbsent(
                    id,
                    new Person(
                            id,
                            profile.flatMap(section -> section.text("displayName"))
                                    .orElse(user.name()),
                            ZoneOffset.UTC,
                            profile.flatMap(section -> section.find("email", Formats.EMAIL)),
                            Optional.empty(),
                            List.of()));
        }
    }
}
