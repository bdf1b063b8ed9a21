package dev.muster.domain.selfservice;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.EnquiryEvent.Asked;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a person asked or reported, as folded from its facts. Immutable; it never refuses a fact.
 *
 * @param version the sequence of the last fact
 * @param text in the asker's words; empty once they are not kept any more
 * @param mayLearn whether its words may be learned from
 * @param offered what the articles had, best first
 * @param failed what was tried and was not it
 * @param guidance how far whoever reports something was led
 * @param broken open incidents that it may be about
 * @param reply what a person answered last
 * @param draft the article that was made of its answer
 */
public record Enquiry(
        EnquiryId id,
        long version,
        PersonId asker,
        Instant askedAt,
        Purpose purpose,
        String text,
        Place place,
        boolean direct,
        boolean mayLearn,
        Found found,
        List<ArticleId> offered,
        List<ArticleId> failed,
        Guidance guidance,
        List<IncidentId> broken,
        Optional<EnquiryId> follows,
        Optional<ArticleId> draft,
        Optional<String> reply,
        Stage stage) {
    public Enquiry {
        offered = List.copyOf(offered);
        failed = List.copyOf(failed);
        broken = List.copyOf(broken);
    }

    /** The state after the first fact of a stream, which has to be {@link Asked}. */
    public static Enquiry begin(SelfServiceFact first) {
        if (!(first.event() instanceof Asked asked)) {
            throw new IllegalArgumentException(first.stream() + " does not begin with what was asked");
        }
        Optional<ArticleId> shown =
                asked.found() == Found.ANSWER ? asked.articles().stream().findFirst() : Optional.empty();
        boolean incidentFirst =
                asked.purpose() == Purpose.REPORT && !asked.broken().isEmpty();
        return new Enquiry(
                new EnquiryId(first.stream()),
                first.sequence(),
                first.actor(),
                first.at(),
                asked.purpose(),
                asked.text(),
                asked.place(),
                asked.direct(),
                !asked.direct(),
                asked.found(),
                asked.articles(),
                List.of(),
                incidentFirst ? Guidance.NONE.at(0) : Guidance.NONE,
                asked.broken(),
                asked.follows(),
                Optional.empty(),
                Optional.empty(),
                asked.found() == Found.NOTHING ? new Stage.Unanswered() : new Stage.Shown(shown));
    }

    /** The state after one more fact. */
    public Enquiry apply(SelfServiceFact fact) {
        if (!(fact.event() instanceof EnquiryEvent event)) return this;
        Enquiry next = at(fact.sequence());
        return switch (event) {
            case Asked ignored -> next;
            case EnquiryEvent.ArticleShown shown ->
                next.led(guidance.at(1)).in(new Stage.Shown(Optional.of(shown.article())));
            case EnquiryEvent.StepShown step -> next.led(guidance.at(step.number()));
            case EnquiryEvent.AnswerShared ignored -> next;
            case EnquiryEvent.LearningAllowed ignored -> next.open();
            case EnquiryEvent.Solved solved ->
                next.in(new Stage.Solved(solved.article(), solved.article().isPresent() ? Optional.empty() : helper()));
            case EnquiryEvent.NotSolved not ->
                stage instanceof Stage.Registered
                        ? next
                        : next.without(not.article()).led(guidanceAfter(not)).in(new Stage.Unanswered());
            case EnquiryEvent.Joined joined -> next.registered(joined.incident());
            case EnquiryEvent.HandedOver over ->
                next.open().in(new Stage.Waiting(over.team(), over.to(), over.answerBy(), 0));
            case EnquiryEvent.Escalated escalated -> next.in(waitingOn(escalated));
            case EnquiryEvent.Taken taken -> next.in(new Stage.Taken(fact.actor(), asked(), taken.answerBy()));
            case EnquiryEvent.Replied replied ->
                next.answered(replied.text()).in(new Stage.Answered(fact.actor(), replied.text()));
            case EnquiryEvent.DraftBegun begun -> next.drafted(begun.article());
            case EnquiryEvent.ResolvedFirstTime ignored -> next.led(guidance.resolved(true));
            case EnquiryEvent.GuideBegun ignored -> next.led(guidance.begin());
            case EnquiryEvent.Described described -> next.led(guidance.with(described.aspect(), described.text()));
            case EnquiryEvent.Passed passed -> next.led(guidance.without(passed.aspect()));
            case EnquiryEvent.Registered registered -> next.registered(registered.incident());
        };
    }

    /** Who has been asked so far. */
    public List<PersonId> asked() {
        return switch (stage) {
            case Stage.Waiting waiting -> waiting.asked();
            case Stage.Taken taken -> taken.asked();
            case Stage.Shown ignored -> List.of();
            case Stage.Unanswered ignored -> List.of();
            case Stage.Answered ignored -> List.of();
            case Stage.Registered ignored -> List.of();
            case Stage.Solved ignored -> List.of();
        };
    }

    /** Whether a person's answer is awaited. */
    public boolean isWaiting() {
        return stage instanceof Stage.Waiting || stage instanceof Stage.Taken;
    }

    /** The article that was shown last and has not been judged yet. */
    public Optional<ArticleId> shown() {
        return stage instanceof Stage.Shown shown ? shown.article() : Optional.empty();
    }

    /** Whether open incidents were shown, and the asker has not said yet whether it is one of them. */
    public boolean isAboutIncident() {
        return !broken.isEmpty()
                && switch (stage) {
                    case Stage.Shown shown -> shown.article().isEmpty() || guidance.step() == 0;
                    case Stage.Unanswered ignored ->
                        found == Found.NOTHING && !guidance.noneOfThem() && reply.isEmpty();
                    case Stage.Waiting ignored -> false;
                    case Stage.Taken ignored -> false;
                    case Stage.Answered ignored -> false;
                    case Stage.Registered ignored -> false;
                    case Stage.Solved ignored -> false;
                };
    }

    /** Whether its asker is being asked about what is broken, question by question. */
    public boolean isBeingDescribed() {
        return guidance.begun() && stage instanceof Stage.Unanswered;
    }

    /** What the articles had and nobody has tried yet, unless the asker said that none of it is it. */
    public List<ArticleId> untried() {
        if (guidance.noneOfThem()) return List.of();
        return offered.stream().filter(article -> !failed.contains(article)).toList();
    }

    /** Without an article it is about all that was offered, unless it is about an incident or a person's answer. */
    private Guidance guidanceAfter(EnquiryEvent.NotSolved not) {
        Guidance again = guidance.at(1).resolved(false);
        boolean offering = stage instanceof Stage.Unanswered || (stage instanceof Stage.Shown && broken.isEmpty());
        return offering && not.article().isEmpty() ? again.withNoneOfThem() : again;
    }

    private Optional<PersonId> helper() {
        return stage instanceof Stage.Answered answered ? Optional.of(answered.by()) : Optional.empty();
    }

    private Stage waitingOn(EnquiryEvent.Escalated escalated) {
        List<PersonId> all = new ArrayList<>(asked());
        escalated.to().stream().filter(person -> !all.contains(person)).forEach(all::add);
        boolean before = stage instanceof Stage.Waiting;
        Optional<String> team = stage instanceof Stage.Waiting waiting ? waiting.team() : Optional.empty();
        int times = stage instanceof Stage.Waiting waiting ? waiting.times() + 1 : 1;
        return before || stage instanceof Stage.Taken
                ? new Stage.Waiting(team, all, escalated.answerBy(), times)
                : stage;
    }

    private Enquiry at(long sequence) {
        return copy(sequence, mayLearn, failed, guidance, draft, reply, stage);
    }

    private Enquiry in(Stage next) {
        return copy(version, mayLearn, failed, guidance, draft, reply, next);
    }

    private Enquiry answered(String text) {
        return copy(version, mayLearn, failed, guidance, draft, Optional.of(text), stage);
    }

    /** Whoever asks a person has shown it to people. */
    private Enquiry open() {
        return copy(version, true, failed, guidance, draft, reply, stage);
    }

    private Enquiry without(Optional<ArticleId> article) {
        List<ArticleId> more = new ArrayList<>(failed);
        article.filter(one -> !more.contains(one)).ifPresent(more::add);
        return copy(version, mayLearn, more, guidance, draft, reply, stage);
    }

    private Enquiry drafted(ArticleId article) {
        return copy(version, mayLearn, failed, guidance, Optional.of(article), reply, stage);
    }

    private Enquiry registered(IncidentId incident) {
        return led(guidance.became(incident)).in(new Stage.Registered(incident));
    }

    private Enquiry led(Guidance further) {
        return copy(version, mayLearn, failed, further, draft, reply, stage);
    }

    private Enquiry copy(
            long newVersion,
            boolean learn,
            List<ArticleId> notIt,
            Guidance further,
            Optional<ArticleId> article,
            Optional<String> answer,
            Stage next) {
        return new Enquiry(
                id,
                newVersion,
                asker,
                askedAt,
                purpose,
                text,
                place,
                direct,
                learn,
                found,
                offered,
                notIt,
                further,
                broken,
                follows,
                article,
                answer,
                next);
    }
}
