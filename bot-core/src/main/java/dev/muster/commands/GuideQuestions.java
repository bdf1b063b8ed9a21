package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.ports.Card;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Weight;
import dev.muster.ports.IncidentCards;
import dev.muster.ports.Reply.Whisper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is asked about something that is broken: one short question at a time, each with a way past it. */
final class GuideQuestions {
    private final Enquiry enquiry;
    private final Proposal proposal;

    GuideQuestions(Enquiry enquiry, Proposal proposal) {
        this.enquiry = enquiry;
        this.proposal = proposal;
    }

    /** The question, with the ways to answer it: by a word, by a button, in a form. */
    Whisper ask(String before, Aspect aspect) {
        String text = before + question(aspect) + "\n"
                + (enquiry.direct() ? "Just write it here" : "`/swarm tell " + enquiry.id() + " …` answers")
                + "; `skip` passes over it, `that is all` registers it as it stands.";
        List<Button> buttons = new ArrayList<>(answers(aspect));
        buttons.add(tell("Skip this", Weight.PLAIN, "skip"));
        buttons.add(tell("That is all: register it", Weight.PLAIN, "that is all"));
        buttons.add(new Button("All of it in one form", Weight.PLAIN, "register", "", form()));
        buttons.add(button("Ask a person", "person"));
        buttons.add(button("It works again", "solved"));
        return new Whisper(text, Optional.of(new Card(enquiry.id() + " · What is broken?", List.of(), buttons)));
    }

    private Map<String, String> form() {
        Map<String, String> values =
                new HashMap<>(Map.of("question", enquiry.id().value(), CommandForms.ASK, "yes"));
        Optional.ofNullable(enquiry.guidance().described().get(Aspect.SERVICE))
                .ifPresent(service -> values.put("service", service));
        return values;
    }

    /** In one sentence. */
    String question(Aspect aspect) {
        return switch (aspect) {
            case SERVICE ->
                proposal.item()
                        .map(item -> "Is it about *" + item.name() + "*"
                                + item.owner()
                                        .map(team -> " (" + team + " looks after it)")
                                        .orElse("")
                                + "? Say `yes`, or which service it is.")
                        .orElse("Which service is it about?");
            case SINCE -> "When did you see it first?";
            case LAST_WORKED -> "When did it work last?";
            case WHERE -> "Where does it happen: which place, device or page?";
            case HOW_MANY -> "How many people have it, as far as you know?";
            case LIKE ->
                "It was like that before: " + list(proposal.similar())
                        + ". Is it the same again? Say `yes`, `no`, or which one.";
            case PRIORITY ->
                "How bad is it? I would say impact " + proposal.impact().word() + ", urgency "
                        + proposal.urgency().word() + ", which is " + proposal.priority()
                        + ". Say `yes`, or the impact and the urgency: `high medium`.";
        };
    }

    private List<Button> answers(Aspect aspect) {
        return switch (aspect) {
            case SERVICE ->
                proposal.item()
                        .map(item -> List.of(yes("Yes, " + item.name()), form("Another service")))
                        .orElseGet(() -> List.of(form("Name it")));
            case SINCE -> List.of(form("Answer"));
            case LAST_WORKED -> List.of(form("Answer"));
            case WHERE -> List.of(form("Answer"));
            case HOW_MANY -> List.of(form("Answer"));
            case LIKE -> List.of(yes("Yes, the same again"), tell("No, another thing", Weight.PLAIN, "no"));
            case PRIORITY -> List.of(yes("Yes, " + proposal.priority()), form("It is worse, or less bad"));
        };
    }

    private Button yes(String label) {
        return tell(label, Weight.PRIMARY, "yes");
    }

    private Button form(String label) {
        return new Button(
                label, Weight.PLAIN, "tell", "", Map.of("question", enquiry.id().value()));
    }

    private Button tell(String label, Weight weight, String text) {
        return new Button(
                label, weight, "tell", "", Map.of("question", enquiry.id().value(), "text", text));
    }

    private Button button(String label, String word) {
        return new Button(
                label, Weight.PLAIN, word, "", Map.of("question", enquiry.id().value()));
    }

    private static String list(List<Incident> incidents) {
        return incidents.stream()
                .map(incident -> incident.id() + " (" + IncidentCards.words(incident.summary()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** What the reporter's words come to; empty when they answer something else. A service that nobody knows is taken as it is. */
    Optional<String> understood(Aspect aspect, String said) {
        boolean yes = PlainWords.isYes(said);
        boolean no = PlainWords.isNo(said);
        return switch (aspect) {
            case SERVICE ->
                yes
                        ? proposal.item().map(ConfigurationItem::name)
                        : Optional.of(said).filter(words -> !no);
            case SINCE -> Optional.of(said);
            case LAST_WORKED -> Optional.of(said);
            case WHERE -> Optional.of(said);
            case HOW_MANY -> Optional.of(said);
            case LIKE ->
                yes
                        ? proposal.similar().stream()
                                .findFirst()
                                .map(incident -> incident.id().value())
                        : PlainWords.incidentIn(said)
                                .filter(id -> proposal.similar().stream()
                                        .anyMatch(incident -> incident.id().equals(id)))
                                .map(id -> id.value());
            case PRIORITY -> yes ? Optional.of(proposal.levels()) : PlainWords.levels(said);
        };
    }
}
