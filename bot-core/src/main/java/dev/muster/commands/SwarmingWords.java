package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.OrientationWords.alone;
import static dev.muster.commands.Permission.ANYONE;
import static dev.muster.commands.Permission.OWNER_OR_MANAGER;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.SwarmingCommand.Accept;
import dev.muster.commands.SwarmingCommand.Call;
import dev.muster.commands.SwarmingCommand.Decline;
import dev.muster.commands.SwarmingCommand.Join;
import dev.muster.commands.SwarmingCommand.Lead;
import dev.muster.commands.SwarmingCommand.Leave;
import dev.muster.commands.SwarmingCommand.Offer;
import dev.muster.commands.SwarmingCommand.Release;
import dev.muster.commands.SwarmingCommand.Spend;
import dev.muster.commands.words.Amount;
import java.util.List;

/** How coming, going, owning and spending are typed and read. */
final class SwarmingWords {

    static final List<GuideRow> ROWS = List.of(
            row(
                    ANYONE,
                    "call TEAM|COMPETENCE|@person [because WHY]",
                    "call one more team, competence or person; once called, its next person",
                    "call database because replication stopped",
                    SwarmingWords::call),
            row(ANYONE, "join", "come in; also the yes to a call", "join", typed -> alone(typed, new Join())),
            row(
                    ANYONE,
                    "offer",
                    "say that you could help, and with what if you like",
                    "offer I know the payment provider",
                    typed -> new Offer(typed.optionalText(0))),
            row(
                    ANYONE,
                    "decline [WHY]",
                    "the no to a call; the next on the roster is called",
                    "decline on a train until noon",
                    typed -> new Decline(typed.optionalText(0))),
            row(
                    RESPONDER,
                    "release TEAM|@person",
                    "a team or a person is not needed any more",
                    "release database",
                    SwarmingWords::release),
            row(RESPONDER, "leave", "leave the swarm", "leave", typed -> alone(typed, new Leave())),
            row(
                    ANYONE,
                    "lead @person",
                    "offer the ownership to someone; with your own name you take it at once",
                    "lead @ana",
                    SwarmingWords::lead),
            row(ANYONE, "accept", "take the ownership that was offered", "accept", typed -> alone(typed, new Accept())),
            row(
                    OWNER_OR_MANAGER,
                    "spend AMOUNT WHAT [because WHY]",
                    "draw on the money that the model sets aside",
                    "spend 500 a day of the supplier's support because the contract ended",
                    SwarmingWords::spend));

    private SwarmingWords() {}

    private static Command call(Arguments typed) {
        CallTarget target = CallTarget.of(typed);
        return new Call(target.name(), target.isPerson(), typed.why());
    }

    private static Command release(Arguments typed) {
        CallTarget target = CallTarget.of(typed);
        return new Release(target.name(), target.isPerson());
    }

    private static Command lead(Arguments typed) {
        String person = typed.person("Say who is to lead, like @ana.");
        if (!typed.body().get(0).text().startsWith("@") && typed.body().size() > 1) {
            throw typed.insteadOfHead(
                    "Say who is to lead, like @ana.", typed.body().size());
        }
        typed.nothingAfter(1, "One person leads; a name with spaces goes in quotes, like @\"Ana Ruiz\".");
        return new Lead(person);
    }

    private static Command spend(Arguments typed) {
        var amount = typed.head()
                .flatMap(Amount::of)
                .orElseThrow(() -> typed.misread(
                        "Begin with the amount as a plain number, like 500 or 99.50.",
                        typed.parts()
                                .withBody(Amount.inFrontOf(
                                        typed.body(), typed.sample().body()))));
        return new Spend(amount, typed.text(1, "Say what the money is for."), typed.why());
    }
}
