package dev.muster.simulation;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.Setting;
import dev.muster.commands.StoryPractice;
import dev.muster.commands.Wakeups;
import dev.muster.domain.practice.Practice;
import dev.muster.effects.EffectRunner;
import dev.muster.effects.Lanes;
import dev.muster.effects.Outcomes;
import dev.muster.effects.Performer;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.OnePlatform;
import dev.muster.ports.Outcome;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One process of the bot: the real core, wired to a simulated world. It crashes, and comes up again over what is left. */
final class Replica {
    private static final Practice PRACTICE = StoryPractice.practice();

    private final String name;
    private final World world;
    private final Disk disk;
    private final ChatPlatform platform;
    private Life life = new Life();
    private Optional<Parts> parts = Optional.empty();
    private long clockError;
    private long clockSetAt = -1;
    private boolean polling;
    private boolean cutOff;

    /** What a process has in memory, and loses. */
    private record Parts(
            Disk.Access access,
            BotStore store,
            Timeline timeline,
            CommandDesk desk,
            RoomDesk rooms,
            EffectRunner runner) {}

    Replica(String name, World world, Disk disk, ChatPlatform platform) {
        this.name = name;
        this.world = world;
        this.disk = disk;
        this.platform = platform;
        life.end();
        world.clockIsOff(name, 0);
        world.onChange(this::hear);
    }

    World world() {
        return world;
    }

    Life life() {
        return life;
    }

    boolean isUp() {
        return !life.isOver();
    }

    /** The record as this process sees it. */
    Timeline timeline() {
        return parts.orElseThrow().timeline();
    }

    /** What its store has still to do. */
    BotStore store() {
        return parts.orElseThrow().store();
    }

    void tell(String what) {
        world.story().tell(name, what);
    }

    void later(long milliseconds, Runnable step) {
        world.turns().in(milliseconds, life, step);
    }

    void start() {
        if (isUp()) return;
        life = new Life();
        polling = false;
        cutOff = false;
        Chance chance = world.chance().branch();
        Disk.Access access = disk.open(this::now, chance.ids());
        BotStore store = new BotStore(this, access);
        Timeline timeline = world.bugs().timeline(store);
        PracticeSource practice = () -> PRACTICE;
        Setting setting = new Setting(
                timeline,
                practice,
                person -> PRACTICE.people().containsKey(person),
                new NoReviews(),
                this::now,
                chance.ids(),
                ArticleSearch.NONE,
                (source, incident) -> source.equals(Intake.BESIDE));
        CatchUp catchUp = new CatchUp(this, platform);
        Performer performer = new Performer(
                new OnePlatform(new BotRooms(this, platform), catchUp::read),
                timeline,
                new Outcomes(timeline, practice, this::now),
                practice,
                access.signer());
        EffectRunner runner = new EffectRunner(
                world.bugs().effects(store), performer, world.bugs().waker(new Wakeups(setting)), this::now, lanes());
        parts = Optional.of(
                new Parts(access, store, timeline, new CommandDesk(setting), new RoomDesk(setting), runner));
        tell("starts");
        world.turns().begin(life, catchUp::run);
        poll(1);
        regularly(life);
        renewing(life);
    }

    /** The connection to the platform was broken, and is there again. */
    void connectsAgain() {
        tell("connects again");
        world.turns().begin(life, new CatchUp(this, platform)::run);
    }

    private Lanes lanes() {
        return new Lanes() {
            @Override
            public <T> void each(List<T> batch, Consumer<T> work) {
                batch.forEach(one -> world.turns().begin(life, () -> guarded(work, one)));
            }
        };
    }

    private <T> void guarded(Consumer<T> work, T one) {
        try {
            work.accept(one);
        } catch (RuntimeException e) {
            tell("could not deal with " + one + ": " + e);
        }
    }

    /** Ends the process where it stands. It is up again some time later. */
    void crash(String where) {
        if (!isUp()) return;
        tell("crashes " + where);
        world.somethingBroke();
        world.turns().end(life);
        parts.ifPresent(lost -> lost.access().close());
        disk.powerCut();
        world.turns().in(world.chance().between(500, 30_000), this::start);
    }

    /** A moment at which the process may die. */
    void mayCrash(String where) {
        life.check();
        if (!world.turbulence().crashesHere()) return;
        crash(where);
        throw new Crashed();
    }

    /** What this process takes for the present. */
    Instant now() {
        return world.clock().now().plusMillis(clockError);
    }

    void setClock(long error) {
        clockError = error;
        world.clockIsOff(name, error);
        clockSetAt = world.turns().now();
        tell("has a clock that is off by " + error / 1000 + " s");
        poll(100);
    }

    /** Whether somebody set the clock after that moment. */
    boolean clockWasSetSince(long moment) {
        return clockSetAt > moment;
    }

    /** What others commit is heard of a little later, if at all; it is asked for every second besides. */
    private void hear() {
        poll(100);
        if (cutOff) return;
        later(world.turbulence().isDropped() ? 1_000 : world.chance().between(1, 150), () -> {
            if (!cutOff) parts.orElseThrow().access().refresh();
            poll(0);
        });
    }

    /** For some time the store cannot be reached: nothing is committed, nothing is heard, and the lease runs out. */
    void isCutOffFor(long milliseconds) {
        if (!isUp() || cutOff) return;
        tell("is cut off from the store for " + milliseconds + " ms");
        cutOff = true;
        later(milliseconds, () -> {
            cutOff = false;
            tell("reaches the store again");
            parts.orElseThrow().access().refresh();
            parts.orElseThrow().store().reachable();
        });
    }

    boolean isCutOff() {
        return cutOff;
    }

    private void renewing(Life own) {
        world.turns().in(1_000, own, () -> {
            if (!cutOff) parts.orElseThrow().access().renew();
            renewing(own);
        });
    }

    private void regularly(Life own) {
        world.turns().in(10_000, own, () -> {
            poll(0);
            regularly(own);
        });
    }

    private void poll(long milliseconds) {
        if (!isUp() || polling) return;
        polling = true;
        later(milliseconds, () -> world.turns().begin(life, this::settle));
    }

    /** As a scheduler does it: whatever fails is run again the next time. */
    private void settle() {
        try {
            parts.orElseThrow().runner().runDue();
        } catch (RuntimeException e) {
            tell("could not do everything that is due: " + e.getMessage());
        }
        polling = false;
    }

    /** Takes a delivery in; whatever comes of it is handed to {@code reply}, unless the process dies first. */
    void take(Delivery delivery, Consumer<Delivery.Answer> reply) {
        Life own = life;
        world.turns().begin(own, () -> {
            CompletableFuture<Outcome> outcome = handle(delivery.id, delivery.content);
            Optional<Delivery.Answer> answer = Answering.of(delivery, outcome, world);
            mayCrash("before it answers " + delivery.id);
            answer.ifPresent(reply);
        });
    }

    /** Does with it what an adapter does. */
    CompletableFuture<Outcome> handle(String id, Delivery.Content content) {
        Parts at = parts.orElseThrow();
        return new Intake(at.desk(), at.rooms()).handle(id, content);
    }
}
