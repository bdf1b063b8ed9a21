package dev.muster.whole;

import dev.muster.config.replay.ReplayFile;
import dev.muster.config.wiring.Outside;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ArticleSearch;
import dev.muster.slack.SlackAccess;
import dev.muster.slack.SlackBot;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.Human;
import dev.muster.slack.wire.Pace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plays a chat file in Slack: people there type, write, react; the bot listens through Socket Mode. Where an incident is
 * followed in a thread, commands are given by mention, for no slash command can be typed there.
 */
final class SlackReplay extends ChatReplay {
    /** A day is played in seconds, so Slack's minute is shorter as well. */
    private static final Duration FAST = Duration.ofMillis(100);

    private final FakeSlack slack;

    SlackReplay(Path path, Path data) throws IOException {
        super(path, data, SlackReplay::withAddresses);
        slack = FakeSlack.start(FakeSlack.Setup.usual().at(this::now));
        // A day is played in seconds, and on a busy machine three of them go by with nothing wrong.
        slack.patience(Duration.ofSeconds(20));
        practice().people().keySet().forEach(person -> slack.human(person.value()));
        SlackAccess access = new SlackAccess(
                slack.botToken(),
                Optional.of(slack.appToken()),
                Optional.empty(),
                Optional.of(slack.apiUrl()),
                "secret");
        connect(new Outside(
                dev.muster.effects.Pace.steady(),
                Optional.empty(),
                ArticleSearch.NONE,
                Optional.of(parts -> new SlackBot(access, parts, new Pace(FAST))),
                Optional.empty()));
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

    @Override
    void say(ReplayFile.Said line, Optional<Incident> incident) {
        Human person = slack.human(line.person().value());
        String channel = incident.flatMap(Incident::place).map(Place::room).orElse(line.room());
        Optional<String> thread = incident.flatMap(Incident::place).flatMap(Place::thread);
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
    }

    @Override
    public void close() {
        super.close();
        slack.close();
    }
}
