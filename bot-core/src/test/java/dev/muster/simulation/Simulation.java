package dev.muster.simulation;

import dev.muster.simulation.checks.Check;
import dev.muster.simulation.checks.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * One run: the real core in a world of its own, made from one number. People work, things go wrong, then the weather clears
 * up; when nothing is left to do, everything that was promised is checked.
 */
final class Simulation {
    private static final List<String> PEOPLE = List.of("ana", "ben", "mia", "max", "cleo", "sam", "dan", "dora");
    private static final long AFTERMATH = Duration.ofMinutes(16).toMillis();

    /** How a run ended. {@code flaws}: everything that must not be. */
    record Ending(long seed, List<String> flaws, List<String> story, int fingerprint) {
        boolean isGood() {
            return flaws.isEmpty();
        }

        /** The story, and what is wrong with it. */
        String told() {
            return "Seed " + seed + ":\n" + String.join("\n", story) + "\n\nWhat is wrong:\n- "
                    + String.join("\n- ", flaws) + "\n\nTo see it again: mvn -Psim -Dseed=" + seed;
        }
    }

    private final long seed;
    private final World world;
    private final Disk disk;
    private final ChatPlatform platform;
    private final List<Replica> replicas = new ArrayList<>();
    private final Courier courier;

    private Simulation(long seed, PlantedBugs bugs, Function<World, Disk> disks) {
        this.seed = seed;
        world = new World(seed, bugs);
        disk = disks.apply(world);
        platform = new ChatPlatform(world, PEOPLE);
        courier = new Courier(world, replicas);
    }

    /** Runs that seed on a disk in memory. */
    static Ending run(long seed) {
        return run(seed, PlantedBugs.NONE, MemoryDisk::new);
    }

    /** Runs that seed with something wrong in the house. */
    static Ending run(long seed, PlantedBug bug) {
        PlantedBugs bugs = PlantedBugs.only(bug);
        return run(seed, bugs, MemoryDisk::new);
    }

    /** On a thread that gives way cheaply; nothing runs beside it. */
    static Ending run(long seed, PlantedBugs bugs, Function<World, Disk> disks) {
        CompletableFuture<Ending> ending = new CompletableFuture<>();
        Thread.ofVirtual().name("seed-" + seed).start(() -> {
            try {
                ending.complete(new Simulation(seed, bugs, disks).run());
            } catch (Throwable failure) {
                ending.completeExceptionally(failure);
            }
        });
        return ending.join();
    }

    private Ending run() {
        try {
            long busy = Duration.ofMinutes(world.chance().between(2, 12)).toMillis();
            long processes =
                    disk.isShared() && world.chance().in(0.5) ? world.chance().between(2, 3) : 1;
            for (int number = 1; number <= processes; number++) {
                replicas.add(new Replica("bot-" + number, world, disk, platform));
            }
            replicas.forEach(Replica::start);
            peopleWork(busy);
            troubleComes(busy);
            world.turns().until(busy);
            calmDown();
            world.turns().until(busy + AFTERMATH);
            return ending(look());
        } catch (RuntimeException | AssertionError broken) {
            world.mishap("the run itself broke: " + broken);
            return new Ending(seed, world.mishaps(), world.story().lines(), 0);
        } finally {
            replicas.forEach(replica -> world.turns().end(replica.life()));
            world.turns().until(world.turns().now() + 1);
            disk.close();
        }
    }

    private void peopleWork(long until) {
        Lines lines = new Lines(world.chance().branch());
        List<Person> people = PEOPLE.stream()
                .limit(world.chance().between(2, PEOPLE.size()))
                .map(name -> new Person(name, world, platform, courier, lines))
                .toList();
        platform.onArrival((name, room) ->
                people.stream().filter(person -> person.isNamed(name)).forEach(person -> person.arrivesIn(room)));
        if (world.chance().in(0.9)) world.turns().in(50, people.getFirst()::opensWhatEverybodyWorksOn);
        people.forEach(person -> person.liveUntil(until));
        for (int times = world.chance().below(5); times > 0; times--) {
            long moment = world.chance().between(1_000, until);
            for (Person person : people)
                world.turns().in(moment + world.chance().below(4), person::act);
        }
    }

    private void troubleComes(long until) {
        for (int times = world.chance().below(4); times > 0; times--) {
            world.turns().in(world.chance().between(0, until), () -> {
                if (world.turbulence().jumpsTheClock()) {
                    world.chance().oneOf(replicas).setClock(world.turbulence().clockError());
                }
            });
            world.turns().in(world.chance().between(0, until), () -> {
                if (world.turbulence().isUnlucky())
                    world.chance().oneOf(replicas).crash("without a reason");
            });
        }
        if (world.chance().in(0.1)) {
            world.turns()
                    .in(
                            world.chance().between(0, until),
                            () -> platform.leaves(world.chance().oneOf(PEOPLE)));
        }
    }

    private void calmDown() {
        world.story().tell("world", "it clears up");
        world.turbulence().calmDown();
        for (Replica replica : replicas) {
            replica.setClock(0);
            world.turns().in(35_000, replica::start);
        }
    }

    private Evidence look() {
        Replica witness = replicas.getFirst();
        return new Gathering(world, disk, platform, courier).of(witness);
    }

    private Ending ending(Evidence evidence) {
        List<String> flaws = new ArrayList<>(world.mishaps());
        for (Check check : Check.ALL) flaws.addAll(check.flaws(evidence));
        List<String> story = flaws.isEmpty() ? List.of() : world.story().lines();
        return new Ending(seed, flaws, story, world.story().fingerprint());
    }
}
