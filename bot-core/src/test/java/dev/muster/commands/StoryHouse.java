package dev.muster.commands;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Practice;
import dev.muster.effects.EffectRunner;
import dev.muster.effects.Lanes;
import dev.muster.effects.Outcomes;
import dev.muster.effects.Performer;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.OnePlatform;
import dev.muster.ports.ReviewReader;
import dev.muster.storage.Store;
import dev.muster.timeline.Timeline;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The whole core as a story has it, over a real store: ids are drawn from one seed, and the review says little. */
final class StoryHouse {
    private final AtomicReference<Instant> now = new AtomicReference<>(SwarmStory.TEN);
    private final StoryRooms rooms = new StoryRooms();
    private final Store store;
    private final CommandDesk desk;
    private final WeeklyGaps weeklyGaps;
    private final RoomDesk roomDesk;
    private final EffectRunner effects;

    StoryHouse(Path folder, UnaryOperator<Timeline> seenThrough, ArticleSearch articles, Practice practice) {
        Clock clock = now::get;
        Ids ids = ids();
        store = Store.open(folder, clock, ids);
        Timeline timeline = seenThrough.apply(store.timeline());
        Setting setting = new Setting(
                timeline,
                () -> practice,
                person -> practice.people().containsKey(person),
                review(),
                clock,
                ids,
                articles);
        desk = new CommandDesk(setting);
        weeklyGaps = new WeeklyGaps(setting);
        roomDesk = new RoomDesk(setting);
        Performer performer = new Performer(
                new OnePlatform(rooms),
                timeline,
                new Outcomes(timeline, () -> practice, clock),
                () -> practice,
                store.signer(),
                articles,
                new KnownErrors(setting),
                Optional.of("https://muster.example.test"));
        effects = new EffectRunner(store.effects(), performer, new Wakeups(setting), clock, Lanes.inTurn());
    }

    AtomicReference<Instant> clock() {
        return now;
    }

    StoryRooms rooms() {
        return rooms;
    }

    Store store() {
        return store;
    }

    CommandDesk desk() {
        return desk;
    }

    WeeklyGaps weeklyGaps() {
        return weeklyGaps;
    }

    RoomDesk roomDesk() {
        return roomDesk;
    }

    EffectRunner effects() {
        return effects;
    }

    private static Ids ids() {
        Random random = new Random(42);
        return new Ids() {
            @Override
            public synchronized String next() {
                return Long.toUnsignedString(random.nextLong(), 36);
            }

            @Override
            public synchronized String salt() {
                return "%016x%016x".formatted(random.nextLong(), random.nextLong());
            }
        };
    }

    private static ReviewReader review() {
        return new ReviewReader() {
            @Override
            public String brief(IncidentId incident) {
                return "The review of " + incident + ".";
            }

            @Override
            public List<String> sections() {
                return List.of("summary", "contributing-factors");
            }

            @Override
            public List<String> hints(String text) {
                return text.contains("fault") ? List.of("“fault”: name what contributed.") : List.of();
            }
        };
    }
}
