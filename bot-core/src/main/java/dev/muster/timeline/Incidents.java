package dev.muster.timeline;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/** The incidents as folded from the record. */
public interface Incidents {
    /** That incident, if there is one. */
    Optional<Incident> find(IncidentId id);

    /** All of them, by number. */
    List<Incident> all();

    /** The hash of the last entry of that incident's record; 64 zeros when it has none. */
    String head(IncidentId id);

    /** Where a chat message stands on record, if it does. */
    Optional<RecordedMessage> message(MessageRef message);

    /** What people asked, which stands beside the incidents. */
    default SelfService selfService() {
        return SelfService.NONE;
    }

    /** A chat message on record: {@code entry} is its sequence in {@code incident}. */
    record RecordedMessage(IncidentId incident, long entry, PersonId author) {}
}
