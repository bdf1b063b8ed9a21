package dev.muster.slack.rooms;

import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.PracticeSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The accounts that are known, and who they are by the configuration in force. Every question takes one look-up. */
final class Directory {
    private record Index(Practice practice, Map<String, PersonId> byEmail) {
        /** The very same: a reload makes another one. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOf(Practice now) {
            return practice == now;
        }
    }

    private final PracticeSource practice;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> byEmail = new ConcurrentHashMap<>();
    private final Map<String, String> byName = new ConcurrentHashMap<>();
    private volatile Index index;

    Directory(PracticeSource practice) {
        this.practice = practice;
        index = indexOf(practice.current());
    }

    void put(Account account) {
        accounts.put(account.id(), account);
        if (account.deactivated()) {
            byEmail.remove(account.email(), account.id());
            byName.remove(account.name(), account.id());
            return;
        }
        if (!account.email().isEmpty()) byEmail.put(account.email(), account.id());
        byName.put(account.name(), account.id());
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Stream<Account> all() {
        return accounts.values().stream();
    }

    /** A configured person by the e-mail address, anybody else by the account's name, which nobody else then has. */
    PersonId personOf(Account account) {
        Optional<PersonId> configured = Optional.ofNullable(current().byEmail().get(account.email()));
        if (configured.isPresent()) return configured.get();
        PersonId wanted = PersonId.of(account.name().replaceAll("[^\\p{L}\\p{N}._-]", "-"));
        boolean taken = !wanted.isHuman() || practice.current().people().containsKey(wanted);
        return taken ? PersonId.of(wanted + "." + account.id()) : wanted;
    }

    Optional<String> idOf(PersonId person) {
        Optional<String> email = practice.current().person(person).email().map(text -> text.toLowerCase(Locale.ROOT));
        if (practice.current().people().containsKey(person)) return email.map(byEmail::get);
        String value = person.value();
        String last = value.substring(value.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return Stream.of(Optional.ofNullable(byName.get(value)), Optional.of(last))
                .flatMap(Optional::stream)
                .flatMap(id -> account(id).stream())
                .filter(account -> !account.deactivated() && personOf(account).equals(person))
                .map(Account::id)
                .findFirst();
    }

    private Index current() {
        Practice now = practice.current();
        if (!index.isOf(now)) index = indexOf(now);
        return index;
    }

    private static Index indexOf(Practice practice) {
        Map<String, PersonId> byEmail = new HashMap<>();
        for (Person person : practice.people().values()) {
            person.email().ifPresent(email -> byEmail.put(email.toLowerCase(Locale.ROOT), person.id()));
        }
        return new Index(practice, byEmail);
    }
}
