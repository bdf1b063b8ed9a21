package dev.muster.effects;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.RoomMessage;
import dev.muster.commands.Setting;
import dev.muster.commands.StoryPractice;
import dev.muster.commands.StoryRooms;
import dev.muster.commands.Wakeups;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Ids;
import dev.muster.ports.OtherPlatforms;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.ports.ReviewReader;
import dev.muster.storage.Store;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** The whole core over a real store, with Slack and Discord on it: Discord's rooms are those that begin with {@code d-}. */
final class TwoPlatforms implements AutoCloseable, ChatPlatforms, OtherPlatforms {
    final StoryRooms slack = new StoryRooms();
    final StoryRooms discord = new StoryRooms("d-");
    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2024-03-05T10:00:00Z"));
    private final Practice practice = StoryPractice.practice();
    private final Store store;
    private final CommandDesk desk;
    private final RoomDesk rooms;
    private final EffectRunner effects;
    private List<PersonId> onlyOnSlack = List.of();

    TwoPlatforms(Path folder) {
        store = Store.open(folder, clock::get, IDS);
        Setting setting = new Setting(
                store.timeline(),
                () -> practice,
                person -> true,
                NO_REVIEWS,
                clock::get,
                IDS,
                ArticleSearch.NONE,
                this);
        desk = new CommandDesk(setting);
        rooms = new RoomDesk(setting);
        Outcomes outcomes = new Outcomes(store.timeline(), () -> practice, clock::get);
        Performer performer = new Performer(this, store.timeline(), outcomes, () -> practice, store.signer());
        effects = new EffectRunner(store.effects(), performer, new Wakeups(setting), clock::get, Lanes.inTurn());
    }

    private static final Ids IDS = new Ids() {
        @Override
        public String next() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String salt() {
            return UUID.randomUUID().toString().replace("-", "");
        }
    };

    private static final ReviewReader NO_REVIEWS = new ReviewReader() {
        @Override
        public String brief(IncidentId incident) {
            return "";
        }

        @Override
        public List<String> sections() {
            return List.of();
        }

        @Override
        public List<String> hints(String text) {
            return List.of();
        }
    };

    @Override
    public ChatRooms opening(Incident incident) {
        return holding(incident.origin().room());
    }

    @Override
    public ChatRooms holding(String room) {
        return room.startsWith("d-") ? discord : slack;
    }

    @Override
    public Optional<ChatRooms> named(String platform) {
        return platform.equals("discord") ? Optional.of(discord) : Optional.of(slack);
    }

    @Override
    public ChatRooms reaching(PersonId person, Incident incident) {
        return slack;
    }

    @Override
    public ChatRooms reaching(PersonId person, Place said) {
        return onlyOnSlack.contains(person) ? slack : holding(said.room());
    }

    @Override
    public boolean isAnother(String source, Incident incident) {
        boolean connected = source.equals("slack") || source.equals("discord");
        return connected
                && incident.followedNow().stream()
                        .noneMatch(place ->
                                holding(place.room()).equals(named(source).orElseThrow()));
    }

    /** Whom Discord does not know. */
    void onlyOnSlack(String... people) {
        onlyOnSlack = List.of(people).stream().map(PersonId::of).toList();
    }

    /** Somebody types a line; what came of it is done outside. The room says where, but for the console. */
    Outcome says(String person, String room, String line) {
        return from(room.startsWith("d-") ? "discord" : "slack", person, room, line);
    }

    Outcome from(String source, String person, String room, String line) {
        Outcome outcome = desk.handle(new CommandLine(
                        new Typed(line), PersonId.of(person), Place.room(room), clock.get(), source, Optional.empty()))
                .join();
        effects.runDue();
        return outcome;
    }

    void writes(String person, String room, String message, String text) {
        rooms.said(new RoomMessage(
                        new MessageRef(room, message),
                        Place.room(room),
                        PersonId.of(person),
                        text,
                        List.of(),
                        clock.get(),
                        "chat"))
                .join();
        effects.runDue();
    }

    void edits(String person, String room, String message, String text) {
        rooms.edited(new MessageRef(room, message), text, PersonId.of(person), clock.get(), "chat")
                .join();
        effects.runDue();
    }

    void pins(String person, String room, String message) {
        rooms.promoted(new MessageRef(room, message), PersonId.of(person), Promotion.PIN, clock.get(), "chat")
                .join();
        effects.runDue();
    }

    void after(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
        effects.runDue();
    }

    Incident incident() {
        return store.timeline().committed().find(new IncidentId("INC-1")).orElseThrow();
    }

    List<TimelineEntry> record() {
        return store.timeline().read(new IncidentId("INC-1"), 0, Integer.MAX_VALUE);
    }

    static String answer(Outcome outcome) {
        return outcome.replies().stream().map(Reply::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        for (ChainReport report : store.verifier().verifyAll()) assertTrue(report.isIntact(), report::toString);
        store.close();
    }
}
