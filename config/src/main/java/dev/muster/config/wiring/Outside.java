package dev.muster.config.wiring;

import dev.muster.effects.Pace;
import dev.muster.ports.ArticleSearch;
import dev.muster.slack.SlackBot;
import dev.muster.slack.SlackParts;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a bot has around it.
 *
 * @param pace how hard platforms are worked
 * @param console the address where people reach the console, for the links in what the bot says
 * @param articles what questions are answered from
 * @param toSlack makes the way to Slack, where there is one
 */
public record Outside(
        Pace pace, Optional<String> console, ArticleSearch articles, Optional<Function<SlackParts, SlackBot>> toSlack) {
    /** The local chat alone, with articles. */
    public static Outside answeringFrom(ArticleSearch articles) {
        return new Outside(Pace.steady(), Optional.empty(), articles, Optional.empty());
    }

    /** The local chat alone, without chance: for the terminal and a replay. */
    public static final Outside NONE =
            new Outside(Pace.steady(), Optional.empty(), ArticleSearch.NONE, Optional.empty());
}
