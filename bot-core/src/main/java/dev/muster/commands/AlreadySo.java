package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Practice;

/** Says kindly that what was asked for is so already, and nothing needed to be done. */
final class AlreadySo {
    private AlreadySo() {}

    static String say(Command command, Incident incident, Practice practice) {
        return switch (command) {
            case RegistrationCommand ignored -> incident.id() + " is like that already.";
            case OrientationCommand ignored -> "";
            case SwarmingCommand given -> swarming(given, incident, practice);
            case TimelineCommand ignored -> "That is on the record of " + incident.id() + " already.";
            case DiagnosisCommand ignored -> "That is on the record of " + incident.id() + " already.";
            case ChangeCommand ignored -> "That was decided so already; nothing more is needed.";
            case RestorationCommand ignored ->
                incident.id() + " is " + incident.phase().word() + " already.";
            case SelfServiceCommand ignored -> "That is so already.";
            case ArticleCommand ignored -> "That is so already.";
            case ReviewCommand ignored -> "The review stands like that already.";
        };
    }

    private static String swarming(SwarmingCommand command, Incident incident, Practice practice) {
        return switch (command) {
            case SwarmingCommand.Call call -> call.target() + " is here, or has been called and may still answer.";
            case SwarmingCommand.Join ignored ->
                "You are in the swarm of " + incident.id() + " already. Good to have you.";
            case SwarmingCommand.Leave ignored -> "You are not in the swarm of " + incident.id() + ".";
            case SwarmingCommand.Offer ignored -> "You are in the swarm of " + incident.id() + " already.";
            case SwarmingCommand.Decline ignored -> "Nothing waits for your answer.";
            case SwarmingCommand.Release release ->
                release.target() + " is neither here nor awaited, so nobody had to be released.";
            case SwarmingCommand.Lead ignored ->
                practice.nameOf(incident.owner()) + " owns " + incident.id() + " already.";
            case SwarmingCommand.Accept ignored -> "You own " + incident.id() + " already.";
            case SwarmingCommand.Spend ignored -> "Nothing was drawn.";
        };
    }
}
