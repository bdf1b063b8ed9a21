package dev.muster.commands;

import dev.muster.commands.SelfServiceCommand.Ask;
import dev.muster.commands.SelfServiceCommand.AskPerson;
import dev.muster.commands.SelfServiceCommand.Choose;
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
import dev.muster.commands.SelfServiceCommand.Unsolved;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Verdict;
import java.util.Optional;
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
            case Ask ask -> library.look(ask.question(), line.caller(), line.writtenAt());
            case Report report -> library.lookForErrors(report.what(), line.caller(), line.writtenAt());
            case Unsolved given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case AskPerson given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case Share given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case Choose given ->
                library.look(new EnquiryId(given.enquiry()), Optional.of(new ArticleId(given.article())));
            case Step given -> library.look(new EnquiryId(given.enquiry()), Optional.empty());
            case Register ignored -> Looked.NOTHING;
            case Questions ignored -> Looked.NOTHING;
            case Solved ignored -> Looked.NOTHING;
            case Keep ignored -> Looked.NOTHING;
            case Take ignored -> Looked.NOTHING;
            case Reply ignored -> Looked.NOTHING;
            case MeToo ignored -> Looked.NOTHING;
        };
        return incidents -> new QuestionDeliberation(practice, line, incidents, looked).on(command);
    }

    static Purpose purpose(SelfServiceCommand command) {
        return command instanceof Report ? Purpose.REPORT : Purpose.ASK;
    }
}
