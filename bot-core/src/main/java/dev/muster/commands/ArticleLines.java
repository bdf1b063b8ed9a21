package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.Permission.ANYONE;

import dev.muster.commands.ArticleCommand.DraftFrom;
import dev.muster.commands.ArticleCommand.MoveArticle;
import dev.muster.commands.ArticleCommand.ReadArticle;
import dev.muster.commands.ArticleCommand.ShowGaps;
import dev.muster.commands.ArticleCommand.WriteArticle;
import dev.muster.commands.words.Reference;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.NotedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How articles are written and moved on in chat. */
final class ArticleLines {
    private static final Pattern TITLE_AND_TEXT =
            Pattern.compile("(?s)\\s*(?:(\\S[^\\n]*?)\\s*\\n|(\\S[^\\n]*?):\\s)\\s*(\\S.*)");

    static final List<GuideRow> ROWS = List.of(
            row(ANYONE, "article ARTICLE", "read it, with its history", "article vpn-set-up", typed -> {
                        typed.nothingAfter(1, "One article at a time, please.");
                        return new ReadArticle(article(typed, 0));
                    })
                    .anywhere(),
            row(
                            ANYONE,
                            "article write ARTICLE TEXT",
                            "write it down: the title, a colon, then what to do",
                            "article write vpn-on-trains The VPN on trains: choose the protocol over TCP",
                            ArticleLines::write)
                    .anywhere(),
            moving("validate", "it is true, says somebody who did not write it", ArticleState.VALIDATED),
            moving("publish", "it is given as an answer from now on", ArticleState.PUBLISHED),
            moving("retire", "it is no answer any more", ArticleState.RETIRED),
            row(ANYONE, "draft Q-1", "make an article of an answer, or of an incident", "draft Q-1", typed -> {
                        typed.nothingAfter(1, "One at a time, please.");
                        return new DraftFrom(source(typed));
                    })
                    .anywhere(),
            row(
                            ANYONE,
                            "gaps",
                            "what people asked and no article answers",
                            "gaps",
                            typed -> OrientationWords.alone(typed, new ShowGaps()))
                    .anywhere());

    private ArticleLines() {}

    private static GuideRow moving(String verb, String meaning, ArticleState to) {
        return row(ANYONE, "article " + verb + " ARTICLE", meaning, "article " + verb + " vpn-on-trains", typed -> {
                    typed.nothingAfter(2, "One article at a time, please.");
                    return new MoveArticle(article(typed, 1), to);
                })
                .anywhere();
    }

    private static Command write(Arguments typed) {
        String article = typed.body().size() < 2
                ? typed.text(1, "What is its short name, like vpn-on-trains?")
                : typed.body().get(1).text();
        NotedText noted = NotedText.read(typed.text(2, "What does it say? The title, a colon, then what to do."));
        Matcher parts = TITLE_AND_TEXT.matcher(noted.text());
        if (!parts.matches()) throw typed.missing(2, "Put the title first, then a colon, then what to do.");
        String title = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return new WriteArticle(article, String.valueOf(title), String.valueOf(parts.group(3)), noted.notes());
    }

    /** Its short name, as one word. */
    static String article(Arguments typed, int at) {
        String name = typed.text(at, "Which article?");
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw typed.missing(at, "An article's name is one word, like vpn-set-up.");
        }
        return name;
    }

    private static String source(Arguments typed) {
        return typed.head()
                .flatMap(word -> Reference.incident(word)
                        .or(() -> EnquiryId.in(word.name()).map(EnquiryId::value)))
                .orElseThrow(() -> typed.insteadOfHead("Say of what, like Q-1 or INC-1.", 1));
    }
}
