package dev.muster.console;

import dev.muster.console.api.Documents;
import dev.muster.console.chat.LocalChat;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the console works with.
 *
 * @param notReady why the bot cannot work now, in sentences; empty when it can
 * @param metrics in Prometheus' text format
 */
public record ConsoleParts(
        LocalChat chat,
        Timeline timeline,
        PracticeSource practice,
        Documents documents,
        Supplier<List<String>> notReady,
        Supplier<String> metrics,
        Clock clock,
        Ids ids) {}
