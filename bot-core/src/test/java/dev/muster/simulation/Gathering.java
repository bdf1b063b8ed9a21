package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outcome;
import dev.muster.review.IncidentRecord;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.ExportVerifier;
import dev.muster.review.export.Exports;
import dev.muster.simulation.checks.Evidence;
import dev.muster.simulation.checks.Evidence.Fate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what there is to see in the end, as plain text, for checks that know nothing of the core. */
final class Gathering {
    private static final Exports EXPORTS = Exports.signedWith(SimulatedKey.PAIR, ZoneOffset.UTC);

    private final World world;
    private final Disk disk;
    private final ChatPlatform platform;
    private final Courier courier;

    Gathering(World world, Disk disk, ChatPlatform platform, Courier courier) {
        this.world = world;
        this.disk = disk;
        this.platform = platform;
        this.courier = courier;
    }

    Evidence of(Replica witness) {
        String list = list(witness);
        List<Incident> incidents = witness.timeline().committed().all();
        return new Evidence(
                disk.rows(),
                typed(),
                talk(),
                posts(),
                platform.rooms().stream()
                        .filter(room -> !room.key.isEmpty())
                        .map(room -> new Evidence.RoomMade(room.id, room.name, room.key, room.restricted, room.members))
                        .toList(),
                incidents.stream().map(Gathering::served).toList(),
                list,
                unfinished(witness),
                witness.store().parked().stream().map(Gathering::parked).toList(),
                exported(witness, incidents),
                world.breaks(),
                world.clock().now().toString());
    }

    private List<Evidence.Typed> typed() {
        List<Evidence.Typed> typed = new ArrayList<>();
        for (Delivery delivery : courier.all()) {
            if (!(delivery.content instanceof Delivery.Command command)) continue;
            Optional<Outcome.EntryRef> entry = delivery.outcomes()
                    .flatMap(outcome -> outcome.entry().stream())
                    .findFirst();
            typed.add(new Evidence.Typed(
                    delivery.id,
                    command.person(),
                    command.line(),
                    delivery.sentAt,
                    delivery.answeredAt.orElse(Long.MAX_VALUE),
                    fate(delivery, entry),
                    entry.map(Outcome.EntryRef::incident).orElse(""),
                    entry.map(Outcome.EntryRef::sequence).orElse(0L),
                    delivery.answers.stream().map(Gathering::worded).toList(),
                    delivery.handedOver));
        }
        return typed;
    }

    /** Whatever was answered counts for all copies, but that it is not recorded: that is said of one copy alone. */
    private static Fate fate(Delivery delivery, Optional<Outcome.EntryRef> entry) {
        if (entry.isPresent()) return Fate.ACCEPTED;
        if (delivery.outcomes().anyMatch(outcome -> !isForgotten(outcome))) return Fate.ANSWERED;
        if (delivery.outcomes().findFirst().isPresent()) return Fate.UNKNOWN;
        return delivery.answers.size() == delivery.handedOver ? Fate.NOT_RECORDED : Fate.UNKNOWN;
    }

    /** After a redaction nobody remembers what was answered. */
    private static boolean isForgotten(Outcome outcome) {
        return outcome.replies().stream().anyMatch(reply -> reply.text().contains("no longer kept"));
    }

    private static String worded(Delivery.Answer answer) {
        return switch (answer) {
            case Delivery.NotRecorded refused -> refused.sentence();
            case Delivery.Done done -> done.outcome().toString();
        };
    }

    private List<Evidence.Talk> talk() {
        return messages(platform.rooms())
                .filter(message -> !message.isBots())
                .map(message -> new Evidence.Talk(
                        message.ref.room(),
                        message.ref.message(),
                        message.thread.orElse(""),
                        message.author,
                        message.versions.stream().map(Message.Version::text).toList(),
                        message.deletedAt.isPresent()))
                .toList();
    }

    private List<Evidence.Post> posts() {
        return Stream.concat(
                        messages(platform.rooms()),
                        messages(List.copyOf(platform.direct().values())))
                .filter(Message::isBots)
                .map(message -> new Evidence.Post(
                        message.ref.room(),
                        message.thread.orElse(""),
                        message.ref.message(),
                        message.key,
                        message.text()))
                .toList();
    }

    private static Stream<Message> messages(List<Room> rooms) {
        return rooms.stream().flatMap(room -> room.messages.stream());
    }

    private static Evidence.Served served(Incident incident) {
        Map<String, String> hypotheses = new TreeMap<>();
        incident.diagnosis().hypotheses().forEach((id, each) -> hypotheses.put(id, standing(each.standing())));
        Map<String, String> changes = new TreeMap<>();
        incident.changes().byId().forEach((id, each) -> changes.put(id, lower(each.progress())));
        return new Evidence.Served(
                incident.id().value(),
                incident.version(),
                incident.summary(),
                incident.phase().word(),
                incident.owner().value(),
                incident.ownership().offeredTo().map(Object::toString).orElse(""),
                incident.isMajor(),
                names(incident.swarm().here().stream().map(responder -> responder.person())),
                names(incident.swarm().awaited().stream().map(responder -> responder.person())),
                names(incident.work().running().stream().map(action -> action.id())),
                hypotheses,
                changes,
                incident.places().stream().map(Place::toString).toList(),
                incident.roomsBeside().stream().map(Place::toString).toList());
    }

    private static String standing(Hypothesis.Standing standing) {
        return lower(standing);
    }

    private static String lower(Object state) {
        return state.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> names(Stream<?> things) {
        return things.map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A manager asks, through the same door as everybody. */
    private String list(Replica witness) {
        Delivery.Command asked = new Delivery.Command(
                "mia",
                Place.room(ChatPlatform.OPS),
                "/swarm list",
                world.clock().now());
        AtomicReference<String> heard = new AtomicReference<>("");
        witness.take(new Delivery("the-list", asked, world.turns().now()), answer -> {
            if (answer instanceof Delivery.Done done)
                heard.set(done.outcome().replies().getFirst().text());
        });
        world.turns().until(world.turns().now() + 1_000);
        return heard.get();
    }

    private static Evidence.Parked parked(Effect effect) {
        String entry = "";
        if (effect instanceof Effect.Announce said) entry = said.incident() + " E" + said.entry();
        if (effect instanceof Effect.AnnounceIn said) entry = said.incident() + " E" + said.entry();
        if (effect instanceof Effect.Tell told && told.notice() instanceof Notice.EffectParked notice) {
            entry = told.incident() + " E" + notice.entry();
        }
        return new Evidence.Parked(effect.toString(), entry);
    }

    /** What has been due for a while: nobody looks every millisecond. */
    private List<String> unfinished(Replica witness) {
        Instant then = world.clock().now().minusSeconds(30);
        return Stream.concat(witness.store().due(then, 1000).stream(), witness.store().alarmsDue(then, 1000).stream())
                .map(Object::toString)
                .toList();
    }

    /** One of them, for signing is slow; those that were merged into it come with it. */
    private List<Evidence.Exported> exported(Replica witness, List<Incident> incidents) {
        return incidents.isEmpty()
                ? List.of()
                : List.of(exported(witness, world.chance().oneOf(incidents)));
    }

    private static Evidence.Exported exported(Replica witness, Incident incident) {
        IncidentRecord record = IncidentRecord.of(
                witness.timeline().read(incident.id(), 0, Integer.MAX_VALUE),
                (IncidentId other) -> witness.timeline().read(other, 0, Integer.MAX_VALUE));
        String json = new String(EXPORTS.export(record, ExportFormat.JSON), StandardCharsets.UTF_8);
        String problem = ExportVerifier.verify(json, Optional.empty()).problem().orElse("");
        return new Evidence.Exported(incident.id().value(), json, problem);
    }
}
