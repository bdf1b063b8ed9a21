package dev.muster.config.wiring;

import dev.muster.discord.DiscordBot;
import dev.muster.discord.DiscordParts;
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
 * @param toDiscord makes the way to Discord, where there is one
 */
public record Outside(
        Pace pace,
        Optional<String> console,
        ArticleSearch articles,
        Optional<Function<SlackParts, SlackBot>> toSlack,
        Optional<Function<DiscordParts, DiscordBot>> toDiscord) {
    /** The local chat alone, without chance and without articles: for a replay. */
    public static final Outside NONE = answeringFrom(ArticleSearch.NONE);

    /** The local chat alone, without chance, with articles: for the terminal. */
    public static Outside answeringFrom(ArticleSearch articles) {
        return new Outside(Pace.steady(), Optional.empty(), articles, Optional.empty(), Optional.empty());
    }
}
