package dev.muster.slack.rooms;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import com.slack.api.model.User;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ChatException;
import dev.muster.ports.PracticeSource;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who: people of the configuration are found by e-mail address, anybody else goes by the account's name. Accounts are
 * asked for once and kept.
 */
public final class SlackPeople {
    private static final Logger LOG = LoggerFactory.getLogger(SlackPeople.class);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 20;

    private final SlackCalls calls;
    private final PracticeSource practice;
    private final Directory directory;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private volatile String bot = "";
    private volatile @Nullable Map<PersonId, Person> unlisted;

    /** People of that practice. */
    public SlackPeople(SlackCalls calls, PracticeSource practice) {
        this.calls = calls;
        this.practice = practice;
        directory = new Directory(practice);
    }

    /** Finds everybody's account; from then on opening a room has to ask for nobody. {@code botUser} is the bot's own. */
    public void load(String botUser) {
        bot = botUser;
        try {
            loadAll();
        } catch (ChatException e) {
            LOG.info("The list of accounts could not be read ({}); people are looked up one by one.", e.getMessage());
        }
        for (PersonId person : onRosters()) {
            if (directory.idOf(person).isEmpty()) lookUp(person);
        }
    }

    private void loadAll() {
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            String from = cursor;
            UsersListResponse answer = calls.plain(
                    Urgency.ROOM,
                    "users.list",
                    Map.of("limit", Integer.toString(PAGE), "cursor", from),
                    UsersListResponse.class);
            answer.getMembers().forEach(this::changed);
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(more -> more.getNextCursor())
                    .orElse("");
            if (cursor.isEmpty()) return;
        }
    }

    /** An account is new, or something about it has changed. */
    public void changed(User user) {
        directory.put(Account.of(user));
        unlisted = null;
    }

    /** Who that account is; asked for when it is not known yet. */
    public PersonId personOf(String userId) {
        if (userId.equals(bot)) return PersonId.MUSTER;
        Account account = directory.account(userId).orElseGet(() -> ask(userId));
        if (met.add(userId)) unlisted = null;
        return directory.personOf(account);
    }

    private Account ask(String userId) {
        UsersInfoResponse answer =
                calls.ask(Urgency.ANSWER, "users.info", client -> client.usersInfo(info -> info.user(userId)));
        Account account = answer.isOk() ? Account.of(answer.getUser()) : Account.unknown(userId);
        directory.put(account);
        return account;
    }

    /** The account of that person; looked up by e-mail address when it is not known yet. Empty when there is none. */
    public Optional<String> idOf(PersonId person) {
        return directory.idOf(person).or(() -> lookUp(person));
    }

    private Optional<String> lookUp(PersonId person) {
        Optional<String> email = practice.current().person(person).email();
        if (email.isEmpty()) return Optional.empty();
        UsersLookupByEmailResponse answer = calls.ask(
                Urgency.ROOM,
                "users.lookupByEmail",
                client -> client.usersLookupByEmail(lookup -> lookup.email(email.get())));
        if (!answer.isOk()) return Optional.empty();
        changed(answer.getUser());
        return Optional.of(answer.getUser().getId());
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
        Person known = practice.current().person(person);
        String contact = known.contact().map(how -> "; reach them at " + how).orElse("");
        String reason = known.email()
                .map(email -> isDeactivated(email) ? "the account is deactivated" : "no Slack account has " + email)
                .orElse("no e-mail address in people.yaml");
        return person + " (" + reason + contact + ")";
    }

    private boolean isDeactivated(String email) {
        return directory
                .all()
                .anyMatch(account -> account.deactivated() && account.email().equalsIgnoreCase(email));
    }

    private Collection<PersonId> onRosters() {
        Practice current = practice.current();
        Set<PersonId> people = new LinkedHashSet<>(current.managers().members());
        people.addAll(current.changeAuthority().members());
        current.teams().values().forEach(team -> people.addAll(team.roster().members()));
        return people;
    }

    /** Whom no configuration names, and who did something or was named: with their own name and zone. */
    public Map<PersonId, Person> unlisted() {
        Map<PersonId, Person> now = unlisted;
        if (now != null) return now;
        Map<PersonId, Person> people = new LinkedHashMap<>();
        met.stream().flatMap(id -> directory.account(id).stream()).forEach(account -> {
            PersonId id = directory.personOf(account);
            if (practice.current().people().containsKey(id)) return;
            people.put(
                    id,
                    new Person(id, account.realName(), account.zone(), Optional.empty(), Optional.empty(), List.of()));
        });
        unlisted = people;
        return people;
    }
}
