package dev.muster.domain.incident;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.WorkEvent.ActionAborted;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.ImprovementDone;
import dev.muster.domain.incident.WorkEvent.ProblemRecorded;
import dev.muster.domain.practice.IncidentModel;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Actions, hypotheses and experiments, improvements, problems and money. */
public final class Working {
    private Working() {}

    /** Begins an action. */
    public static Decision start(Incident incident, String what) {
        return Decision.accept(new ActionStarted(nextAction(incident), what, Optional.empty()));
    }

    /** Ends an action, or an improvement, whoever began it. */
    public static Decision done(Incident incident, String ref, String result) {
        Improvement improvement = incident.work().improvements().get(ref);
        if (improvement != null) {
            return improvement.made().isPresent()
                    ? alreadyEnded(incident, ref)
                    : Decision.accept(new ImprovementDone(ref, result));
        }
        return onRunning(incident, ref, new ActionDone(ref, result));
    }

    /** Stops an action before its end. */
    public static Decision abort(Incident incident, String ref, String why) {
        return onRunning(incident, ref, new ActionAborted(ref, why));
    }

    /** Raises a possible cause. */
    public static Decision hypothesis(Incident incident, String what) {
        String id = "H" + (incident.diagnosis().hypotheses().size() + 1);
        return Decision.accept(new HypothesisRaised(id, what));
    }

    /** Begins an action that tests a hypothesis. */
    public static Decision test(Incident incident, String hypothesis, String experiment) {
        return onHypothesis(
                incident, hypothesis, new ActionStarted(nextAction(incident), experiment, Optional.of(hypothesis)));
    }

    /** It was so. */
    public static Decision confirm(Incident incident, String hypothesis, Optional<String> evidence) {
        return onHypothesis(incident, hypothesis, new HypothesisConfirmed(hypothesis, evidence));
    }

    /** It was not so. */
    public static Decision refute(Incident incident, String hypothesis, String evidence) {
        return onHypothesis(incident, hypothesis, new HypothesisRefuted(hypothesis, evidence));
    }

    /** Agrees on an improvement with an owner and a due date. */
    public static Decision improvement(Incident incident, String what, PersonId owner, LocalDate due) {
        String id = "I" + (incident.work().improvements().size() + 1);
        return Decision.accept(new ImprovementAgreed(id, what, owner, due));
    }

    /** Records a problem to be managed beyond this incident. */
    public static Decision problem(Incident incident, String what) {
        String id = incident.id() + "-P" + (incident.work().problems().size() + 1);
        return Decision.accept(new ProblemRecorded(id, what));
    }

    /** Draws on the money that the model sets aside. */
    public static Decision spend(Incident incident, BigDecimal amount, String what, Practice practice) {
        Optional<IncidentModel.Budget> budget =
                practice.model(incident.classification().model()).budget();
        if (budget.isEmpty()) {
            return Decision.refuse(
                    "The model " + incident.classification().model() + " sets no money aside.",
                    "Ask the owner, " + practice.nameOf(incident.owner())
                            + ", and note the decision with `/swarm log`.");
        }
        BigDecimal left = budget.get().amount().subtract(incident.swarm().spent());
        String currency = budget.get().currency();
        if (amount.compareTo(left) > 0) {
            return Decision.refuse(
                    "Only " + left.toPlainString() + " " + currency + " of "
                            + budget.get().amount().toPlainString() + " are left.",
                    "Ask the owner, " + practice.nameOf(incident.owner()) + ", for the rest.");
        }
        return Decision.accept(new MoneyDrawn(amount, currency, what, left.subtract(amount)));
    }

    private static Decision onRunning(Incident incident, String ref, WorkEvent event) {
        Action action = incident.work().actions().get(ref);
        if (action == null)
            return noSuch(incident, "action", ref, incident.work().actions());
        return action.isRunning() ? Decision.accept(event) : alreadyEnded(incident, ref);
    }

    private static Decision alreadyEnded(Incident incident, String ref) {
        return Decision.refuse(
                ref + " has ended already; its result stands.",
                "To add to it: `/swarm " + incident.id() + " log " + ref + " …`, or correct its entry with `correct`.");
    }

    private static Decision onHypothesis(Incident incident, String ref, IncidentEvent event) {
        if (!incident.diagnosis().hypotheses().containsKey(ref)) {
            return noSuch(incident, "hypothesis", ref, incident.diagnosis().hypotheses());
        }
        return Decision.accept(event);
    }

    private static Decision noSuch(Incident incident, String noun, String ref, Map<String, ?> there) {
        String known = there.isEmpty()
                ? incident.id() + " has no " + noun + " yet."
                : "There is " + String.join(", ", there.keySet()) + ".";
        return Decision.refuse(incident.id() + " has no " + noun + " " + ref + ".", known);
    }

    private static String nextAction(Incident incident) {
        return "A" + (incident.work().actions().size() + 1);
    }
}
