package dev.muster.commands;

import java.util.Optional;

/** The reason that stands beside an act, for the commands that ask for one of its own; the words of all others are the act. */
final class Reason {
    private Reason() {}

    static Optional<String> of(Command command) {
        return switch (command) {
            case RegistrationCommand given ->
                given instanceof RegistrationCommand.Reclassify wanted ? Optional.of(wanted.why()) : Optional.empty();
            case OrientationCommand ignored -> Optional.empty();
            case SwarmingCommand given -> swarming(given);
            case TimelineCommand given -> timeline(given);
            case DiagnosisCommand ignored -> Optional.empty();
            case ChangeCommand given ->
                given instanceof ChangeCommand.RequestChange change ? Optional.of(change.why()) : Optional.empty();
            case RestorationCommand given ->
                given instanceof RestorationCommand.Reopen reopen ? Optional.of(reopen.why()) : Optional.empty();
            case ReviewCommand ignored -> Optional.empty();
            case SelfServiceCommand ignored -> Optional.empty();
            case ArticleCommand ignored -> Optional.empty();
        };
    }

    private static Optional<String> swarming(SwarmingCommand command) {
        return switch (command) {
            case SwarmingCommand.Call call -> call.why();
            case SwarmingCommand.Decline decline -> decline.why();
            case SwarmingCommand.Spend spend -> spend.why();
            case SwarmingCommand.Join ignored -> Optional.empty();
            case SwarmingCommand.Leave ignored -> Optional.empty();
            case SwarmingCommand.Offer ignored -> Optional.empty();
            case SwarmingCommand.Release ignored -> Optional.empty();
            case SwarmingCommand.Lead ignored -> Optional.empty();
            case SwarmingCommand.Accept ignored -> Optional.empty();
        };
    }

    private static Optional<String> timeline(TimelineCommand command) {
        return switch (command) {
            case TimelineCommand.Log log -> log.why();
            case TimelineCommand.Start start -> start.why();
            case TimelineCommand.Redact redact -> Optional.of(redact.why());
            case TimelineCommand.Done ignored -> Optional.empty();
            case TimelineCommand.Abort ignored -> Optional.empty();
            case TimelineCommand.Correct ignored -> Optional.empty();
            case TimelineCommand.ShowTimeline ignored -> Optional.empty();
            case TimelineCommand.Export ignored -> Optional.empty();
        };
    }
}
