package dev.muster.ports;

import dev.muster.domain.effect.EnquiryNotice;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import dev.muster.ports.Card.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is written to one person about an enquiry. */
public final class EnquiryCards {
    private final Enquiry enquiry;
    private final Practice practice;

    /** Messages about that enquiry, as it stands now. */
    public EnquiryCards(Enquiry enquiry, Practice practice) {
        this.enquiry = enquiry;
        this.practice = practice;
    }

    /** The card for that notice; its title alone says what matters. */
    public Card of(EnquiryNotice notice) {
        return switch (notice) {
            case EnquiryNotice.AnswerSought sought -> sought(sought);
            case EnquiryNotice.TakenByOther taken -> card(name(taken.by()) + " looks into " + enquiry.id() + ".");
            case EnquiryNotice.LookedInto looked ->
                card(name(looked.by()) + " is looking into your " + question() + ".");
            case EnquiryNotice.AnswerArrived arrived -> arrived(arrived.by());
            case EnquiryNotice.StillOpen ignored ->
                card(
                        "Your answer to " + enquiry.id() + " did not solve it yet. Perhaps you know more?",
                        button("Answer again", Weight.PRIMARY, "answer", true));
            case EnquiryNotice.Helped ignored ->
                enquiry.draft().isPresent() || !helpedByPerson()
                        ? card(enquiry.id() + " is solved. Thank you.")
                        : card(
                                "Your answer solved " + enquiry.id() + ". Thank you! The next person could find it:",
                                button("Make it an article", Weight.PRIMARY, "draft", false));
            case EnquiryNotice.StillWaiting ignored ->
                card("Your " + question() + " still waits, longer than it should. More people have been asked now.");
            case EnquiryNotice.WorksAgain again ->
                new Card(
                        again.incident() + ", which you reported, should be solved. Does it work again?",
                        List.of(new Line("You reported", IncidentCards.words(enquiry.text()))),
                        List.of(
                                button("It works again", Weight.PRIMARY, "solved", false),
                                button("It does not", Weight.CAREFUL, "unsolved", false)));
            case EnquiryNotice.NotTold lost -> notTold(lost);
            case EnquiryNotice.NotShared lost ->
                new Card(
                        "The answer to your " + question() + " could not be shown to everybody; only you have seen it.",
                        List.of(
                                new Line("What happened", IncidentCards.words(lost.problem())),
                                new Line("What helps", IncidentCards.words(lost.remedy()))),
                        List.of(button("Try again", Weight.PRIMARY, "share", false)));
            case EnquiryNotice.DraftReady ready ->
                card("The article `" + ready.article() + "` is drafted from " + enquiry.id() + ".");
        };
    }

    /** Whoever asked, or was asked, has to hear it from a person now. */
    private Card notTold(EnquiryNotice.NotTold lost) {
        boolean asker = lost.person().equals(enquiry.asker());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Question", IncidentCards.words(enquiry.text())));
        if (asker) lines.add(new Line("Where it stands", new AnswerCards(enquiry, practice).standing()));
        lines.add(new Line("What happened", IncidentCards.words(lost.problem())));
        lines.add(new Line("What helps", IncidentCards.words(lost.remedy())));
        return asker
                ? new Card(
                        name(lost.person()) + " could not be told about " + enquiry.id()
                                + ". Could you tell them by other means?",
                        lines,
                        List.of())
                : new Card(
                        name(lost.person()) + " could not be asked about " + enquiry.id()
                                + ". Could you answer it, or ask somebody who can?",
                        lines,
                        List.of(button("Answer", Weight.PRIMARY, "answer", true)));
    }

    private boolean helpedByPerson() {
        return enquiry.stage() instanceof Stage.Solved solved && solved.by().isPresent();
    }

    private Card sought(EnquiryNotice.AnswerSought sought) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Asked by", name(enquiry.asker())));
        lines.add(new Line("Question", IncidentCards.words(enquiry.text())));
        if (!enquiry.failed().isEmpty()) lines.add(new Line("Tried already", list(enquiry.failed())));
        if (!enquiry.untried().isEmpty()) lines.add(new Line("Perhaps related", list(enquiry.untried())));
        lines.add(new Line("Please answer by", TimeMark.clock(sought.answerBy())));
        return new Card(
                sought.again()
                        ? "Nobody has answered " + enquiry.id() + " yet. Can you help?"
                        : name(enquiry.asker()) + " has a question for you (" + enquiry.id() + ").",
                lines,
                List.of(
                        button("Answer", Weight.PRIMARY, "answer", true),
                        button("I look into it", Weight.PLAIN, "take", false)));
    }

    private Card arrived(PersonId by) {
        String text = enquiry.stage() instanceof Stage.Answered answered ? answered.text() : "";
        return new Card(
                name(by) + " answered your " + question() + ".",
                List.of(
                        new Line("You asked", IncidentCards.words(enquiry.text())),
                        new Line("Answer", IncidentCards.words(text))),
                List.of(
                        button("That solved it", Weight.PRIMARY, "solved", false),
                        button("Not solved", Weight.PLAIN, "unsolved", false)));
    }

    private static String list(List<?> things) {
        return things.stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
    }

    private String question() {
        return "question " + enquiry.id();
    }

    private String name(PersonId person) {
        return practice.nameOf(person);
    }

    private static Card card(String title, Button... buttons) {
        return new Card(title, List.of(), List.of(buttons));
    }

    private Button button(String label, Weight weight, String word, boolean asks) {
        Map<String, String> values = asks
                ? Map.of("question", enquiry.id().value(), "ask", "yes")
                : Map.of("question", enquiry.id().value());
        return new Button(label, weight, word, "", values);
    }
}
