package dev.muster.whole;

import static org.awaitility.Awaitility.await;

import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.reading.Reading;
import dev.muster.config.reading.ReplayHeader;
import dev.muster.config.replay.ReplayFile;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.Outside;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.effects.Lanes;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.slack.SlackAccess;
import dev.muster.slack.SlackBot;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.Human;
import dev.muster.slack.wire.Pace;
import dev.muster.storage.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Plays a chat file in Slack: people there type, write, react; the bot listens through Socket Mode. Where an incident is
 * followed in a thread, commands are given by mention, for no slash command can be typed there.
 */
final class SlackReplay implements AutoCloseable {
    /** A day is played in seconds, so Slack's minute is shorter as well. */
    private static final Duration FAST = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
    private final ReplayFile file;
    private final FakeSlack slack;
    private final Store store;
    private final Bot bot;

    SlackReplay(Path path, Path data) throws IOException {
        List<String> lines = Files.readAllLines(path);
        ReplayHeader header = new ReplayHeader(path.toString(), lines);
        file = ReplayFile.read(lines, header.length());
        clock.set(file.lines().getFirst().at());
        Practice practice = withAddresses(((Reading.Loaded)
                        header.over(PracticeFolder.load(new BuiltInSample()).current()))
                .practice());
        slack = FakeSlack.start(FakeSlack.Setup.usual().at(clock::get));
        practice.people().keySet().forEach(person -> slack.human(person.value()));
        store = Store.open(data, clock::get, new RealIds());
        SlackAccess access = new SlackAccess(
                slack.botToken(),
                Optional.of(slack.appToken()),
                Optional.empty(),
                Optional.of(slack.apiUrl()),
                "secret");
        bot = Bot.over(
                store,
                () -> practice,
                clock::get,
                new RealIds(),
                Lanes.inTurn(),
                new Outside(
                        dev.muster.effects.Pace.steady(),
                        Optional.empty(),
                        ArticleSearch.NONE,
                        Optional.of(parts -> new SlackBot(access, parts, new Pace(FAST))),
                        Optional.empty()));
        bot.start();
        await().atMost(PATIENCE).until(() -> bot.notReady().isEmpty());
    }

    private static Practice withAddresses(Practice practice) {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        practice.people()
                .forEach((id, person) -> people.put(
                        id,
                        new Person(
                                id,
                                person.name(),
                                person.zone(),
                                Optional.of(id + "@example.test"),
                                person.contact(),
                                person.languages())));
        return new Practice(
                people,
                practice.teams(),
                practice.competences(),
                practice.services(),
                practice.models(),
                practice.defaultModel(),
                practice.priorities(),
                practice.majorWhen(),
                practice.disasterWhen(),
                practice.managers(),
                practice.changeAuthority(),
                practice.continuity(),
                practice.audiences(),
                practice.permissions(),
                practice.rules());
    }

    FakeSlack slack() {
        return slack;
    }

    List<ReplayFile.Said> lines() {
        return file.lines();
    }

    /** Plays one line and waits until everything that follows from it is on record. */
    void play(ReplayFile.Said line) {
        letTimersGoOff(line.at());
        clock.set(line.at());
        say(line);
        settle();
    }

    private void letTimersGoOff(Instant until) {
        List<PendingAlarm> due = store.effects().alarmsDue(until, 1);
        while (!due.isEmpty()) {
            Instant at = due.getFirst().alarm().at();
            if (at.isAfter(clock.get())) clock.set(at);
            bot.settle();
            due = store.effects().alarmsDue(until, 1);
        }
    }

    private void say(ReplayFile.Said line) {
        Human person = slack.human(line.person().value());
        Optional<Incident> incident = IncidentId.in(line.room())
                .flatMap(id -> bot.timeline().committed().find(id));
        String channel = incident.flatMap(Incident::place).map(Place::room).orElse(line.room());
        Optional<String> thread = incident.flatMap(Incident::place).flatMap(Place::thread);
        long before = length();
        if (line.text().startsWith("+:pushpin: ")) {
            String text = line.text().substring("+:pushpin: ".length());
            person.reacts(channel, slack.lastContaining(channel, text), "pushpin");
        } else if (line.text().startsWith("/") && thread.isPresent()) {
            person.replies(channel, thread.get(), line.text().replaceFirst("^/swarm", "@muster"));
        } else if (line.text().startsWith("/")) {
            if (!person.types(channel, line.text()).taken()) throw new IllegalStateException("not taken: " + line);
        } else if (thread.isPresent()) {
            person.replies(channel, thread.get(), line.text());
        } else {
            person.says(channel, line.text());
        }
        boolean recorded = incident.isPresent() || line.text().startsWith("/");
        if (recorded)
            await(line.text())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> length() > before);
    }

    private long length() {
        return bot.timeline().committed().all().stream()
                .mapToLong(Incident::version)
                .sum();
    }

    /** What a fault delayed is done a moment later, as it would be. */
    void settle() {
        bot.settle();
        Instant now = clock.get();
        for (int second = 1;
                second <= 8 && !store.effects().due(now.plusSeconds(60), 1).isEmpty();
                second++) {
            clock.set(now.plusSeconds(second));
            bot.settle();
        }
        clock.set(now);
    }

    @Override
    public void close() {
        bot.close();
        store.close();
        slack.close();
    }
}
