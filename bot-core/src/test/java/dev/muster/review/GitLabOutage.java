package dev.muster.review;

import static dev.muster.review.RecordFixture.classified;

import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.WorkEvent.ActionAborted;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.incident.WorkEvent.ProblemRecorded;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A real 24-hour outage as it would stand on record: times and facts from GitLab's public postmortem of 10 February 2017; the
 * wording is ours, people are by role.
 */
public final class GitLabOutage {
    private final RecordFixture record = RecordFixture.given("INC-1");

    private GitLabOutage() {}

    /** All of it, from the report to the closure. */
    public static RecordFixture record() {
        GitLabOutage outage = new GitLabOutage();
        outage.firstHours();
        outage.majorIncident();
        outage.replicationAndTheDirectory();
        outage.backups();
        outage.restoration();
        outage.afterwards();
        return outage.record;
    }

    private void firstHours() {
        record.at("2017-01-31T18:04:00Z")
                .typed(
                        "/swarm open GitLab.com slow, database load climbing service:postgres impact:medium urgency:high")
                .opened("oncall", "GitLab.com slow, database load climbing", "postgres")
                .by("muster", new PlaceOpened(Place.thread("ops", "1")));
        at("18:05")
                .by("dba1", joined("dba1", Role.VOLUNTEER))
                .says("dba1", "looks like spammers creating snippets, lots of them");
        promote("18:06", "oncall", "dba1");
        at("18:10").because("they drive the write load").by("oncall", started("A1", "block the spamming addresses"));
        at("18:31").by("oncall", new ActionDone("A1", "blocked, load only partly down"));
        at("18:35")
                .by("dba1", new HypothesisRaised("H1", "a user with 47000 sign-ins from one address adds to the load"));
        at("20:15")
                .because("it signs in 47000 times from one address")
                .by("dba1", started("A2", "remove the user using a repository as a kind of CDN"));
        at("20:40").by("dba1", new ActionDone("A2", "removed, load still high"));
    }

    private void majorIncident() {
        at("21:01")
                .because("writes are locking up and users see errors")
                .by(
                        "oncall",
                        new Reclassified(
                                classified(Level.MEDIUM, Level.HIGH, 3, "postgres"),
                                classified(Level.HIGH, Level.HIGH, 1, "postgres")))
                .by("muster", new MajorDeclared(List.of("priority P1")))
                .by("muster", called("mim", Role.MANAGER, Optional.empty(), "2017-01-31T21:11:00Z"))
                .by("muster", new PlaceOpened(Place.room("inc-1")));
        at("21:02")
                .because("replication and locks need a DBA on the bridge")
                .by("oncall", called("dba2", Role.SPECIALIST, Optional.of("database"), "2017-01-31T21:12:00Z"));
        at("21:03").by("dba2", joined("dba2", Role.SPECIALIST));
        at("21:05")
                .by("mim", joined("mim", Role.MANAGER))
                .by("mim", new OwnerChanged(PersonId.of("mim"), Reason.TAKEN));
        at("21:20").by("mim", new StatusUpdated("users", "GitLab.com is degraded, we are working on database load"));
    }

    private void replicationAndTheDirectory() {
        at("22:03").says("dba1", "page: replication on the secondary lags too far behind, it has effectively stopped");
        promote("22:04", "mim", "dba1");
        at("22:10")
                .by(
                        "dba1",
                        new HypothesisRaised("H2", "the spike in writes was not processed by the secondary in time"));
        at("22:20")
                .because("its WAL is gone from the primary")
                .by("dba1", started("A3", "resync the secondary with pg_basebackup"));
        at("22:45")
                .says(
                        "dba1",
                        "primary refuses: max_wal_senders too low, raising it; then too many semaphores with"
                                + " max_connections 8000, lowering to 2000");
        at("23:00")
                .because("it may refuse a data directory that exists, even empty")
                .by("dba1", new Logged("pg_basebackup hangs without output"));
        at("23:27")
                .says(
                        "dba1",
                        "stopped an rm at once: it ran on the primary, not on the secondary. About 4.5 GB of 300 GB are left");
        promote("23:28", "mim", "dba1");
        at("23:29")
                .because("data directory of the primary removed by mistake")
                .by("dba1", new ActionAborted("A3", "data directory of the primary removed by mistake"));
        at("23:30")
                .by(
                        "mim",
                        new StatusUpdated(
                                "executives",
                                "production database data removed by mistake, site going offline, restore being planned"));
    }

    private void backups() {
        at("23:31")
                .because("every backup has to be checked now")
                .by("mim", called("infra1", Role.SPECIALIST, Optional.of("infrastructure"), "2017-01-31T23:41:00Z"));
        at("23:35").by("infra1", joined("infra1", Role.SPECIALIST));
        at("23:58")
                .happenedAt("2017-01-31T23:50:00Z")
                .because("pg_dump ran with the wrong major version and failed silently")
                .by("infra1", new Logged("no usable logical backup found"));
        next("00:10").by("infra1", new Logged("cloud disk snapshots were never enabled for the database servers"));
        next("00:20")
                .by(
                        "dba2",
                        new WorkaroundFound(
                                "restore from the LVM snapshot taken by hand at 17:20 for staging; six hours of data will be lost"));
        next("00:25")
                .because("it holds the only recent copy")
                .by(
                        "dba2",
                        new ChangeRequested(
                                "C1",
                                "copy the staging database to production",
                                "keep the damaged directory and the snapshot untouched"))
                .by("muster", new ApprovalSought("C1", PersonId.of("mim"), Instant.parse("2017-02-01T00:35:00Z")));
        next("00:28").by("mim", new ChangeApproved("C1", Optional.of("nothing better is left")));
    }

    private void restoration() {
        next("00:36")
                .because("it must survive a second mistake")
                .by("dba2", started("A4", "back up the data of the staging database"));
        next("00:55").by("infra1", new ActionDone("A4", "backed up and mounted"));
        next("01:58")
                .because("it is the restore source")
                .by("dba2", started("A5", "copy the database from staging to production"));
        next("02:00")
                .by(
                        "mim",
                        new StatusUpdated(
                                "users",
                                "restoring from a six hour old copy; changes made after 17:20 UTC will be missing"));
        next("16:50").by("dba2", new ActionDone("A5", "copied, slowed to about 60 Mbit/s by the staging disks"));
        next("17:00")
                .because("new rows must not collide with lost ones")
                .by("dba2", started("A6", "bring the database up and raise id sequences by 100000"));
        next("17:50").by("dba2", new ActionDone("A6", "database up, webhooks restored"));
        next("18:00")
                .by(
                        "mim",
                        new Resolved(
                                "GitLab.com back online from the 17:20 copy; data between 17:20 and 00:00 UTC is lost"))
                .by("muster", new ReviewDrafted(1, Instant.parse("2017-02-03T18:00:00Z")));
        next("18:14")
                .by(
                        "oncall",
                        new RestorationConfirmed(
                                Optional.of("monitoring is green and users report that the site works")));
    }

    private void afterwards() {
        next("18:30")
                .by(
                        "mim",
                        new ImprovementAgreed(
                                "I1",
                                "automate and test database restores every day",
                                PersonId.of("infra1"),
                                LocalDate.parse("2017-02-15")));
        next("18:31")
                .by(
                        "mim",
                        new ImprovementAgreed(
                                "I2",
                                "prompt that shows which host one is on",
                                PersonId.of("dba1"),
                                LocalDate.parse("2017-02-08")));
        next("18:32")
                .by(
                        "mim",
                        new ProblemRecorded(
                                "INC-1-P1", "backups failed silently for months; nobody would have been told"));
        next("18:40")
                .by(
                        "mim",
                        new Closed(List.of(
                                "Change C1 was approved and has no result yet.", "The review is not published yet.")));
    }

    private RecordFixture at(String clock) {
        return record.at("2017-01-31T" + clock + ":00Z");
    }

    private RecordFixture next(String clock) {
        return record.at("2017-02-01T" + clock + ":00Z");
    }

    /** The message before is put on the timeline. */
    private void promote(String clock, String by, String author) {
        long message = record.last();
        at(clock)
                .by(
                        by,
                        new MessagePromoted(
                                new MessageRef("inc", "m" + message),
                                message,
                                PersonId.of(author),
                                Promotion.REACTION));
    }

    private static ActionStarted started(String id, String what) {
        return new ActionStarted(id, what, Optional.empty());
    }

    private static ResponderJoined joined(String person, Role role) {
        return new ResponderJoined(PersonId.of(person), role);
    }

    private static ResponderCalled called(String person, Role role, Optional<String> team, String answerBy) {
        return new ResponderCalled(PersonId.of(person), role, team, Instant.parse(answerBy));
    }
}
