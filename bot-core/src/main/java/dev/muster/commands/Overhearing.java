package dev.muster.commands;

import dev.muster.commands.CommandLine.Overheard;
import dev.muster.commands.Ongoing.About;
import dev.muster.commands.SelfServiceCommand.Ask;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people say to each other in a room where plain questions are answered: answered when the answer is certain, and else left
 * alone, without a trace. Nobody is told the same twice in a row.
 */
final class Overhearing {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 80;
    private static final Duration ONCE_IN = Duration.ofHours(1);

    private final Setting setting;

    Overhearing(Setting setting) {
        this.setting = setting;
    }

    /** How it is decided; empty when there is nothing to say. Takes some time. */
    Optional<Function<Incidents, Verdict>> answering(CommandLine line, Overheard heard, Practice practice) {
        if (!isWorthLooking(heard.words())) return Optional.empty();
        Incidents committed = setting.timeline().committed();
        Library library =
                heard.openly() ? Library.forEverybody(setting) : new Library(setting, line.caller(), practice);
        Looked looked = library.look(heard.words(), line.caller(), line.place(), line.writtenAt());
        boolean sure = looked.found() == Found.ANSWER && looked.follows().isEmpty();
        List<About> broken = Ongoing.of(line, committed, practice).in(heard.words());
        boolean certain = sure || broken.stream().anyMatch(About::described);
        if (!certain || wasJustTold(line, looked, broken, committed)) return Optional.empty();
        Looked all = library.withKnownErrors(looked, broken);
        return Optional.of(
                incidents -> new QuestionDeliberation(practice, line, incidents, all).on(new Ask(heard.words())));
    }

    /** A greeting is no question, and neither is what is said to somebody by name. */
    private static boolean isWorthLooking(String words) {
        String said = words.strip();
        int count = said.split("\\s+", -1).length;
        return count >= FEWEST_WORDS && count <= MOST_WORDS && !said.startsWith("@") && !said.startsWith("/");
    }

    private static boolean wasJustTold(CommandLine line, Looked looked, List<About> broken, Incidents incidents) {
        Optional<ArticleId> best = looked.ids().stream().findFirst();
        List<IncidentId> going =
                broken.stream().map(about -> about.incident().id()).toList();
        return incidents
                .selfService()
                .asker(line.caller())
                .last()
                .filter(last -> last.place().room().equals(line.place().room()))
                .filter(last -> last.askedAt().plus(ONCE_IN).isAfter(line.writtenAt()))
                .filter(last -> last.offered().stream().findFirst().equals(best))
                .filter(last -> last.broken().equals(going))
                .isPresent();
    }
}
