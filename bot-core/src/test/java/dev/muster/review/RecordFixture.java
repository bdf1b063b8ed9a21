package dev.muster.review;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Priority;
import dev.muster.timeline.Chain;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Eraser;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.HeadSignature;
import dev.muster.timeline.Narrator;
import dev.muster.timeline.TimelineEntry;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a record by hand: {@code given("INC-1").at("…").by("ana", new Logged("…"))}. Each entry is sealed as it is written. */
public final class RecordFixture {
    private final IncidentId id;
    private final List<TimelineEntry> entries = new ArrayList<>();
    private long salts;
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private Optional<Instant> happened = Optional.empty();
    private Optional<String> why = Optional.empty();
    private Optional<String> typed = Optional.empty();

    private RecordFixture(IncidentId id) {
        this.id = id;
    }

    /** An empty record. */
    public static RecordFixture given(String incident) {
        return new RecordFixture(new IncidentId(incident));
    }

    /** How an incident may be classified. */
    public static Classification classified(Level impact, Level urgency, int rank, String service) {
        return new Classification(
                impact, urgency, new Priority(rank), Optional.of(service), true, "default", Complexity.COMPLICATED);
    }

    /** From here on it is that time. */
    public RecordFixture at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** So much later. */
    public RecordFixture minutesLater(long minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return this;
    }

    /** The next entry is about something that happened before it is written. */
    public RecordFixture happenedAt(String instant) {
        happened = Optional.of(Instant.parse(instant));
        return this;
    }

    /** The next entry has that reason. */
    public RecordFixture because(String reason) {
        why = Optional.of(reason);
        return this;
    }

    /** The next entry was typed like that. */
    public RecordFixture typed(String line) {
        typed = Optional.of(line);
        return this;
    }

    /** Opened by that person with medium impact, high urgency, P3, followed as the bot follows it. */
    public RecordFixture opened(String person, String summary, String service) {
        return registered(person, summary, service, false);
    }

    /** Opened like that, for its own people only. */
    public RecordFixture openedInPrivate(String person, String summary, String service) {
        return registered(person, summary, service, true);
    }

    private RecordFixture registered(String person, String summary, String service, boolean restricted) {
        Classification classification = classified(Level.MEDIUM, Level.HIGH, 3, service);
        by(person, new Opened(summary, classification, restricted, Detection.PERSON, Place.room("ops")));
        return by(person, new OwnerChanged(PersonId.of(person), Reason.OPENED))
                .by(person, new ResponderJoined(PersonId.of(person), Role.VOLUNTEER));
    }

    /** Said in the room. */
    public RecordFixture says(String person, String text) {
        MessageRef message = new MessageRef("inc", "m" + (entries.size() + 1));
        return by(person, new MessageRecorded(message, Optional.empty(), text, List.of()));
    }

    /** Puts that on record. */
    public RecordFixture by(String person, IncidentEvent event) {
        long sequence = last() + 1;
        Instant occurredAt = happened.orElse(now);
        Fact fact = new Fact(sequence, occurredAt, now, PersonId.of(person), event, why);
        Draft draft = new Draft(id, fact, "replay", typed, Narrator.sentence(event));
        entries.add(Chain.seal(draft, head(), now, sequence, this::salt).entry());
        happened = Optional.empty();
        why = Optional.empty();
        typed = Optional.empty();
        return this;
    }

    /** Takes the words out of an entry, and puts that on record. */
    public RecordFixture redacted(String person, long sequence, String reason) {
        because(reason).by(person, new Redacted(sequence));
        entries.set((int) sequence - 1, Eraser.redact(entries.get((int) sequence - 1)));
        return this;
    }

    /** Puts an alias in the place of a person everywhere, and puts that on record. */
    public RecordFixture forgotten(String person, String alias) {
        List<Erasure> erasures = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            boolean own = entry.actor().value().equals(person);
            erasures.add(new Erasure(entry.sequence(), own, true));
        }
        by("muster", new PersonalDataErased(alias, erasures));
        for (Erasure erasure : erasures) {
            int place = (int) erasure.entry() - 1;
            Forgotten who = Forgotten.of(PersonId.of(person));
            entries.set(place, Eraser.forget(entries.get(place), erasure, who, PersonId.of(alias)));
        }
        return this;
    }

    /** Signs the newest entry, as at the resolution and the closure. */
    public RecordFixture signed(KeyPair key) {
        ChainHead head = new ChainHead(id.value(), last(), head());
        String signature = HeadSignature.sign(head, key.getPrivate());
        return by("muster", new HeadSigned(last(), head.hash(), signature, HeadSignature.publicKey(key)));
    }

    /** The hash of the newest entry. */
    public String head() {
        return entries.isEmpty() ? Chain.ORIGIN : entries.getLast().seal().hash();
    }

    /** Different for each entry, and the same in every run. */
    private String salt() {
        return String.format(Locale.ROOT, "%s%028d", "5a17", ++salts);
    }

    /** The number of the newest entry. */
    public long last() {
        return entries.size();
    }

    /** Everything written so far. */
    public List<TimelineEntry> entries() {
        return List.copyOf(entries);
    }

    /** The record made of it. */
    public IncidentRecord record() {
        return IncidentRecord.of(entries());
    }
}
