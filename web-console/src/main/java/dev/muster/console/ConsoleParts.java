package dev.muster.console;

import dev.muster.console.chat.LocalChat;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.WebhookIntake;
import dev.muster.review.export.Exports;
import dev.muster.timeline.Timeline;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the console works with.
 *
 * @param articles what questions are answered from
 * @param exports makes documents for readers in a zone, signed with the store's key
 * @param notReady why the bot cannot work now, in sentences; empty when it can
 * @param metrics in Prometheus' text format
 * @param intakes take what other services send
 */
public record ConsoleParts(
        LocalChat chat,
        Timeline timeline,
        PracticeSource practice,
        ArticleSearch articles,
        Function<ZoneId, Exports> exports,
        Supplier<List<String>> notReady,
        Supplier<String> metrics,
        Clock clock,
        Ids ids,
        List<WebhookIntake> intakes) {
    public ConsoleParts {
        intakes = List.copyOf(intakes);
    }

    /** Nothing comes in from other services, and there are no articles. */
    public ConsoleParts(
            LocalChat chat,
            Timeline timeline,
            PracticeSource practice,
            Function<ZoneId, Exports> exports,
            Supplier<List<String>> notReady,
            Supplier<String> metrics,
            Clock clock,
            Ids ids) {
        this(chat, timeline, practice, ArticleSearch.NONE, exports, notReady, metrics, clock, ids, List.of());
    }
}
