package dev.muster.slack.listen;

import static com.slack.api.model.block.Blocks.divider;
import static com.slack.api.model.block.Blocks.section;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import dev.muster.commands.Visibility;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import dev.muster.ports.PracticeSource;
import dev.muster.slack.text.SlackCards;
import dev.muster.slack.text.SlackText;
import dev.muster.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One person's home tab: what waits for them, where they take part, what they have to do, and what else is open. */
public final class HomeTab {
    private static final int MOST = 12;

    private final Timeline timeline;
    private final PracticeSource practice;
    private final SlackCards cards;

    /** Drawn from that record. */
    public HomeTab(Timeline timeline, PracticeSource practice, SlackCards cards) {
        this.timeline = timeline;
        this.practice = practice;
        this.cards = cards;
    }

    View of(PersonId person) {
        List<Incident> visible = timeline.committed().all().reversed().stream()
                .filter(incident -> Visibility.canSee(person, incident, practice.current()))
                .toList();
        List<Incident> active = visible.stream().filter(Incident::isActive).toList();
        Predicate<Incident> mine = incident -> incident.owner().equals(person)
                || incident.swarm().find(person).filter(one -> one.isHere()).isPresent();
        List<LayoutBlock> blocks = new ArrayList<>();
        part(blocks, "Waits for you", waiting(person, active), "Nothing waits for you.");
        part(blocks, "Your incidents", lines(active.stream().filter(mine).toList()), "You are in no swarm.");
        part(blocks, "Your actions", actions(person, visible), "You have no open actions.");
        part(blocks, "Open swarms", lines(active.stream().filter(mine.negate()).toList()), "Nothing else is open.");
        blocks.add(divider());
        Button open = new Button("Open a swarm", Weight.PRIMARY, "open", "", Map.of("ask", "yes"));
        blocks.addAll(cards.buttons(List.of(open), Optional.of(person)));
        return View.builder().type("home").blocks(blocks).build();
    }

    private static void part(List<LayoutBlock> blocks, String title, List<String> lines, String none) {
        blocks.add(HeaderBlock.builder()
                .text(PlainTextObject.builder().text(title).build())
                .build());
        String more = lines.size() > MOST ? "\n… and " + (lines.size() - MOST) + " more" : "";
        String text = lines.isEmpty() ? none : String.join("\n", lines.subList(0, Math.min(MOST, lines.size()))) + more;
        String shown = SlackText.fitting(SlackText.shown(text), SlackText.SECTION);
        blocks.add(section(block -> block.text(
                MarkdownTextObject.builder().text(shown).verbatim(true).build())));
    }

    private static List<String> lines(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> "*" + incident.id() + "* " + incident.summary() + " ("
                        + incident.phase().word() + ", "
                        + incident.classification().priority() + ", owner " + incident.owner() + ")")
                .toList();
    }

    private static List<String> waiting(PersonId person, List<Incident> active) {
        List<String> lines = new ArrayList<>();
        for (Incident incident : active) {
            incident.swarm()
                    .find(person)
                    .filter(one -> one.isAwaited())
                    .ifPresent(call -> lines.add("*" + incident.id() + "* calls you: " + incident.summary()));
            if (incident.ownership().offeredTo().filter(person::equals).isPresent()) {
                lines.add("*" + incident.id() + "* " + incident.owner() + " asks you to take over");
            }
            for (Change change : incident.changes().waiting()) {
                if (change.askedLast().filter(person::equals).isPresent()) {
                    lines.add("*" + incident.id() + "* " + change.id() + " waits for your decision: " + change.what());
                }
            }
        }
        return lines;
    }

    private static List<String> actions(PersonId person, List<Incident> visible) {
        List<String> lines = new ArrayList<>();
        for (Incident incident : visible) {
            incident.work().running().stream()
                    .filter(action -> action.startedBy().equals(person))
                    .forEach(action -> lines.add("*" + incident.id() + "* " + action.id() + " " + action.what()));
            incident.work().improvements().values().stream()
                    .filter(one -> one.owner().equals(person) && one.made().isEmpty())
                    .forEach(one ->
                            lines.add("*" + incident.id() + "* " + one.id() + " " + one.what() + ", due " + one.due()));
        }
        return lines;
    }
}
