package dev.muster.commands;

import dev.muster.commands.CommandLine.Told;
import dev.muster.commands.Ongoing.About;
import dev.muster.commands.SelfServiceCommand.Ask;
import dev.muster.commands.SelfServiceCommand.AskPerson;
import dev.muster.commands.SelfServiceCommand.Choose;
import dev.muster.commands.SelfServiceCommand.Consent;
import dev.muster.commands.SelfServiceCommand.Keep;
import dev.muster.commands.SelfServiceCommand.MeToo;
import dev.muster.commands.SelfServiceCommand.Questions;
import dev.muster.commands.SelfServiceCommand.Register;
import dev.muster.commands.SelfServiceCommand.Report;
import dev.muster.commands.SelfServiceCommand.Share;
import dev.muster.commands.SelfServiceCommand.Solved;
import dev.muster.commands.SelfServiceCommand.Step;
import dev.muster.commands.SelfServiceCommand.Take;
import dev.muster.commands.SelfServiceCommand.Tell;
import dev.muster.commands.SelfServiceCommand.Unsolved;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleEvent.QuestionConfirmed;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Asked;
import dev.muster.domain.selfservice.EnquiryEvent.Described;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.EnquiryEvent.ResolvedFirstTime;
import dev.muster.domain.selfservice.EnquiryEvent.StepShown;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Helping;
import dev.muster.domain.selfservice.Judging;
import dev.muster.domain.selfservice.Ruling;
import dev.muster.domain.selfservice.Stage;
import dev.muster.ports.AnswerCards;
import dev.muster.ports.ArticleWords;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One wish about questions, decided on the writer's thread against the state as it will be. */
final class QuestionDeliberation {
    private static final int LONGEST_VARIANT = 300;

    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;
    private final Looked looked;
    private final Minutes minutes;

    QuestionDeliberation(Practice practice, CommandLine line, Incidents incidents, Looked looked) {
        this.practice = practice;
        this.line = line;
        this.incidents = incidents;
        this.looked = looked;
        this.minutes = new Minutes(incidents, practice, line.writtenAt(), line.source());
    }

    Verdict on(SelfServiceCommand command) {
        return switch (command) {
            case Ask ask -> asked(ask.question(), command);
            case Report report -> asked(report.what(), command);
            case Tell given -> guide().tell(given);
            case Questions questions ->
                answer(new MyQuestions(incidents, practice, line, guide()).say(questions.enquiry()));
            case Solved given -> onOwn(given.enquiry(), found -> Judging.solved(found, line.caller()), this::solved);
            case Unsolved given ->
                onOwn(given.enquiry(), found -> Judging.notSolved(found, line.caller(), given.what()), this::notSolved);
            case Choose given -> choose(given);
            case Share given -> share(given);
            case Keep given ->
                onOwn(
                        given.enquiry(),
                        found -> Judging.allowLearning(found, line.caller()),
                        (before, after) -> whisper("Thank you. Your name is left out of it."));
            case Consent given -> answer(consenting().answered(given.given()));
            case AskPerson given ->
                onOwn(
                        given.enquiry(),
                        found -> Helping.handOver(
                                found,
                                line.caller(),
                                given.team(),
                                findings().keeper(found),
                                practice,
                                line.writtenAt()),
                        (before, after) -> whisper("I have asked: " + after.id() + " is " + standing(after)
                                + " The answer comes to you. `/swarm questions` shows where it stands."));
            case Take given ->
                on(
                        given.enquiry(),
                        found -> Helping.take(found, line.caller(), practice, line.writtenAt()),
                        (before, after) -> whisper(takenFrom(before) + after.id()
                                + " is yours; whoever asked knows. When you have it: `/swarm answer " + after.id()
                                + " TEXT`."));
            case SelfServiceCommand.Reply given ->
                on(
                        given.enquiry(),
                        found -> Helping.reply(found, line.caller(), given.text(), practice),
                        (before, after) -> whisper("Thank you. " + practice.nameOf(after.asker())
                                + " has your answer, and you will hear whether it helped."));
            case Step given -> step(given);
            case Register given -> new Reporting(practice, line, incidents, minutes).register(given);
            case MeToo given -> new Reporting(practice, line, incidents, minutes).meToo(given);
        };
    }

    private String takenFrom(Enquiry before) {
        return before.stage() instanceof Stage.Taken taken && !taken.by().equals(line.caller())
                ? practice.nameOf(taken.by()) + " had it and hears of it. "
                : "";
    }

    private Verdict asked(String text, SelfServiceCommand command) {
        EnquiryId id = incidents.selfService().next();
        List<About> broken = Ongoing.of(line, incidents, practice).in(text);
        Asked asked = new Asked(
                QuestionDesk.purpose(command),
                text,
                line.place(),
                isDirect(),
                looked.found(),
                looked.ids(),
                broken.stream().map(about -> about.incident().id()).toList(),
                looked.follows());
        minutes.add(id, List.of(asked), line.caller());
        if (command instanceof Report report) {
            minutes.add(id, Described.all(report.described()), line.caller());
        }
        List<Reply> replies = new ArrayList<>();
        if (asked.direct())
            replies.addAll(consenting().about(minutes.enquiry(id).orElseThrow()));
        replies.addFirst(findings().found(minutes.enquiry(id).orElseThrow(), broken));
        return answer(new Outcome(true, replies, Optional.empty()));
    }

    private boolean isDirect() {
        return line.input() instanceof Told || PrivateRooms.isOne(line.place().room());
    }

    /** Where somebody is in what may help is on record, so that `next` means something after a restart, too. */
    private Verdict step(Step given) {
        Optional<Article> article = incidents
                .selfService()
                .enquiry(new EnquiryId(given.enquiry()))
                .filter(found -> found.asker().equals(line.caller()))
                .flatMap(Enquiry::shown)
                .flatMap(id -> Optional.ofNullable(looked.articles().get(id)));
        if (article.isEmpty())
            return refused("There is nothing to walk through there.", "`/swarm questions` shows yours.");
        int number =
                Math.clamp(given.number(), 1, ArticleWords.steps(article.get()).size());
        return onOwn(
                given.enquiry(),
                found -> found.guidance().step() == number ? Ruling.grant() : Ruling.grant(new StepShown(number)),
                (before, after) -> shown(new AnswerCards(after, practice).step(article.get(), number)));
    }

    private Verdict choose(Choose given) {
        ArticleId wanted = new ArticleId(given.article());
        Article article = looked.articles().get(wanted);
        if (article == null) {
            return refused("There is no article " + wanted + " that you can see.", "Choose one of those offered.");
        }
        return onOwn(
                given.enquiry(),
                found -> Judging.choose(found, line.caller(), wanted),
                (before, after) -> shown(
                        after.purpose() == Purpose.REPORT
                                ? new AnswerCards(after, practice).step(article, 1)
                                : new AnswerCards(after, practice).answer(article, List.of())));
    }

    private Verdict share(Share given) {
        return onOwn(
                given.enquiry(),
                found -> {
                    boolean forAll = found.offered().stream()
                            .map(looked.articles()::get)
                            .filter(Objects::nonNull)
                            .allMatch(article -> article.audience().contains(Article.EVERYONE));
                    return forAll
                            ? Judging.share(found, line.caller())
                            : Ruling.decline(
                                    "Not everybody here may see that article.", "Tell those who may by its name.");
                },
                (before, after) -> whisper("Everybody here sees the answer now."));
    }

    private Outcome solved(Enquiry before, Enquiry after) {
        if (before.stage() instanceof Stage.Registered registered) {
            return new Reporting(practice, line, incidents, minutes).worksAgain(after, registered.incident());
        }
        if (after.stage() instanceof Stage.Solved solved) solved.article().ifPresent(article -> learn(after, article));
        if (after.purpose() == Purpose.REPORT && before.shown().isPresent()) {
            minutes.add(after.id(), List.of(new ResolvedFirstTime()), line.caller());
        }
        return whisper("Good to hear. Thank you for telling me; it makes the next answer better.");
    }

    /** The asker's own way to put it finds the article the next time. Who it was is nobody's business. */
    private void learn(Enquiry enquiry, ArticleId article) {
        String question = enquiry.follows()
                        .flatMap(incidents.selfService()::enquiry)
                        .map(first -> first.text() + " ")
                        .orElse("")
                + enquiry.text();
        if (!enquiry.mayLearn() || question.isBlank() || question.length() > LONGEST_VARIANT) return;
        Forgotten asker = new Forgotten(enquiry.asker(), List.of(practice.nameOf(enquiry.asker())));
        String nameless = asker.isNamedIn(question) ? "" : question.strip();
        if (nameless.isEmpty() || minutes.article(article).confirmed().contains(nameless)) return;
        minutes.add(article, new QuestionConfirmed(nameless), PersonId.MUSTER);
    }

    private Outcome notSolved(Enquiry before, Enquiry after) {
        if (before.stage() instanceof Stage.Registered registered) {
            return new Reporting(practice, line, incidents, minutes).stillBroken(registered.incident());
        }
        if (before.isWaiting()) return whisper(after.id() + " is " + standing(after));
        if (before.stage() instanceof Stage.Answered answered) {
            return whisper("I have told " + practice.nameOf(answered.by()) + ". To ask others: `/swarm person "
                    + after.id() + " TEAM`.");
        }
        return shown(findings().fromArticles(after, List.of()));
    }

    private Consenting consenting() {
        return new Consenting(practice, line, incidents, minutes);
    }

    private GuidedReport guide() {
        return new GuidedReport(practice, line, incidents, minutes);
    }

    private Findings findings() {
        return new Findings(practice, line, incidents, minutes, looked);
    }

    private String standing(Enquiry enquiry) {
        return new AnswerCards(enquiry, practice).standing();
    }

    /** What comes of a granted wish. */
    private interface Answering {
        Outcome of(Enquiry before, Enquiry after);
    }

    /** Whoever did not ask is told that it is somebody else's, and not what it says. */
    private Verdict onOwn(String id, Function<Enquiry, Ruling> rule, Answering answering) {
        return on(id, rule, answering);
    }

    private Verdict on(String named, Function<Enquiry, Ruling> rule, Answering answering) {
        Optional<Enquiry> found = incidents.selfService().enquiry(new EnquiryId(named));
        if (found.isEmpty()) return refused("There is no question " + named + ".", "`/swarm questions` shows yours.");
        return switch (rule.apply(found.get())) {
            case Ruling.Declined declined -> refused(declined.reason(), declined.next());
            case Ruling.Granted granted -> {
                minutes.add(found.get().id(), granted.events(), line.caller());
                yield answer(answering.of(
                        found.get(), minutes.enquiry(found.get().id()).orElseThrow()));
            }
        };
    }

    private static Verdict refused(String reason, String next) {
        return Verdict.answerOnly(AnswerCodec.write(Answers.refused(new Decision.Refused(reason, next))));
    }

    private Verdict answer(Outcome outcome) {
        return minutes.verdict(AnswerCodec.write(outcome));
    }

    private static Outcome whisper(String text) {
        return Answers.whisper(text);
    }

    private static Outcome shown(Reply reply) {
        return new Outcome(true, List.of(reply), Optional.empty());
    }
}
