package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.practice.Audience;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Practice.Rules;
import dev.muster.domain.practice.QuestionRules;
import dev.muster.domain.practice.Roster;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code practice.yaml}: who is accountable, who is told, and the numbers. */
record PracticeFile(Roster managers, Roster changeAuthority, Optional<String> continuity, Rules rules) {
    static final String MANAGERS_REMEDY = "add `managers: [NAME]` in calling order";

    /** Of a practice that could not be read. */
    static final PracticeFile NOBODY =
            new PracticeFile(RosterReader.NOBODY, RosterReader.NOBODY, Optional.empty(), Rules.DEFAULT);

    private static final List<String> USUAL_AUDIENCES =
            List.of(Practice.RESPONDERS, "executives", "users", "customers", "regulators", "media");

    static PracticeFile read(Section section, Names people, Names teams) {
        Roster managers = section.need("managers", MANAGERS_REMEDY)
                .map(roster -> RosterReader.read(roster, people))
                .orElse(RosterReader.NOBODY);
        return new PracticeFile(
                managers,
                section.find("changeAuthority")
                        .map(roster -> RosterReader.read(roster, people))
                        .orElse(managers),
                section.find("continuity").flatMap(teams::named),
                new Rules(
                        duration(section, "lateAfter", Rules.DEFAULT.lateAfter()),
                        duration(section, "duplicateWindow", Rules.DEFAULT.duplicateWindow()),
                        duration(section, "changeAnswerWithin", Rules.DEFAULT.changeAnswerWithin()),
                        duration(section, "reviewWithin", Rules.DEFAULT.reviewWithin()),
                        Rules.DEFAULT.ownersOnly(),
                        questions(section, teams),
                        section.find("messagesKeptFor", Durations.DURATION)));
    }

    private static QuestionRules questions(Section section, Names teams) {
        QuestionRules usual = QuestionRules.DEFAULT;
        return section.find("questions")
                .flatMap(value -> value.section(Shapes.QUESTIONS))
                .map(given -> new QuestionRules(
                        duration(given, "answerWithin", usual.answerWithin()),
                        duration(given, "keptFor", usual.keptFor()),
                        given.find("team").flatMap(teams::named),
                        rooms(given),
                        given.find("weekly").flatMap(WeeklyReader::read)))
                .orElse(usual);
    }

    private static Set<String> rooms(Section questions) {
        return questions.list("listensIn").stream()
                .flatMap(room -> room.as(Formats.ROOM).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration duration(Section section, String key, Duration otherwise) {
        return section.find(key, Durations.DURATION).orElse(otherwise);
    }

    /** Read ahead of the rest, because models have words for them. There are always responders. */
    static Map<String, Audience> audiences(Optional<Section> section) {
        Map<String, Audience> audiences = new LinkedHashMap<>();
        Optional<Value> written = section.flatMap(present -> present.find("audiences"));
        for (Entry entry : Declared.in(written)) {
            entry.value()
                    .section(Shapes.AUDIENCE)
                    .ifPresent(
                            audience -> audiences.put(entry.name(), new Audience(entry.name(), audience.text("room"))));
        }
        if (written.isEmpty()) {
            USUAL_AUDIENCES.forEach(name -> audiences.put(name, new Audience(name, Optional.empty())));
        }
        audiences.putIfAbsent(Practice.RESPONDERS, new Audience(Practice.RESPONDERS, Optional.empty()));
        return audiences;
    }
}
