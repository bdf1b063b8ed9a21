package dev.muster.discord.rooms;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.PracticeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The accounts that are known, and who they are by the configuration in force. Every question takes one look-up. */
final class Directory {
    private final PracticeSource practice;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final Map<PersonId, String> byPerson = new ConcurrentHashMap<>();

    Directory(PracticeSource practice) {
        this.practice = practice;
    }

    void put(Account account) {
        accounts.put(account.id(), account);
        byPerson.put(personOf(account), account.id());
    }

    void forget(String id) {
        account(id).ifPresent(gone -> {
            accounts.remove(id);
            byPerson.remove(personOf(gone), id);
        });
    }

    Optional<Account> account(String id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /** The person of that user name; a program, or whoever has the name of one of the bot's own actors, is told apart. */
    PersonId personOf(Account account) {
        PersonId wanted = PersonId.of(account.name().replaceAll("[^\\p{L}\\p{N}._-]", "-"));
        boolean taken = !wanted.isHuman()
                || (account.bot() && practice.current().people().containsKey(wanted));
        return taken ? PersonId.of(wanted + "." + account.id()) : wanted;
    }

    Optional<String> idOf(PersonId person) {
        String value = person.value();
        return Stream.of(
                        Optional.ofNullable(byPerson.get(person)),
                        Optional.of(value.substring(value.lastIndexOf('.') + 1)))
                .flatMap(Optional::stream)
                .flatMap(id -> account(id).stream())
                .filter(account -> personOf(account).equals(person))
                .map(Account::id)
                .findFirst();
    }
}
