package dev.muster.storage;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.timeline.Chain;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every incident as folded, with where its chain stands. Immutable. */
final class Streams {
    static final Streams EMPTY = new Streams(NumberedMap.empty());

    /** One stream. The incident's version is the sequence of its last entry, {@code head} its hash. */
    record Stream(Incident incident, String head, Instant recordedAt) {}

    private final NumberedMap<Stream> byNumber;

    private Streams(NumberedMap<Stream> byNumber) {
        this.byNumber = byNumber;
    }

    Optional<Stream> find(IncidentId id) {
        return Optional.ofNullable(byNumber.get(id.number()));
    }

    List<Incident> all() {
        return byNumber.values().stream().map(Stream::incident).toList();
    }

    String head(IncidentId id) {
        return find(id).map(Stream::head).orElse(Chain.ORIGIN);
    }

    long version(IncidentId id) {
        return find(id).map(stream -> stream.incident().version()).orElse(0L);
    }

    /** After one more fact, which its entry's hash and time belong to. */
    Streams with(IncidentId id, Fact fact, String hash, Instant recordedAt) {
        Incident next = find(id).map(stream -> stream.incident().apply(fact)).orElseGet(() -> Incident.begin(id, fact));
        return new Streams(byNumber.with(id.number(), new Stream(next, hash, recordedAt)));
    }

    /** With one stream folded anew. */
    Streams with(Stream stream) {
        return new Streams(byNumber.with(stream.incident().id().number(), stream));
    }
}
