package dev.muster.storage;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.SelfService;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The incidents of one moment, to look at. */
final class StreamsView implements Incidents {
    /** Finds a message as of that moment. */
    interface Messages {
        Optional<RecordedMessage> find(MessageRef message) throws SQLException;
    }

    private final Streams streams;
    private final Messages messages;
    private final SelfService selfService;

    StreamsView(Streams streams, Messages messages, SelfService selfService) {
        this.streams = streams;
        this.messages = messages;
        this.selfService = selfService;
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return streams.find(id).map(Streams.Stream::incident);
    }

    @Override
    public List<Incident> all() {
        return streams.all();
    }

    @Override
    public String head(IncidentId id) {
        return streams.head(id);
    }

    @Override
    public SelfService selfService() {
        return selfService;
    }

    @Override
    public Optional<RecordedMessage> message(MessageRef message) {
        try {
            return messages.find(message);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
