package dev.muster.ports;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.text.English;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import dev.muster.ports.Card.Weight;
import dev.muster.ports.Reply.Whisper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the asker sees of an enquiry: short, and always with a way to go on. The text alone says it all. */
public final class AnswerCards {
    private static final int OFFERED = 3;

    private final Enquiry enquiry;
    private final Practice practice;

    /** Answers to that enquiry, as it stands now. */
    public AnswerCards(Enquiry enquiry, Practice practice) {
        this.enquiry = enquiry;
        this.practice = practice;
    }

    /** The answer, with its source and steps. */
    public Whisper answer(Article article, List<Incident> broken) {
        String text = "*" + article.title() + "*\n" + ArticleWords.remedy(article) + "\nSource: " + source(article)
                + broken.stream().map(AnswerCards::besides).collect(Collectors.joining());
        List<Button> buttons = new ArrayList<>(List.of(
                button("That solved it", Weight.PRIMARY, "solved"),
                notIt("Not solved", article.id().value())));
        broken.forEach(incident -> buttons.add(meToo(incident, Weight.PLAIN)));
        if (!enquiry.direct()) buttons.add(button("Share here", Weight.PLAIN, "share"));
        if (!enquiry.mayLearn()) buttons.add(button("Others may learn from it", Weight.PLAIN, "keep"));
        buttons.add(button("Ask a person", Weight.PLAIN, "person"));
        return shown(text, enquiry.id() + " · Did that help?", List.of(), buttons);
    }

    /** One step of what may help, from 1; a number beyond the last shows the last. */
    public Whisper step(Article article, int number) {
        List<String> steps = ArticleWords.steps(article);
        int at = Math.max(1, Math.min(number, steps.size()));
        String known = article.knownError().isPresent() ? "This is a known error, and there is a way around it. " : "";
        String text =
                (at == 1 ? known + "*" + article.title() + "*\n" : "") + "Step " + at + " of " + steps.size() + ": "
                        + steps.get(at - 1) + "\n"
                        + (at < steps.size() ? "Did that work? If not, on to the next step." : "Did that work?")
                        + (enquiry.direct() ? " Just write `next`, `it works` or `it does not help`." : "")
                        + (at == 1 ? "\nSource: " + source(article) : "");
        List<Button> buttons = new ArrayList<>();
        if (at < steps.size()) {
            buttons.add(new Button(
                    "Next step",
                    Weight.PRIMARY,
                    "step",
                    "",
                    Map.of("question", enquiry.id().value(), "number", Integer.toString(at + 1))));
        }
        buttons.add(button("It works now", at < steps.size() ? Weight.PLAIN : Weight.PRIMARY, "solved"));
        buttons.add(notIt("It does not help", article.id().value()));
        return shown(text, enquiry.id() + " · Let us try this", List.of(), buttons);
    }

    /** Where an answer comes from. */
    public static String source(Article article) {
        return "`" + article.id() + "`"
                + article.owner().map(owner -> ", kept by " + owner).orElse("")
                + article.reviewBy()
                        .map(day -> ", to be looked at again by " + day)
                        .orElse("");
    }

    private static String besides(Incident incident) {
        return "\nBy the way, " + incident.id() + " is open right now: " + IncidentCards.words(incident.summary())
                + ".";
    }

    /** A few that may be it; the person knows better which. */
    public Whisper candidates(List<Article> articles) {
        List<Article> offered = articles.stream().limit(OFFERED).toList();
        String text = (enquiry.failed().isEmpty() ? "I am not sure. It may be " : "Then perhaps it is ")
                + (offered.size() == 1 ? "this:" : "one of these:")
                + offered.stream()
                        .map(article -> "\n• " + article.title() + " (`" + article.id() + "`)")
                        .collect(Collectors.joining());
        List<Button> buttons = new ArrayList<>();
        for (Article article : offered) {
            buttons.add(new Button(
                    article.title(),
                    Weight.PLAIN,
                    "choose",
                    "",
                    Map.of(
                            "question",
                            enquiry.id().value(),
                            "article",
                            article.id().value())));
        }
        buttons.add(button("None of these", Weight.PLAIN, "unsolved"));
        buttons.add(button("Ask a person", Weight.PLAIN, "person"));
        return shown(text, enquiry.id() + " · Which one is it?", List.of(), buttons);
    }

    /** The articles do not answer it; a person may. {@code early} while the articles are still being read, for then it may be in one of them. */
    public Whisper unknown(boolean early) {
        String text = early
                ? "I am still reading my articles. Please ask again in a minute, or ask a person now."
                : (enquiry.failed().isEmpty() && !enquiry.guidance().noneOfThem()
                                ? "I do not know that, and will not guess."
                                : "That is all that I have about it.")
                        + (English.isEvidentlyNot(enquiry.text())
                                ? " I read English best: please try it in English, or ask a person."
                                : " Somebody may know: shall I ask a person?");
        return shown(
                text,
                enquiry.id() + " · Ask a person?",
                List.of(),
                List.of(
                        button("Ask a person", Weight.PRIMARY, "person"),
                        button("Never mind, it is solved", Weight.PLAIN, "solved")));
    }

    /** It is broken right now, and somebody is on it; {@code articles} are what the asker may see of known errors. */
    public Whisper broken(List<Incident> incidents, Map<ArticleId, Article> articles) {
        Incident first = incidents.getFirst();
        OutageWords words = new OutageWords(practice, articles);
        String text = incidents.stream().map(words::say).collect(Collectors.joining("\n"))
                + "\nDo you have that too? Then you need not report it again.";
        List<Button> buttons = new ArrayList<>();
        incidents.forEach(
                incident -> buttons.add(meToo(incident, incident.equals(first) ? Weight.PRIMARY : Weight.PLAIN)));
        buttons.add(notIt("It is something else", first.id().value()));
        return shown(text, enquiry.id() + " · Is it this?", List.of(), buttons);
    }

    private Button meToo(Incident incident, Weight weight) {
        return new Button(
                "Me too: " + incident.id(),
                weight,
                "metoo",
                "",
                Map.of("question", enquiry.id().value(), "other", incident.id().value()));
    }

    /** Where it stands, in one or two sentences. */
    public String standing() {
        if (enquiry.isAboutIncident()) return incidentShown();
        return switch (enquiry.stage()) {
            case Stage.Shown shown ->
                shown.article()
                        .map(article -> "`" + article + "` was shown; did it help?")
                        .orElse("a few articles were offered; is it one of them?");
            case Stage.Unanswered ignored ->
                "not answered; `/swarm person " + enquiry.id() + "` asks the people who know.";
            case Stage.Waiting waiting ->
                "with " + waiting.team().orElse("the people who know") + " (" + names(waiting.asked())
                        + "), who have until " + TimeMark.clock(waiting.answerBy())
                        + (waiting.times() > 0 ? "; it took too long, so more people were asked." : ".");
            case Stage.Taken taken -> practice.nameOf(taken.by()) + " is looking into it.";
            case Stage.Answered answered ->
                practice.nameOf(answered.by()) + " answered: " + IncidentCards.words(answered.text());
            case Stage.Registered registered ->
                "it is " + registered.incident() + "; you will be asked when it should work again.";
            case Stage.Solved ignored -> "solved.";
        };
    }

    private String incidentShown() {
        return enquiry.broken().stream()
                .map(id -> id + " was shown; if you have that too: `/swarm metoo " + enquiry.id() + " " + id + "`.")
                .collect(Collectors.joining(" "));
    }

    private String names(List<PersonId> people) {
        return people.stream().map(practice::nameOf).collect(Collectors.joining(", "));
    }

    /** Names what it is about, so that pressing it twice does not turn down what comes next. */
    private Button notIt(String label, String what) {
        return new Button(
                label,
                Weight.PLAIN,
                "unsolved",
                "",
                Map.of("question", enquiry.id().value(), "what", what));
    }

    private Button button(String label, Weight weight, String word) {
        return new Button(
                label, weight, word, "", Map.of("question", enquiry.id().value()));
    }

    private static Whisper shown(String text, String title, List<Line> lines, List<Button> buttons) {
        return new Whisper(text, Optional.of(new Card(title, lines, buttons)));
    }
}
