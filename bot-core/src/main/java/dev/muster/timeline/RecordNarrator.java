package dev.muster.timeline;

import static dev.muster.timeline.Narrator.clock;
import static dev.muster.timeline.Narrator.dayAndClock;
import static dev.muster.timeline.Narrator.list;
import static dev.muster.timeline.Narrator.quoting;

import dev.muster.domain.incident.CommunicationEvent;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.ReviewEvent.ReviewApproved;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.ReviewEvent.ReviewPublished;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import dev.muster.domain.incident.RoomEvent;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.Attachment;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.RoomEvent.RoomWanted;

/** What is said, told and noted about the record itself, in words. */
final class RecordNarrator {
    private RecordNarrator() {}

    static String sentence(RoomEvent event) {
        return switch (event) {
            case PlaceOpened opened -> "Followed in " + opened.place() + " from here on";
            case RoomWanted wanted -> "Somebody comes from " + wanted.platform() + ": a room is opened there too";
            case AlsoFollowed also -> "Also followed on " + also.platform() + ", in " + also.place() + ", from here on";
            case MessageRecorded message -> message.text().isBlank() ? files(message) : message.text();
            case MessageEdited edited -> quoting("E" + edited.entry() + " now reads", edited.text());
            case MessageDeleted deleted -> "E" + deleted.entry() + " was deleted in the chat; it stays on record";
            case MessagePromoted promoted ->
                "E" + promoted.entry() + ", said by " + promoted.author() + ", is put on the timeline";
        };
    }

    static String sentence(CommunicationEvent event) {
        return switch (event) {
            case StatusUpdated updated -> quoting("Status for " + updated.audience(), updated.text());
            case StatusReminded reminded -> "Reminder: a status update is due at " + clock(reminded.due());
        };
    }

    static String sentence(ReviewEvent event) {
        return switch (event) {
            case ReviewDrafted drafted ->
                "Review drafted (version " + drafted.version() + "), due " + dayAndClock(drafted.dueBy());
            case ReviewEdited edited ->
                "Review section “" + edited.section() + "” rewritten (version " + edited.version() + ")";
            case ReviewApproved approved -> "Review approved (version " + approved.version() + ")";
            case ReviewPublished published -> "Review published (version " + published.version() + ")";
            case ReviewReminded reminded -> "Reminder: the review is due " + dayAndClock(reminded.dueBy());
        };
    }

    static String sentence(RecordEvent event) {
        return switch (event) {
            case Corrected corrected -> quoting("E" + corrected.entry() + " should read", corrected.text());
            case Redacted redacted -> "The words of E" + redacted.entry() + " are removed";
            case PersonalDataErased erased ->
                "Personal data removed on request from " + entries(erased) + "; " + erased.alias()
                        + " stands in its place";
            case TalkExpired expired ->
                "The words of " + messages(expired.entries().size())
                        + " that nobody put on the timeline are removed: they were kept for their time";
            case HeadSigned signed -> "Record signed up to E" + signed.entry();
            case EffectParked parked ->
                "Not done: " + parked.effect() + ". " + parked.problem() + " " + parked.remedy();
        };
    }

    private static String files(MessageRecorded message) {
        return quoting(
                "Shared", list(message.files().stream().map(Attachment::name).toList()));
    }

    private static String messages(int number) {
        return number == 1 ? "1 message" : number + " messages";
    }

    private static String entries(PersonalDataErased erased) {
        return list(
                erased.erasures().stream().map(erasure -> "E" + erasure.entry()).toList());
    }
}
