package dev.muster.commands;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.muster.commands.OrientationCommand.CatchUp;
import dev.muster.commands.OrientationCommand.Help;
import dev.muster.commands.OrientationCommand.ListOpen;
import dev.muster.commands.OrientationCommand.Who;
import dev.muster.commands.RegistrationCommand.Merge;
import dev.muster.commands.RegistrationCommand.Open;
import dev.muster.commands.RegistrationCommand.Reclassify;
import dev.muster.commands.SwarmingCommand.Accept;
import dev.muster.commands.SwarmingCommand.Call;
import dev.muster.commands.SwarmingCommand.Decline;
import dev.muster.commands.SwarmingCommand.Join;
import dev.muster.commands.SwarmingCommand.Lead;
import dev.muster.commands.SwarmingCommand.Leave;
import dev.muster.commands.SwarmingCommand.Offer;
import dev.muster.commands.SwarmingCommand.Release;
import dev.muster.commands.SwarmingCommand.Spend;
import dev.muster.commands.TimelineCommand.Abort;
import dev.muster.commands.TimelineCommand.Correct;
import dev.muster.commands.TimelineCommand.Done;
import dev.muster.commands.TimelineCommand.Export;
import dev.muster.commands.TimelineCommand.Log;
import dev.muster.commands.TimelineCommand.Redact;
import dev.muster.commands.TimelineCommand.ShowTimeline;
import dev.muster.commands.TimelineCommand.Start;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Lines about registering, orientation, the swarm and its record (MISSION A1 to A5), with what they mean. */
final class LinesOfSwarming {

    private static final Optional<String> NO_WORDS = Optional.empty();
    private static final Optional<Level> NO_LEVEL = Optional.empty();
    private static final Optional<Instant> NO_TIME = Optional.empty();

    private LinesOfSwarming() {}

    static Stream<Arguments> all() {
        return Stream.of(registration(), orientation(), swarming(), record()).flatMap(lines -> lines);
    }

    private static Stream<Arguments> registration() {
        return Stream.of(
                arguments(
                        "open checkout slow",
                        new Open("checkout slow", NO_WORDS, NO_WORDS, NO_LEVEL, NO_LEVEL, false, NO_TIME)),
                arguments(
                        "open service:postgres load climbing impact:medium on the primary urgency:high",
                        new Open(
                                "load climbing on the primary",
                                Optional.of("postgres"),
                                NO_WORDS,
                                Optional.of(Level.MEDIUM),
                                Optional.of(Level.HIGH),
                                false,
                                NO_TIME)),
                arguments(
                        "open private:YES model:security \"keys leaked\" IMPACT:Low",
                        new Open(
                                "keys leaked",
                                NO_WORDS,
                                Optional.of("security"),
                                Optional.of(Level.LOW),
                                NO_LEVEL,
                                true,
                                NO_TIME)),
                arguments(
                        "open down service:\"payment api\" private:no at 10:42",
                        new Open(
                                "down",
                                Optional.of("payment api"),
                                NO_WORDS,
                                NO_LEVEL,
                                NO_LEVEL,
                                false,
                                time("2017-01-31T09:42:00Z"))),
                arguments(
                        "open checkout down, impact:high, urgency:low.",
                        new Open(
                                "checkout down,",
                                NO_WORDS,
                                NO_WORDS,
                                Optional.of(Level.HIGH),
                                Optional.of(Level.LOW),
                                false,
                                NO_TIME)),
                arguments(
                        "reclassify impact:high urgency:medium because users see errors domain:complicated",
                        new Reclassify(
                                Optional.of(Level.HIGH),
                                Optional.of(Level.MEDIUM),
                                NO_WORDS,
                                NO_WORDS,
                                Optional.of(Complexity.COMPLICATED),
                                "users see errors")),
                arguments("merge inc-2", new Merge("INC-2")),
                arguments("merge #INC-12", new Merge("INC-12")));
    }

    private static Stream<Arguments> orientation() {
        return Stream.of(
                arguments("list", new ListOpen()),
                arguments("WHO", new Who()),
                arguments("catchup", new CatchUp()),
                arguments("", new Help(NO_WORDS)),
                arguments(" \n ", new Help(NO_WORDS)),
                arguments("help", new Help(NO_WORDS)),
                arguments("help Log", new Help(Optional.of("log"))));
    }

    private static Stream<Arguments> swarming() {
        return Stream.of(
                arguments(
                        "call database because replication needs a DBA",
                        new Call("database", false, Optional.of("replication needs a DBA"))),
                arguments("call on-call network team", new Call("on-call network team", false, NO_WORDS)),
                arguments("call \"data platform\"", new Call("data platform", false, NO_WORDS)),
                arguments("call @dba-1.x, because locks", new Call("dba-1.x", true, Optional.of("locks"))),
                arguments("call @\"Ana Ruiz\"", new Call("Ana Ruiz", true, NO_WORDS)),
                arguments("join", new Join()),
                arguments("leave", new Leave()),
                arguments("offer", new Offer(NO_WORDS)),
                arguments("offer I can read WAL", new Offer(Optional.of("I can read WAL"))),
                arguments("decline", new Decline(NO_WORDS)),
                arguments("decline because I'm out", new Decline(Optional.of("because I'm out"))),
                arguments("release network", new Release("network", false)),
                arguments("release @ana", new Release("ana", true)),
                arguments("lead @self", new Lead("self")),
                arguments("lead ana", new Lead("ana")),
                arguments("accept", new Accept()),
                arguments("spend 500 more disks", new Spend(new BigDecimal("500"), "more disks", NO_WORDS)),
                arguments(
                        "spend 99.50 a licence because the old one ended",
                        new Spend(new BigDecimal("99.50"), "a licence", Optional.of("the old one ended"))));
    }

    private static Stream<Arguments> record() {
        return Stream.of(
                arguments("log disk full", new Log("disk full", NO_WORDS, NO_TIME)),
                arguments(
                        "LOG failover Because the primary died at 10:42",
                        new Log("failover", Optional.of("the primary died"), time("2017-01-31T09:42:00Z"))),
                arguments(
                        "log \"a because b\" because \"c because d\"",
                        new Log("a because b", Optional.of("c because d"), NO_TIME)),
                arguments("start fence it because it lags", new Start("fence it", Optional.of("it lags"), NO_TIME)),
                arguments("done a1 blocked, partly", new Done("A1", "blocked, partly", NO_TIME)),
                arguments("done A12: fenced at 10:42", new Done("A12", "fenced", time("2017-01-31T09:42:00Z"))),
                arguments("done i3 runs nightly", new Done("I3", "runs nightly", NO_TIME)),
                arguments("abort A1 because it was slow", new Abort("A1", "because it was slow", NO_TIME)),
                arguments("timeline", new ShowTimeline(false)),
                arguments("timeline all", new ShowTimeline(true)),
                arguments("correct E12 it was the standby", new Correct(12, "it was the standby")),
                arguments("correct 7 it was the standby", new Correct(7, "it was the standby")),
                arguments("redact e3 a password", new Redact(3, "a password")),
                arguments("export", new Export(NO_WORDS)),
                arguments("export PDF", new Export(Optional.of("pdf"))));
    }

    private static Optional<Instant> time(String instant) {
        return Optional.of(Instant.parse(instant));
    }
}
