package dev.muster.effects;

import dev.muster.domain.effect.Effect.Announce;
import dev.muster.domain.effect.Effect.AnnounceIn;
import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.Compare;
import dev.muster.domain.effect.Effect.ForIncident;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenRoomBeside;
import dev.muster.domain.effect.Effect.OpenThread;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.domain.effect.Effect.SignHead;
import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.effect.Effect.Unsay;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.effect.QuestionEffect.PostGaps;
import dev.muster.domain.effect.QuestionEffect.ShareAnswer;
import dev.muster.domain.effect.QuestionEffect.TellOfGaps;
import dev.muster.domain.effect.QuestionEffect.Write;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.ports.ChatException;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.timeline.Timeline;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can never succeed is told to a person who can do something about it. */
final class Parking {
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final Timeline timeline;
    private final Outcomes outcomes;

    Parking(Timeline timeline, Outcomes outcomes) {
        this.timeline = timeline;
        this.outcomes = outcomes;
    }

    /** Not for what was only to say such a thing: that would go on for ever. */
    void report(Pending pending, ChatException problem) {
        switch (pending.effect()) {
            case ForIncident effect -> {
                if (tellsOfAParkedOne(effect)) nobodyCanBeTold(pending, problem);
                else putOnRecord(effect, pending, problem);
            }
            case Write written -> {
                boolean told = outcomes.write(
                        "parked:" + pending.id(),
                        written.enquiry(),
                        (enquiry, practice) -> Undelivered.written(written, enquiry, practice, problem));
                if (!told) nobodyCanBeTold(pending, problem);
            }
            case PostGaps list ->
                outcomes.tell("parked:" + pending.id(), practice -> Undelivered.gaps(list, practice, problem));
            case TellOfGaps ignored -> nobodyCanBeTold(pending, problem);
            case ShareAnswer shared ->
                outcomes.write(
                        "parked:" + pending.id(),
                        shared.enquiry(),
                        (enquiry, practice) -> List.of(Undelivered.shared(shared, enquiry, problem)));
        }
    }

    private static void nobodyCanBeTold(Pending pending, ChatException problem) {
        LOG.error(
                "Nobody could be told in this way about {}: {}",
                pending.effect().subject(),
                problem.getMessage());
    }

    private void putOnRecord(ForIncident effect, Pending pending, ChatException problem) {
        outcomes.record(
                "parked:" + pending.id(),
                effect.incident(),
                incidents -> new EffectParked(
                        effect.getClass().getSimpleName(), String.valueOf(problem.getMessage()), problem.remedy()));
    }

    private boolean tellsOfAParkedOne(ForIncident effect) {
        return switch (effect) {
            case Tell told -> told.notice() instanceof Notice.EffectParked;
            case Announce said -> isParkedOne(said.incident(), said.entry());
            case AnnounceIn said -> isParkedOne(said.incident(), said.entry());
            case OpenRoom ignored -> false;
            case OpenRoomBeside ignored -> false;
            case OpenThread ignored -> false;
            case Invite ignored -> false;
            case ShowCard ignored -> false;
            case SignHead ignored -> false;
            case Compare ignored -> false;
            case Unsay ignored -> false;
            case ArchiveRoom ignored -> false;
        };
    }

    private boolean isParkedOne(IncidentId id, long sequence) {
        return timeline.read(id, sequence - 1, 1).stream().anyMatch(entry -> entry.event() instanceof EffectParked);
    }
}
