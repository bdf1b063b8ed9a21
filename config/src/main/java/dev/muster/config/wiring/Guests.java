package dev.muster.config.wiring;

import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import java.util.Map;
import java.util.function.Supplier;

/** People from a chat platform whom the configuration does not name; nobody until that platform is there. */
final class Guests implements Supplier<Map<PersonId, Person>> {
    private static final Map<PersonId, Person> NOBODY = Map.of();

    private volatile Supplier<Map<PersonId, Person>> platform = () -> NOBODY;

    void comeFrom(Supplier<Map<PersonId, Person>> other) {
        platform = other;
    }

    @Override
    public Map<PersonId, Person> get() {
        return platform.get();
    }
}
