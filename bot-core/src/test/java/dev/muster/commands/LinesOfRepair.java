package dev.muster.commands;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.muster.commands.ChangeCommand.ApproveChange;
import dev.muster.commands.ChangeCommand.Implemented;
import dev.muster.commands.ChangeCommand.RefuseChange;
import dev.muster.commands.ChangeCommand.RequestChange;
import dev.muster.commands.DiagnosisCommand.ConfirmHypothesis;
import dev.muster.commands.DiagnosisCommand.Dispute;
import dev.muster.commands.DiagnosisCommand.Hypothesis;
import dev.muster.commands.DiagnosisCommand.Impact;
import dev.muster.commands.DiagnosisCommand.Refute;
import dev.muster.commands.RestorationCommand.Close;
import dev.muster.commands.RestorationCommand.ConfirmRestored;
import dev.muster.commands.RestorationCommand.Reopen;
import dev.muster.commands.RestorationCommand.Resolve;
import dev.muster.commands.RestorationCommand.Status;
import dev.muster.commands.RestorationCommand.Workaround;
import dev.muster.commands.ReviewCommand.Improvement;
import dev.muster.commands.ReviewCommand.Problem;
import dev.muster.commands.ReviewCommand.Review;
import dev.muster.commands.ReviewCommand.ReviewApprove;
import dev.muster.commands.ReviewCommand.ReviewEdit;
import dev.muster.commands.ReviewCommand.ReviewPublish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Lines about diagnosis, change, restoration and review (MISSION A6 to A12), with what they mean. */
final class LinesOfRepair {

    private static final Optional<String> NO_WORDS = Optional.empty();
    private static final Optional<Instant> NO_TIME = Optional.empty();

    private LinesOfRepair() {}

    static Stream<Arguments> all() {
        return Stream.of(diagnosis(), change(), restoration(), review()).flatMap(lines -> lines);
    }

    private static Stream<Arguments> diagnosis() {
        return Stream.of(
                arguments("hypothesis a leak", new Hypothesis("a leak", NO_TIME)),
                arguments("test H2 roll back one host", new DiagnosisCommand.Test("H2", "roll back one host", NO_TIME)),
                arguments("confirm H1", new ConfirmHypothesis("H1", NO_WORDS, NO_TIME)),
                arguments("confirm h1 it fell", new ConfirmHypothesis("H1", Optional.of("it fell"), NO_TIME)),
                arguments("confirm H1, it fell", new ConfirmHypothesis("H1", Optional.of("it fell"), NO_TIME)),
                arguments("confirm H1 at 10:42", new ConfirmHypothesis("H1", NO_WORDS, time("2017-01-31T09:42:00Z"))),
                arguments("refute H1 still slow", new Refute("H1", "still slow", NO_TIME)),
                arguments("impact", new Impact(NO_WORDS)),
                arguments("impact payment api", new Impact(Optional.of("payment api"))),
                arguments("knownerror disk-full", new DiagnosisCommand.KnownError("disk-full")),
                arguments("like #inc-2", new DiagnosisCommand.Like("INC-2")),
                arguments("dispute web it has no cache", new Dispute("web", "it has no cache")),
                arguments("dispute \"payment api\" gone", new Dispute("payment api", "gone")));
    }

    private static Stream<Arguments> change() {
        return Stream.of(
                arguments(
                        "change copy staging because it is whole backout keep the old files",
                        new RequestChange("copy staging", "it is whole", "keep the old files")),
                arguments(
                        "change test the backout script because \"no backout\" works backout restore; backout takes 5m",
                        new RequestChange(
                                "test the backout script", "\"no backout\" works", "restore; backout takes 5m")),
                arguments("approve C1", new ApproveChange("C1", NO_WORDS)),
                arguments("approve c1 go", new ApproveChange("C1", Optional.of("go"))),
                arguments("refuse C1 too risky", new RefuseChange("C1", "too risky")),
                arguments("implemented C1 done at 10:42", new Implemented("C1", "done", time("2017-01-31T09:42:00Z"))));
    }

    private static Stream<Arguments> restoration() {
        return Stream.of(
                arguments("workaround pay by invoice", new Workaround("pay by invoice", NO_TIME)),
                arguments("status we look at the load", new Status("responders", "we look at the load")),
                arguments("status Users: we are on it", new Status("users", "we are on it")),
                arguments("status users in Spain: we are on it", new Status("users in Spain", "we are on it")),
                arguments("status users:we are on it", new Status("users", "we are on it")),
                arguments("status everyone: look", new Status("responders", "everyone: look")),
                arguments("status \"users: look\"", new Status("responders", "users: look")),
                arguments("status users: down at 10:42", new Status("users", "down at 10:42")),
                arguments("resolve rolled back", new Resolve("rolled back", NO_TIME)),
                arguments("confirm", new ConfirmRestored(NO_WORDS, NO_TIME)),
                arguments("confirm at 10:42", new ConfirmRestored(NO_WORDS, time("2017-01-31T09:42:00Z"))),
                arguments("confirm all green", new ConfirmRestored(Optional.of("all green"), NO_TIME)),
                arguments("confirm H1x works", new ConfirmRestored(Optional.of("H1x works"), NO_TIME)),
                arguments("confirm he says fine", new ConfirmRestored(Optional.of("he says fine"), NO_TIME)),
                arguments("confirm \"H1\"", new ConfirmRestored(Optional.of("H1"), NO_TIME)),
                arguments("reopen errors again", new Reopen("errors again")),
                arguments("close", new Close()));
    }

    private static Stream<Arguments> review() {
        return Stream.of(
                arguments(
                        "action test restores owner:@infra1 due:2017-01-15",
                        new Improvement("test restores", "infra1", LocalDate.parse("2017-01-15"))),
                arguments(
                        "action due:tomorrow owner:@\"Ana Ruiz\" test restores",
                        new Improvement("test restores", "Ana Ruiz", LocalDate.parse("2017-02-01"))),
                arguments("problem backups fail", new Problem("backups fail")),
                arguments("review", new Review()),
                arguments("review Edit summary It \"broke\".", new ReviewEdit("summary", "It \"broke\".")),
                arguments("review approve", new ReviewApprove()),
                arguments("review publish", new ReviewPublish()));
    }

    private static Optional<Instant> time(String instant) {
        return Optional.of(Instant.parse(instant));
    }
}
