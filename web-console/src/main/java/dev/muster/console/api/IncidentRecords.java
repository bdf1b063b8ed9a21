package dev.muster.console.api;

import dev.muster.domain.incident.IncidentId;
import dev.muster.review.IncidentRecord;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.ChainLink;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.ChainVerifier;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads whole records, and checks their chains. The last few are kept for as long as nothing is added. */
public final class IncidentRecords {
    private static final int PAGE = 1000;
    private static final int KEPT = 8;

    private final Timeline timeline;

    /** By incident; valid while the record still ends in that hash. */
    private final Map<IncidentId, Kept> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Kept(String head, IncidentRecord record, ChainReport report) {}

    /** Reads from there. */
    public IncidentRecords(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Everything on record about that incident, which has to exist. */
    public IncidentRecord read(IncidentId id) {
        return current(id).record();
    }

    /** Whether its chain is intact, from the first entry to the head that the store knows. */
    public ChainReport verify(IncidentId id) {
        return current(id).report();
    }

    private synchronized Kept current(IncidentId id) {
        String head = timeline.committed().head(id);
        Kept kept = recent.get(id);
        if (kept != null && kept.head().equals(head)) return kept;
        List<TimelineEntry> entries = entries(id);
        List<ChainLink> links = entries.stream().map(ChainLink::of).toList();
        TimelineEntry last = entries.getLast();
        ChainHead end = new ChainHead(id.value(), last.sequence(), last.seal().hash());
        ChainReport report = ChainVerifier.verify(id.value(), links, Optional.of(end), Optional.empty());
        Kept read = new Kept(last.seal().hash(), IncidentRecord.of(entries, this::entries), report);
        recent.put(id, read);
        return read;
    }

    private List<TimelineEntry> entries(IncidentId id) {
        List<TimelineEntry> all = new ArrayList<>();
        List<TimelineEntry> page;
        do {
            page = timeline.read(id, all.isEmpty() ? 0 : all.getLast().sequence(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
