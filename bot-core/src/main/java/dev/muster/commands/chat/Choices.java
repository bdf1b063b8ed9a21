package dev.muster.commands.chat;

import dev.muster.commands.FormField;
import dev.muster.commands.KnownNames;
import dev.muster.commands.Visibility;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes up while somebody fills in a field: names that the person may see, from memory. Where any word will do, the typed one too. */
public final class Choices {
    private final Timeline timeline;
    private final PracticeSource practice;

    /** Names from that practice and that record. */
    public Choices(Timeline timeline, PracticeSource practice) {
        this.timeline = timeline;
        this.practice = practice;
    }

    /** What could stand in that field, beginning with what is known; all that contain what was typed. */
    public List<String> of(FormField field, String typed, KnownNames names) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Stream<String> known = names.answersTo(field).stream()
                .filter(answer -> answer.toLowerCase(Locale.ROOT).contains(wanted));
        Stream<String> own = wanted.isEmpty() || !takesAnything(field) ? Stream.of() : Stream.of(typed.strip());
        return Stream.concat(known, own).distinct().toList();
    }

    private static boolean takesAnything(FormField field) {
        return switch (field.kind()) {
            case SERVICE, TARGET, REFERENCE, CHOICE -> true;
            case TEXT, PERSON, MODEL, DATE, TIME -> false;
        };
    }

    /** The names that this person may know there; {@code incident} is the one that is meant, empty for the one followed there. */
    public KnownNames names(PersonId person, Place place, String incident) {
        List<Incident> visible = timeline.committed().all().stream()
                .filter(one -> Visibility.canSee(person, one, practice.current()))
                .toList();
        Optional<Incident> atHand = visible.stream()
                .filter(one -> one.id().value().equals(incident) || (incident.isEmpty() && one.isFollowedAt(place)))
                .findFirst();
        return new KnownNames(
                practice.current(), visible.stream().filter(Incident::isActive).toList(), atHand);
    }
}
