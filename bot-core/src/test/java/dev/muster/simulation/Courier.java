package dev.muster.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes deliveries to the bot: to any process that is up, again and again until one of them answers. It may lose, double or
 * overtake them on the way, and loses patience in the end.
 */
final class Courier {
    private static final int MOST_ATTEMPTS = 5;

    private final World world;
    private final List<Replica> replicas;
    private final List<Delivery> all = new ArrayList<>();

    Courier(World world, List<Replica> replicas) {
        this.world = world;
        this.replicas = replicas;
    }

    List<Delivery> all() {
        return all;
    }

    Delivery send(Delivery.Content content) {
        Delivery delivery =
                new Delivery("d" + (all.size() + 1), content, world.turns().now());
        all.add(delivery);
        world.story().tell("chat", delivery.toString());
        attempt(delivery);
        return delivery;
    }

    /** The same again, as when somebody presses a button twice. */
    void attempt(Delivery delivery) {
        delivery.attempts++;
        if (!world.turbulence().isDropped()) hand(delivery);
        if (world.turbulence().isDuplicated()) hand(delivery);
        world.turns().in(3_000L * delivery.attempts + 2_000, () -> {
            if (delivery.settled) return;
            if (delivery.attempts < MOST_ATTEMPTS) attempt(delivery);
            else connectAgain();
        });
    }

    /** Where nothing gets through, the connection is broken. Whoever connects again reads what was said meanwhile. */
    private void connectAgain() {
        List<Replica> up = replicas.stream().filter(Replica::isUp).toList();
        if (!up.isEmpty()) world.chance().oneOf(up).connectsAgain();
    }

    private void hand(Delivery delivery) {
        world.turns().in(world.turbulence().latency(), () -> {
            List<Replica> up = replicas.stream().filter(Replica::isUp).toList();
            if (up.isEmpty()) return;
            delivery.handedOver++;
            world.chance().oneOf(up).take(delivery, answer -> answered(delivery, answer));
        });
    }

    private void answered(Delivery delivery, Delivery.Answer answer) {
        if (world.turbulence().isDropped()) {
            world.story().tell("chat", "the answer to " + delivery.id + " gets lost");
            return;
        }
        world.turns().in(world.turbulence().latency(), () -> {
            if (delivery.answers.isEmpty()) world.story().tell("chat", delivery.id + " is answered: " + told(answer));
            if (answer instanceof Delivery.Done && delivery.answeredAt.isEmpty()) {
                delivery.answeredAt = Optional.of(world.turns().now());
            }
            delivery.answers.add(answer);
            // A person is told, and says it again or not. The platform says what happened until somebody takes it.
            boolean told = answer instanceof Delivery.Done || delivery.content instanceof Delivery.Command;
            if (told) delivery.settled = true;
        });
    }

    private static String told(Delivery.Answer answer) {
        return switch (answer) {
            case Delivery.NotRecorded refused -> refused.sentence();
            case Delivery.Done done ->
                (done.outcome().ok() ? "ok" : "no")
                        + done.outcome()
                                .entry()
                                .map(entry -> " " + entry.incident() + " E" + entry.sequence())
                                .orElse("")
                        + " "
                        + shortened(done.outcome().replies().stream()
                                .map(reply -> reply.text())
                                .toList()
                                .toString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 240 ? text : text.substring(0, 240) + " …";
    }
}
