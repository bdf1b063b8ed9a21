package dev.muster.commands;

import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.practice.Practice;
import dev.muster.timeline.Announcement;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer to {@code /swarm catchup}: ten lines for somebody who comes in late, and for nobody else. */
final class CatchUp {
    private static final String NOTHING = "nothing yet";
    private static final int LONGEST = 300;

    private final Practice practice;
    private final CommandLine line;

    CatchUp(Practice practice, CommandLine line) {
        this.practice = practice;
        this.line = line;
    }

    String on(Incident incident) {
        return String.join(
                "\n",
                "*" + incident.id() + "* " + incident.summary(),
                "State: " + state(incident),
                "Owner: " + practice.nameOf(incident.owner())
                        + incident.ownership()
                                .offeredTo()
                                .map(to -> ", offered to " + practice.nameOf(to))
                                .orElse(""),
                "Here: " + listed(incident.swarm().here(), this::name) + awaited(incident),
                "Known: " + listed(incident.diagnosis().standing(Hypothesis.Confirmed.class), CatchUp::named),
                "Being looked at: " + listed(incident.diagnosis().standing(Hypothesis.Unsettled.class), CatchUp::named),
                "Ruled out: " + listed(incident.diagnosis().standing(Hypothesis.Refuted.class), CatchUp::named),
                "Being tried: " + listed(incident.work().running(), this::named),
                "Workaround: " + listed(incident.diagnosis().workarounds(), found -> found),
                "Next: " + next(incident));
    }

    private String state(Incident incident) {
        String age = Announcement.inWords(Duration.between(incident.openedAt(), line.writtenAt()));
        return incident.phase().word() + ", " + incident.classification().priority()
                + (incident.isMajor() ? ", major" : "") + ", "
                + incident.classification().complexity().word()
                + incident.classification().ci().map(ci -> ", service " + ci).orElse("") + ", opened " + age + " ago";
    }

    private String awaited(Incident incident) {
        return incident.swarm().awaited().isEmpty()
                ? ""
                : "; still awaited: " + listed(incident.swarm().awaited(), this::name);
    }

    private String next(Incident incident) {
        if (!incident.changes().waiting().isEmpty()) {
            return listed(
                    incident.changes().waiting(),
                    change -> change.id() + " waits for "
                            + change.askedLast().map(practice::nameOf).orElse("the change authority"));
        }
        if (!incident.swarm().find(line.caller()).map(Responder::isHere).orElse(false)) {
            return "say `/swarm " + incident.id() + " join` if you can help";
        }
        return incident.isOpen()
                ? "`/swarm " + incident.id() + " hypothesis …` or `start …`"
                : "`/swarm " + incident.id() + " confirm`, then `close`";
    }

    private static String named(Hypothesis hypothesis) {
        return hypothesis.id() + " " + hypothesis.what();
    }

    private String named(Action action) {
        return action.id() + " " + action.what() + " (" + practice.nameOf(action.startedBy()) + ")";
    }

    private String name(Responder responder) {
        return practice.nameOf(responder.person());
    }

    private static <T> String listed(Collection<T> things, Function<T, Object> words) {
        if (things.isEmpty()) return NOTHING;
        String all = things.stream().map(words).map(Object::toString).collect(Collectors.joining("; "));
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + " …";
    }
}
