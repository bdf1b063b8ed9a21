package dev.muster.config.wiring;

import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.PracticeSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The configuration in force, and people from chat platforms whom it does not name: with their own names and zones. */
final class PracticeAndGuests implements PracticeSource {
    private record Together(Practice configured, Map<PersonId, Person> guests, Practice practice) {
        /** Sources hand out the very same value until something changes. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Practice nowConfigured, Map<PersonId, Person> nowGuests) {
            return configured == nowConfigured && guests == nowGuests;
        }
    }

    private final PracticeSource configured;
    private final Supplier<Map<PersonId, Person>> guests;
    private volatile Together together;

    PracticeAndGuests(PracticeSource configured, Supplier<Map<PersonId, Person>> guests) {
        this.configured = configured;
        this.guests = guests;
        together = with(configured.current(), guests.get());
    }

    @Override
    public Practice current() {
        Practice nowConfigured = configured.current();
        Map<PersonId, Person> nowGuests = guests.get();
        if (!together.isOf(nowConfigured, nowGuests)) together = with(nowConfigured, nowGuests);
        return together.practice();
    }

    private static Together with(Practice configured, Map<PersonId, Person> guests) {
        if (guests.isEmpty()) return new Together(configured, guests, configured);
        Map<PersonId, Person> people = new LinkedHashMap<>(guests);
        people.putAll(configured.people());
        Practice practice = new Practice(
                people,
                configured.teams(),
                configured.competences(),
                configured.services(),
                configured.models(),
                configured.defaultModel(),
                configured.priorities(),
                configured.majorWhen(),
                configured.disasterWhen(),
                configured.managers(),
                configured.changeAuthority(),
                configured.continuity(),
                configured.audiences(),
                configured.permissions(),
                configured.rules());
        return new Together(configured, guests, practice);
    }
}
