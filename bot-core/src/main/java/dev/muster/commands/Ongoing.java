package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.timeline.Incidents;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which open incidents somebody's words may be about. */
final class Ongoing {
    private static final int MOST = 3;
    private static final double ALIKE = 0.5;
    private static final int LONG_ENOUGH = 4;

    private final Incidents incidents;
    private final Practice practice;
    private final PersonId person;
    private final boolean openly;

    private Ongoing(Incidents incidents, Practice practice, PersonId person, boolean openly) {
        this.incidents = incidents;
        this.practice = practice;
        this.person = person;
        this.openly = openly;
    }

    /** For whoever gave that line, or for everybody who will read the answer. */
    static Ongoing of(CommandLine line, Incidents incidents, Practice practice) {
        boolean openly = line.input() instanceof CommandLine.Overheard heard && heard.openly();
        return new Ongoing(incidents, practice, line.caller(), openly);
    }

    /** Whether the words describe the incident itself, not only the thing that is broken. */
    record About(Incident incident, boolean described) {}

    /** Those that the person may see, the likeliest first. */
    List<About> in(String text) {
        Optional<ConfigurationItem> item = practice.services().mentionedIn(text);
        Set<String> words = wordsOf(text);
        return incidents.all().stream()
                .filter(Incident::isOpen)
                .filter(incident -> Visibility.canSee(person, incident, practice))
                .filter(incident -> !(openly && incident.restricted()))
                .map(incident -> new About(incident, describes(words, incident)))
                .filter(about -> about.described() || touches(item, about.incident()))
                .sorted(Comparator.comparing(About::described)
                        .thenComparing(about -> about.incident().id())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** The item itself is broken, or something that it needs. */
    private boolean touches(Optional<ConfigurationItem> item, Incident incident) {
        Optional<String> broken = incident.classification().ci();
        return item.isPresent()
                && broken.isPresent()
                && (broken.get().equals(item.get().name())
                        || practice.services().dependencies(item.get().name()).containsKey(broken.get()));
    }

    /** Half of what the incident is called, and more than one word of it. */
    private static boolean describes(Set<String> words, Incident incident) {
        Set<String> summary = wordsOf(incident.summary());
        long both = summary.stream().filter(words::contains).count();
        return both >= 2 && (double) both / summary.size() >= ALIKE;
    }

    private static Set<String> wordsOf(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= LONG_ENOUGH)
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toSet());
    }
}
