package dev.muster.commands;

import dev.muster.commands.ArticleCommand.DraftFrom;
import dev.muster.commands.ArticleCommand.MoveArticle;
import dev.muster.commands.ArticleCommand.ReadArticle;
import dev.muster.commands.ArticleCommand.ShowGaps;
import dev.muster.commands.ArticleCommand.WriteArticle;
import dev.muster.commands.SelfServiceCommand.Ask;
import dev.muster.commands.SelfServiceCommand.AskPerson;
import dev.muster.commands.SelfServiceCommand.Choose;
import dev.muster.commands.SelfServiceCommand.Consent;
import dev.muster.commands.SelfServiceCommand.Keep;
import dev.muster.commands.SelfServiceCommand.MeToo;
import dev.muster.commands.SelfServiceCommand.Questions;
import dev.muster.commands.SelfServiceCommand.Register;
import dev.muster.commands.SelfServiceCommand.Reply;
import dev.muster.commands.SelfServiceCommand.Report;
import dev.muster.commands.SelfServiceCommand.Share;
import dev.muster.commands.SelfServiceCommand.Solved;
import dev.muster.commands.SelfServiceCommand.Step;
import dev.muster.commands.SelfServiceCommand.Take;
import dev.muster.commands.SelfServiceCommand.Tell;
import dev.muster.commands.SelfServiceCommand.Unsolved;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Drafting;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.ports.Outcome;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The part of the desk for asking, reporting and helping. The articles are looked up before the deliberation, which is quick. */
final class QuestionDesk {
    private final Setting setting;

    QuestionDesk(Setting setting) {
        this.setting = setting;
    }

    /** How that command is decided. */
    Function<Incidents, Verdict> deliberation(CommandLine line, SelfServiceCommand command, Practice practice) {
        Library library = new Library(setting, line.caller(), practice);
        Looked looked = switch (command) {
            case Ask ask ->
                library.withKnownErrors(
                        library.look(ask.question(), line.caller(), line.place(), line.writtenAt()),
                        ongoing(line, practice).in(ask.question()));
            case Report report ->
                library.withKnownErrors(
                        library.lookForErrors(report.what()),
                        ongoing(line, practice).in(report.what()));
            case Unsolved given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case AskPerson given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case Share given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case Choose given ->
                library.look(new EnquiryId(given.enquiry()), Optional.of(new ArticleId(given.article())));
            case Step given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case Register ignored -> Looked.NOTHING;
            case Tell ignored -> Looked.NOTHING;
            case Questions ignored -> Looked.NOTHING;
            case Solved ignored -> Looked.NOTHING;
            case Keep ignored -> Looked.NOTHING;
            case Consent ignored -> Looked.NOTHING;
            case Take ignored -> Looked.NOTHING;
            case Reply ignored -> Looked.NOTHING;
            case MeToo ignored -> Looked.NOTHING;
        };
        return incidents -> new QuestionDeliberation(practice, line, incidents, looked).on(command);
    }

    private Ongoing ongoing(CommandLine line, Practice practice) {
        return Ongoing.of(line, setting.timeline().committed(), practice);
    }

    /** How that command is decided; what is only asked is read from what is committed. */
    Function<Incidents, Verdict> deliberation(CommandLine line, ArticleCommand command, Practice practice) {
        Optional<Set<ArticleId>> inFiles = setting.articles().inFiles(names(command));
        return switch (command) {
            case ReadArticle read -> told(new ArticleReading(setting, practice, line).article(read.article()));
            case ShowGaps ignored -> told(new ArticleReading(setting, practice, line).gapList());
            case WriteArticle write ->
                incidents -> on(line, practice, incidents, inFiles).write(write);
            case MoveArticle move ->
                incidents -> on(line, practice, incidents, inFiles).move(move);
            case DraftFrom from ->
                incidents -> on(line, practice, incidents, inFiles).draft(from);
        };
    }

    private static Function<Incidents, Verdict> told(Outcome outcome) {
        return incidents -> Verdict.answerOnly(AnswerCodec.write(outcome));
    }

    private ArticleDeliberation on(
            CommandLine line, Practice practice, Incidents incidents, Optional<Set<ArticleId>> inFiles) {
        return new ArticleDeliberation(setting.timeline(), practice, line, incidents, inFiles);
    }

    /** The names that a new article might get. */
    private List<ArticleId> names(ArticleCommand command) {
        Incidents committed = setting.timeline().committed();
        return switch (command) {
            case WriteArticle write ->
                ArticleDeliberation.named(write.article()).stream().toList();
            case DraftFrom from ->
                IncidentId.in(from.source())
                        .flatMap(committed::find)
                        .map(Incident::summary)
                        .or(() -> EnquiryId.in(from.source())
                                .flatMap(committed.selfService()::enquiry)
                                .map(Enquiry::text))
                        .map(Drafting::ids)
                        .orElse(List.of());
            case ReadArticle ignored -> List.of();
            case MoveArticle ignored -> List.of();
            case ShowGaps ignored -> List.of();
        };
    }

    static Purpose purpose(SelfServiceCommand command) {
        return command instanceof Report ? Purpose.REPORT : Purpose.ASK;
    }
}
