package dev.muster.commands;

import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import dev.muster.commands.SelfServiceCommand.Tell;
import dev.muster.commands.SelfServiceCommand.Unsolved;
import dev.muster.domain.practice.Level;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Lines of self-service (MISSION B1 to B6), with what they mean. */
final class LinesOfAsking {
    private LinesOfAsking() {}

    static Stream<Arguments> all() {
        return Stream.of(
                arguments("ask how do I reset it?", new Ask("how do I reset it?")),
                arguments("ask what does because:x mean at 10:42", new Ask("what does because:x mean at 10:42")),
                arguments("report the printer is jammed", new Report("the printer is jammed", Map.of())),
                arguments(
                        "report the till is slow service:checkout people:3",
                        new Report("the till is slow", Map.of(Aspect.SERVICE, "checkout", Aspect.HOW_MANY, "3"))),
                arguments("tell Q-1 since 9:00, all of us", new Tell("Q-1", "since 9:00, all of us")),
                arguments("solved q1", new Solved("Q-1")),
                arguments("unsolved Q-12", new Unsolved("Q-12", Optional.empty())),
                arguments("unsolved q12 vpn-drops", new Unsolved("Q-12", Optional.of("vpn-drops"))),
                arguments("choose Q-1 vpn-set-up", new Choose("Q-1", "vpn-set-up")),
                arguments("share Q-1", new Share("Q-1")),
                arguments("keep Q-1", new Keep("Q-1")),
                arguments("consent yes", new SelfServiceCommand.Consent(true)),
                arguments("person Q-1", new AskPerson("Q-1", Optional.empty())),
                arguments("person Q-1 network", new AskPerson("Q-1", Optional.of("network"))),
                arguments("take #Q-1", new Take("Q-1")),
                arguments("answer Q-1 in the second drawer", new Reply("Q-1", "in the second drawer")),
                arguments("metoo Q-1 inc-2", new MeToo("Q-1", "INC-2")),
                arguments("step Q-1 2", new Step("Q-1", 2)),
                arguments(
                        "register Q-1 impact:high since:\"nine o'clock\" people:3",
                        new Register(
                                "Q-1",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Level.HIGH),
                                Optional.empty(),
                                Map.of(Aspect.SINCE, "nine o'clock", Aspect.HOW_MANY, "3"))),
                arguments("article vpn-set-up", new ArticleCommand.ReadArticle("vpn-set-up")),
                arguments(
                        "article write vpn On trains: choose TCP: always",
                        new ArticleCommand.WriteArticle("vpn", "On trains", "choose TCP: always")),
                arguments(
                        "article write vpn On trains\nTCP", new ArticleCommand.WriteArticle("vpn", "On trains", "TCP")),
                arguments("article retire vpn", new ArticleCommand.MoveArticle("vpn", ArticleState.RETIRED)),
                arguments("draft inc-3", new ArticleCommand.DraftFrom("INC-3")),
                arguments("gaps", new ArticleCommand.ShowGaps()),
                arguments("questions", new Questions(Optional.empty())),
                arguments("questions Q-3", new Questions(Optional.of("Q-3"))));
    }
}
