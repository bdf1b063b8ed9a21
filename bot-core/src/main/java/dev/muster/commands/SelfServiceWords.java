package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.Permission.ANYONE;

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
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.Word;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import dev.muster.domain.selfservice.EnquiryId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How asking, reporting and helping are typed and read. */
final class SelfServiceWords {

    static final List<GuideRow> ROWS = List.of(
            row(
                            ANYONE,
                            "ask QUESTION",
                            "ask how something is done",
                            "ask how do I reset my password",
                            SelfServiceWords::question)
                    .alone(),
            row(
                            ANYONE,
                            "report WHAT [service:CI] [since:…] [worked:…] [where:…] [people:…]",
                            "say that something is broken",
                            "report the printer is jammed",
                            typed -> new Report(typed.text(0, "What is broken?"), reported(typed)))
                    .alone(),
            row(
                            ANYONE,
                            "tell Q-1 TEXT",
                            "answer what you were asked about your report; skip passes over it, that is all ends it",
                            "tell Q-1 since this morning",
                            typed -> new Tell(enquiry(typed), typed.text(1, "What would you like to say?")))
                    .anywhere(),
            about("solved Q-1", "the answer helped", "solved Q-1", Solved::new),
            row(ANYONE, "unsolved Q-1 [WHAT]", "it did not help; what else there is", "unsolved Q-1", typed -> {
                        String enquiry = enquiry(typed);
                        typed.nothingAfter(2, "Only what did not help may follow the question's number.");
                        return new Unsolved(enquiry, typed.optionalText(1));
                    })
                    .anywhere(),
            row(ANYONE, "choose Q-1 ARTICLE", "read one of the candidates", "choose Q-1 vpn-set-up", typed -> {
                        String enquiry = enquiry(typed);
                        typed.nothingAfter(2, "One article at a time, please.");
                        return new Choose(enquiry, ArticleLines.article(typed, 1));
                    })
                    .anywhere(),
            about("share Q-1", "let everybody here see the answer", "share Q-1", Share::new),
            about("keep Q-1", "others may learn from what you asked in private", "keep Q-1", Keep::new),
            row(
                            ANYONE,
                            "consent ANSWER",
                            "yes or no: whether what you ask in private may be kept, to learn from it",
                            "consent yes",
                            SelfServiceWords::consent)
                    .anywhere(),
            row(ANYONE, "person Q-1 [TEAM]", "ask the people who know", "person Q-1", typed -> {
                        String enquiry = enquiry(typed);
                        typed.nothingAfter(2, "One team at a time, please.");
                        return new AskPerson(enquiry, typed.optionalText(1));
                    })
                    .anywhere(),
            about("take Q-1", "you look into somebody's question", "take Q-1", Take::new),
            row(
                            ANYONE,
                            "answer Q-1 TEXT",
                            "answer somebody's question",
                            "answer Q-1 it is in the second drawer",
                            typed -> new Reply(enquiry(typed), typed.text(1, "What is the answer?")))
                    .anywhere(),
            row(ANYONE, "step Q-1 NUMBER", "one step of what may help", "step Q-1 2", typed -> {
                        String enquiry = enquiry(typed);
                        typed.nothingAfter(2, "One step at a time, please.");
                        return new Step(enquiry, number(typed));
                    })
                    .anywhere(),
            row(
                            ANYONE,
                            "register Q-1 [service:CI] [model:ID] [impact:…] [urgency:…] [since:…] [worked:…] [where:…]"
                                    + " [people:…]",
                            "make what you reported an incident",
                            "register Q-1 service:checkout since:10:42 people:3",
                            SelfServiceWords::register)
                    .anywhere(),
            row(ANYONE, "metoo Q-1 INC-2", "you have what that incident is about", "metoo Q-1 INC-2", typed -> {
                        String enquiry = enquiry(typed);
                        typed.nothingAfter(2, "One incident at a time, please.");
                        return new MeToo(enquiry, incident(typed));
                    })
                    .anywhere(),
            row(ANYONE, "questions [Q-1]", "your questions and those that wait for you", "questions", typed -> {
                        typed.nothingAfter(1, "One question at a time, please.");
                        return new Questions(typed.body().isEmpty() ? Optional.empty() : Optional.of(enquiry(typed)));
                    })
                    .anywhere());

    /** The options in which somebody says more about what is broken. */
    private static final Map<String, Aspect> ASPECTS = Map.of(
            "since", Aspect.SINCE, "worked", Aspect.LAST_WORKED, "where", Aspect.WHERE, "people", Aspect.HOW_MANY);

    private SelfServiceWords() {}

    private static GuideRow about(
            String usage, String meaning, String example, Function<String, SelfServiceCommand> command) {
        return row(ANYONE, usage, meaning, example, typed -> {
                    String enquiry = enquiry(typed);
                    typed.nothingAfter(1, "Nothing may follow the question's number.");
                    return command.apply(enquiry);
                })
                .anywhere();
    }

    private static String enquiry(Arguments typed) {
        return typed.head()
                .map(Word::name)
                .flatMap(EnquiryId::in)
                .map(EnquiryId::value)
                .orElseThrow(() -> typed.insteadOfHead("Say which question, like Q-1.", 1));
    }

    private static Command register(Arguments typed) {
        String enquiry = enquiry(typed);
        typed.nothingAfter(1, "Put what you know into options, like since:\"9 this morning\".");
        return new Register(
                enquiry,
                RegistrationWords.anyName(typed, "service"),
                RegistrationWords.anyName(typed, "model"),
                RegistrationWords.level(typed, "impact"),
                RegistrationWords.level(typed, "urgency"),
                described(typed));
    }

    private static Map<Aspect, String> reported(Arguments typed) {
        Map<Aspect, String> all = described(typed);
        RegistrationWords.anyName(typed, "service")
                .filter(text -> !text.isBlank())
                .ifPresent(service -> all.put(Aspect.SERVICE, service));
        return all;
    }

    private static Map<Aspect, String> described(Arguments typed) {
        Map<Aspect, String> described = new EnumMap<>(Aspect.class);
        ASPECTS.forEach((key, aspect) -> RegistrationWords.anyName(typed, key)
                .filter(text -> !text.isBlank())
                .ifPresent(text -> described.put(aspect, text)));
        described.computeIfPresent(Aspect.SINCE, (since, words) -> SeenFirst.kept(words, typed.moment()));
        return described;
    }

    /** An answer to nothing is no question, and not kept as one. */
    private static Command question(Arguments typed) {
        String question = typed.text(0, "What would you like to know?");
        if (!PlainWords.isBare(question)) return new Ask(question);
        throw typed.insteadOfHead(
                "I am not waiting for an answer of yours. `/swarm questions` shows where yours stand.",
                typed.body().size());
    }

    private static Command consent(Arguments typed) {
        String said = typed.text(0, "Say yes or no.");
        if (PlainWords.isYes(said)) return new Consent(true);
        if (PlainWords.isNo(said)) return new Consent(false);
        throw typed.insteadOfHead("Say yes or no.", typed.body().size());
    }

    private static int number(Arguments typed) {
        return typed.body().size() < 2
                ? Integer.parseInt(typed.text(1, "Which step?"))
                : Reference.number(typed.body().get(1))
                        .map(Integer::parseInt)
                        .orElseThrow(() -> typed.missing(1, "Say which step by its number, like 2."));
    }

    private static String incident(Arguments typed) {
        return typed.body().size() < 2
                ? typed.text(1, "Which incident?")
                : Reference.incident(typed.body().get(1))
                        .orElseThrow(() -> typed.missing(1, "Say which incident, like INC-2."));
    }
}
