package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ChatException;
import dev.muster.ports.PracticeSource;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who: a person is the account with that user name, which nobody else in Discord has. Accounts are asked for once and
 * kept. Looking for one name needs no privileged intent.
 */
public final class DiscordPeople {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordPeople.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_ALIKE = 25;
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final DiscordCalls calls;
    private final Servers servers;
    private final PracticeSource practice;
    private final Directory directory;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Map<PersonId, Person> unlisted;

    /** People of that practice, on those servers. */
    public DiscordPeople(DiscordCalls calls, Servers servers, PracticeSource practice) {
        this.calls = calls;
        this.servers = servers;
        this.practice = practice;
        directory = new Directory(practice);
    }

    /** Finds everybody's account; from then on opening a room has to ask for nobody. */
    public void load() {
        // Side by side: JDA takes half a second to send one request to the gateway, or twenty.
        CompletableFuture<?>[] looking = onRosters().stream()
                .filter(person -> directory.idOf(person).isEmpty())
                .map(person -> CompletableFuture.runAsync(() -> lookUp(person), OWN_THREAD))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(looking).join();
    }

    /** An account is new, or something about it has changed. */
    public void changed(User user) {
        directory.put(Account.of(user));
        unlisted = null;
    }

    /** An account has left the server. */
    public void left(User user) {
        directory.forget(user.getId());
        unlisted = null;
    }

    /** Who that account is, of which Discord tells more at once. */
    public PersonId personOf(User user) {
        if (user.getId().equals(calls.jda().getSelfUser().getId())) return PersonId.MUSTER;
        if (directory.account(user.getId()).isEmpty()) changed(user);
        return known(user.getId());
    }

    /** Who that account is; asked for when it is not known yet. */
    public PersonId personOf(String userId) {
        if (userId.equals(calls.jda().getSelfUser().getId())) return PersonId.MUSTER;
        if (directory.account(userId).isEmpty()) ask(userId);
        return known(userId);
    }

    private PersonId known(String userId) {
        if (met.add(userId)) unlisted = null;
        return directory.personOf(directory.account(userId).orElseGet(() -> Account.unknown(userId)));
    }

    private void ask(String userId) {
        Account account = calls.ask("look up an account", jda -> jda.retrieveUserById(userId))
                .map(Account::of)
                .orElseGet(() -> Account.unknown(userId));
        directory.put(account);
    }

    /** The account of that person; looked up by name when it is not known yet. Empty when there is none. */
    public Optional<String> idOf(PersonId person) {
        return directory.idOf(person).or(() -> lookUp(person));
    }

    private Optional<String> lookUp(PersonId person) {
        for (Guild guild : servers.all()) {
            List<Member> alike = search(guild, person.value());
            alike.forEach(member -> directory.put(Account.of(member.getUser())));
            Optional<String> found = directory.idOf(person);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static List<Member> search(Guild guild, String name) {
        try {
            return guild.retrieveMembersByPrefix(name, MOST_ALIKE)
                    .setTimeout(PATIENCE)
                    .get();
        } catch (RuntimeException e) {
            LOG.info("{} could not be looked up in {}: {}", name, guild.getName(), e.getMessage());
            return List.of();
        }
    }

    /** Those on a roster who have no account that could be brought in, each with a sentence that says why. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (PersonId person : onRosters()) {
            if (directory.idOf(person).isEmpty()) missing.add(whyAbsent(person));
        }
        return missing;
    }

    /** Why that person cannot be brought in, and how else to reach them. */
    String whyAbsent(PersonId person) {
        String contact = practice.current()
                .person(person)
                .contact()
                .map(how -> "; reach them at " + how)
                .orElse("");
        return person + " (nobody on the server has the user name " + person + contact + ")";
    }

    private Collection<PersonId> onRosters() {
        Practice current = practice.current();
        Set<PersonId> people = new LinkedHashSet<>(current.managers().members());
        people.addAll(current.changeAuthority().members());
        current.teams().values().forEach(team -> people.addAll(team.roster().members()));
        return people;
    }

    /** The account, or an exception that says how else to reach that person. */
    String accountOf(PersonId person) {
        return idOf(person)
                .orElseThrow(() -> ChatException.lasting(
                        "Discord has no account for " + whyAbsent(person),
                        "Call them. In people.yaml a person's name has to be the user name in Discord, in lower case.",
                        new IllegalStateException("unknown user")));
    }

    /** Whom no configuration names, and who did something or was named: with their own name; Discord tells no zone. */
    public Map<PersonId, Person> unlisted() {
        Map<PersonId, Person> now = unlisted;
        if (now != null) return now;
        Map<PersonId, Person> people = new LinkedHashMap<>();
        met.stream().flatMap(id -> directory.account(id).stream()).forEach(account -> {
            PersonId id = directory.personOf(account);
            if (practice.current().people().containsKey(id)) return;
            people.put(
                    id,
                    new Person(id, account.realName(), ZoneOffset.UTC, Optional.empty(), Optional.empty(), List.of()));
        });
        unlisted = people;
        return people;
    }
}
