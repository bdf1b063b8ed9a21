package dev.muster.simulation;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way to the record, with a planted bug in it. */
final class BuggyTimeline implements Timeline {
    private final BotStore store;
    private final PlantedBugs bugs;
    private int numbered;

    BuggyTimeline(BotStore store, PlantedBugs bugs) {
        this.store = store;
        this.bugs = bugs;
    }

    @Override
    public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        if (bugs.has(PlantedBug.FORGETS_WHAT_IT_GAVE_UP) && deliveryId.startsWith("effect:parked:")) {
            return CompletableFuture.completedFuture(new Receipt("", false, List.of()));
        }
        boolean again = bugs.has(PlantedBug.RECORDS_TALK_AGAIN) && deliveryId.startsWith("said:");
        String id = again ? deliveryId + " " + ++numbered : deliveryId;
        CompletableFuture<Receipt> receipt = store.record(id, incidents -> changed(deliberation.apply(incidents)));
        if (!bugs.has(PlantedBug.ANSWERS_REPEATS_ANYHOW)) return receipt;
        return receipt.thenApply(given -> given.repeated() && given.answer().contains("ok")
                ? new Receipt("{\"ok\":true,\"replies\":[]}", true, List.of())
                : given);
    }

    private Verdict changed(Verdict verdict) {
        if (!bugs.has(PlantedBug.HANDS_NO_OWNER_ON)) return verdict;
        return new Verdict(
                verdict.drafts().stream().map(BuggyTimeline::kept).toList(),
                verdict.effects(),
                verdict.alarms(),
                verdict.erasures(),
                verdict.forgotten(),
                verdict.selfService(),
                verdict.answer());
    }

    private static Draft kept(Draft draft) {
        Fact fact = draft.fact();
        boolean passedOn = fact.event() instanceof OwnerChanged changed && changed.reason() == Reason.PASSED_ON;
        if (!passedOn) return draft;
        Fact other = new Fact(
                fact.sequence(),
                fact.occurredAt(),
                fact.writtenAt(),
                fact.actor(),
                new Logged("somebody should own this"),
                fact.why());
        return new Draft(draft.stream(), other, draft.source(), draft.typed(), draft.text());
    }

    @Override
    public Incidents committed() {
        return store.committed();
    }

    @Override
    public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
        List<TimelineEntry> entries = store.read(stream, afterSequence, limit);
        boolean whole = !bugs.has(PlantedBug.READS_WITHOUT_THE_LAST) || entries.size() < 2;
        return whole ? entries : entries.subList(0, entries.size() - 1);
    }

    @Override
    public AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower) {
        return store.follow(afterPosition, follower);
    }
}
