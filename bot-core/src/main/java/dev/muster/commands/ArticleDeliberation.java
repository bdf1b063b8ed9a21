package dev.muster.commands;

import dev.muster.commands.ArticleCommand.DraftFrom;
import dev.muster.commands.ArticleCommand.MoveArticle;
import dev.muster.commands.ArticleCommand.WriteArticle;
import dev.muster.commands.words.Excerpt;
import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleEvent.Moved;
import dev.muster.domain.selfservice.ArticleEvent.Written;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleNotes;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Drafting;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.DraftBegun;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Helping;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.SectionKind;
import dev.muster.domain.selfservice.Stage;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.ArticleCards;
import dev.muster.ports.Outcome;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writing an article and moving it on, decided on the writer's thread. */
final class ArticleDeliberation {
    private final Timeline timeline;
    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;
    private final Minutes minutes;

    /** Which names belong to files, as far as can be told. */
    private final Optional<Set<ArticleId>> inFiles;

    ArticleDeliberation(
            Timeline timeline,
            Practice practice,
            CommandLine line,
            Incidents incidents,
            Optional<Set<ArticleId>> inFiles) {
        this.timeline = timeline;
        this.practice = practice;
        this.line = line;
        this.incidents = incidents;
        this.inFiles = inFiles;
        this.minutes = new Minutes(incidents, practice, line.writtenAt(), line.source());
    }

    Verdict write(WriteArticle given) {
        Optional<ArticleId> id = named(given.article());
        if (id.isEmpty()) return badName(given.article());
        WrittenArticle before = incidents.selfService().article(id.get());
        if (before.latest().isEmpty() && inFiles.isEmpty()) return notOpenYet();
        if (isInAFile(id.get())) return taken(id.get());
        if (!Keeping.mayWrite(before, line.caller(), practice)) {
            return Keeping.mayRead(before, line.caller(), practice) ? refused(notYours(before)) : taken(id.get());
        }
        Article article = before.latest()
                .map(latest -> newVersion(latest, given))
                .orElseGet(() -> Drafting.fromText(id.get(), given.title(), given.text(), line.caller()));
        ArticleNotes.Read noted = ArticleNotes.read(given.notes(), article, practice);
        return noted.mistakes().isEmpty()
                ? written(noted.article())
                : refused(new Decision.Refused(
                        noted.mistakes().getFirst().problem(),
                        noted.mistakes().getFirst().remedy()));
    }

    private Verdict written(Article article) {
        minutes.add(article.id(), new Written(article), line.caller());
        return shown(article.id());
    }

    /** What is retired and written anew begins as a draft again; the other sections stay. */
    private static Article newVersion(Article latest, WriteArticle given) {
        List<Section> fresh = Drafting.sections(given.text());
        boolean replaced = fresh.size() > 1 || !given.notes().isEmpty();
        List<Section> sections = new ArrayList<>(replaced ? fresh : List.of());
        for (Section section : replaced ? List.<Section>of() : latest.sections()) {
            boolean remedy =
                    !replaced && latest.remedy().filter(section::equals).isPresent();
            replaced |= remedy;
            sections.add(remedy ? new Section(section.kind(), section.heading(), given.text()) : section);
        }
        if (!replaced) sections.add(new Section(SectionKind.RESOLUTION, "Resolution", given.text()));
        ArticleState state = latest.state() == ArticleState.RETIRED ? ArticleState.DRAFT : latest.state();
        return new Article(
                latest.id(),
                given.title(),
                state,
                latest.owner(),
                latest.reviewBy(),
                latest.audience(),
                latest.tags(),
                sections,
                latest.questions(),
                latest.knownError(),
                latest.reviewer(),
                latest.links());
    }

    Verdict move(MoveArticle given) {
        Optional<ArticleId> id = named(given.article());
        if (id.isEmpty()) return badName(given.article());
        WrittenArticle before = incidents.selfService().article(id.get());
        if (before.latest().isPresent() && !Keeping.mayRead(before, line.caller(), practice)) {
            return refused(ArticleReading.notThere(given.article()));
        }
        if (before.latest().filter(latest -> latest.state() == given.to()).isPresent()) return shown(id.get());
        Optional<Keeping.Objection> objection = Keeping.moving(before, given.to(), line.caller(), practice);
        if (objection.isPresent()) {
            return refused(new Decision.Refused(
                    objection.get().reason(), objection.get().next()));
        }
        minutes.add(id.get(), new Moved(given.to()), line.caller());
        return shown(id.get());
    }

    Verdict draft(DraftFrom given) {
        if (inFiles.isEmpty()) return notOpenYet();
        Optional<IncidentId> incident = IncidentId.in(given.source());
        return incident.isPresent() ? draftOf(incident.get()) : draftOf(new EnquiryId(given.source()));
    }

    private Verdict draftOf(EnquiryId id) {
        Optional<Enquiry> enquiry = incidents
                .selfService()
                .enquiry(id)
                .filter(found -> isTheAnswerer(found) || Helping.mayAnswer(found, line.caller(), practice));
        Optional<String> answer = enquiry.flatMap(this::answered);
        if (answer.isEmpty()) {
            return refused(new Decision.Refused(
                    "There is no answer to " + id + " that you could make an article of.",
                    "`/swarm article write NAME TITLE: TEXT` writes one from nothing."));
        }
        if (enquiry.get().draft().isPresent())
            return shown(enquiry.get().draft().get());
        ArticleId article = Drafting.id(enquiry.get().text(), this::isTaken);
        minutes.add(
                article,
                new Written(Drafting.fromAnswer(article, enquiry.get(), answer.get(), line.caller())),
                line.caller());
        minutes.add(id, List.of(new DraftBegun(article)), line.caller());
        return shown(article);
    }

    private boolean isTheAnswerer(Enquiry enquiry) {
        return enquiry.stage() instanceof Stage.Solved solved
                && solved.by().filter(line.caller()::equals).isPresent();
    }

    private Optional<String> answered(Enquiry enquiry) {
        return enquiry.stage() instanceof Stage.Answered answered
                ? Optional.of(answered.text())
                : enquiry.reply().filter(text -> !text.isBlank());
    }

    private Verdict draftOf(IncidentId id) {
        Optional<Incident> found =
                incidents.find(id).filter(incident -> Visibility.canSee(line.caller(), incident, practice));
        if (found.isEmpty()) return refused(Answers.noIncident(id.value()));
        if (found.get().restricted()) {
            return refused(new Decision.Refused(
                    id + " is private, so nothing of it is made an article.", "Write what others may know by hand."));
        }
        Optional<String> how = timeline.read(id, 0, Integer.MAX_VALUE).reversed().stream()
                .map(TimelineEntry::event)
                .filter(Resolved.class::isInstance)
                .map(event -> ((Resolved) event).how())
                .findFirst();
        ArticleId article = Drafting.id(found.get().summary(), this::isTaken);
        minutes.add(
                article, new Written(Drafting.fromIncident(article, found.get(), how, line.caller())), line.caller());
        return shown(article);
    }

    private boolean isTaken(ArticleId id) {
        return isInAFile(id) || incidents.selfService().article(id).latest().isPresent();
    }

    private boolean isInAFile(ArticleId id) {
        return inFiles.orElse(Set.of()).contains(id);
    }

    static Optional<ArticleId> named(String name) {
        return name.isBlank() || name.chars().anyMatch(Character::isWhitespace) || name.length() > 80
                ? Optional.empty()
                : Optional.of(new ArticleId(name));
    }

    private Verdict shown(ArticleId id) {
        PersonId caller = line.caller();
        return minutes.verdict(AnswerCodec.write(new Outcome(
                true,
                List.of(new ArticleCards(practice, caller).written(minutes.article(id), new Gaps.Use(0, 0))),
                Optional.empty())));
    }

    private static Verdict badName(String name) {
        return refused(new Decision.Refused(
                "“" + Excerpt.of(name) + "” is no name for an article.",
                "Use a short one without spaces, like vpn-on-trains."));
    }

    /** Says no more, since it may be an article that the caller may not see. */
    private static Verdict taken(ArticleId id) {
        return refused(new Decision.Refused("The name `" + id + "` is taken.", "Please choose another."));
    }

    private static Verdict notOpenYet() {
        return refused(new Decision.Refused(
                "The articles are not open yet, so I cannot tell which names are taken.",
                "Please try again in a moment."));
    }

    private static Decision.Refused notYours(WrittenArticle written) {
        return new Decision.Refused(
                "`" + written.id() + "` is kept by "
                        + written.latest().flatMap(Article::owner).orElse("somebody else") + ".",
                "Tell them what is wrong with it, or write another one.");
    }

    private static Verdict refused(Decision.Refused refusal) {
        return Verdict.answerOnly(AnswerCodec.write(Answers.refused(refusal)));
    }
}
