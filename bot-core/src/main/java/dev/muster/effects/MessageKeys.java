package dev.muster.effects;

import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.effect.Notice;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;

/**
 * The names under which platforms know the bot's messages. What may have to be brought up to date later is named by what it is
 * about, not by the effect that sent it.
 */
final class MessageKeys {
    private MessageKeys() {}

    static String card(IncidentId incident, Place place) {
        return incident + ":card:" + place.room();
    }

    static String said(IncidentId incident, long entry, Place place) {
        return incident + ":E" + entry + ":" + place;
    }

    /**
     * A key outlives the erasure of a person, and so does not spell the person's name.
     *
     * @param otherwise names a message that is told once and never touched again
     */
    static String told(Tell told, String otherwise) {
        String to = told.incident() + ":"
                + Integer.toHexString(told.person().value().hashCode()) + ":";
        return switch (told.notice()) {
            case Notice.Called called -> to + "called:" + called.answerBy();
            case Notice.ApprovalSought sought -> to + "approval:" + sought.change();
            case Notice.ChangeDecided decided -> to + "decided:" + decided.change();
            case Notice.ImprovementDue due -> to + "due:" + due.improvement();
            case Notice.HandoverOffered ignored -> otherwise;
            case Notice.HandoverDeclined ignored -> otherwise;
            case Notice.Released ignored -> otherwise;
            case Notice.Merged ignored -> otherwise;
            case Notice.OwnerNow ignored -> otherwise;
            case Notice.ApprovalOverdue ignored -> otherwise;
            case Notice.StatusDue ignored -> otherwise;
            case Notice.ReviewDue ignored -> otherwise;
            case Notice.RosterExhausted ignored -> otherwise;
            case Notice.GraphDisputed ignored -> otherwise;
            case Notice.EffectParked ignored -> otherwise;
        };
    }
}
