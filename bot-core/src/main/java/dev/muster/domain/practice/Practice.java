package dev.muster.domain.practice;

import dev.muster.domain.service.ServiceGraph;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How this organisation runs its incidents: everything that the configuration says, as one value. A reload replaces it
 * whole; what happened under the old one stays on record as it was.
 *
 * @param competences a competence by name, and the teams that have it
 * @param models incident models by id; {@link #defaultModel} is one of them
 * @param managers the roster from which the major incident manager is called
 * @param changeAuthority the roster of those who may approve an emergency change
 * @param continuity the team that takes a disaster over, if there is one
 * @param rules the remaining numbers
 */
public record Practice(
        Map<PersonId, Person> people,
        Map<String, Team> teams,
        Map<String, List<String>> competences,
        ServiceGraph services,
        Map<String, IncidentModel> models,
        String defaultModel,
        PriorityScheme priorities,
        List<Criterion> majorWhen,
        List<Criterion> disasterWhen,
        Roster managers,
        Roster changeAuthority,
        Optional<String> continuity,
        Map<String, Audience> audiences,
        Map<String, String> permissions,
        Rules rules) {

    /** The name under which the managers' roster can be called like a team. */
    public static final String MANAGERS = "managers";

    /** The audience of a status update that names none. */
    public static final String RESPONDERS = "responders";

    /**
     * The numbers by which the practice is run.
     *
     * @param lateAfter an entry written this long after it happened is shown as late
     * @param duplicateWindow two incidents opened within this may be the same
     * @param changeAnswerWithin after this an emergency change that nobody decided goes to the next change authority
     * @param reviewWithin how long after restoration the review is due
     * @param ownersOnly whether a major incident calls the owners of its configuration item and nobody for its model
     * @param questions how questions are dealt with
     * @param messagesKeptFor how long after an incident was closed its record keeps what people said in its room and nobody put on
     *     the timeline; for ever when empty
     */
    public record Rules(
            Duration lateAfter,
            Duration duplicateWindow,
            Duration changeAnswerWithin,
            Duration reviewWithin,
            boolean ownersOnly,
            QuestionRules questions,
            Optional<Duration> messagesKeptFor) {
        /** All messages are kept. */
        public Rules(
                Duration lateAfter,
                Duration duplicateWindow,
                Duration changeAnswerWithin,
                Duration reviewWithin,
                boolean ownersOnly,
                QuestionRules questions) {
            this(lateAfter, duplicateWindow, changeAnswerWithin, reviewWithin, ownersOnly, questions, Optional.empty());
        }

        /** What holds when the configuration says nothing. */
        public static final Rules DEFAULT = new Rules(
                Duration.ofMinutes(2),
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                Duration.ofDays(2),
                false,
                QuestionRules.DEFAULT);
    }

    /** The model of that id, or the default one. */
    public IncidentModel model(String id) {
        IncidentModel model = models.getOrDefault(id, models.get(defaultModel));
        if (model == null) throw new IllegalStateException("the default incident model is missing");
        return model;
    }

    /** The model that fits a summary or a configuration item best, by its hints; none when no hint fits. */
    public Optional<IncidentModel> modelFor(String summary, Optional<String> ci) {
        String padded = " " + summary.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
        return models.values().stream()
                .filter(model -> model.hints().stream()
                        .map(hint -> hint.toLowerCase(Locale.ROOT))
                        .anyMatch(hint -> padded.contains(" " + hint + " ")
                                || ci.filter(hint::equalsIgnoreCase).isPresent()))
                .findFirst();
    }

    /** The managers as a team that can be called. */
    public Team managerTeam() {
        return new Team(MANAGERS, managers, false);
    }

    /** Those who own that configuration item, in calling order; nobody when it has no owner or is unknown. */
    public List<PersonId> ownersOf(Optional<String> ci, Instant moment) {
        return ci.flatMap(services::find).flatMap(item -> item.owner()).map(this::teamsFor).orElse(List.of()).stream()
                .flatMap(team -> team.roster().callingOrder(moment).stream())
                .toList();
    }

    /** What is known of that person; someone whom no configuration names is still a person. */
    public Person person(PersonId id) {
        return people.getOrDefault(id, Person.unlisted(id));
    }

    /** How that person is called in prose. */
    public String nameOf(PersonId id) {
        return person(id).name();
    }

    /** The zone in which that person's times are read; UTC for anyone unknown. */
    public ZoneId zoneOf(PersonId id) {
        return people.containsKey(id) ? people.get(id).zone() : ZoneOffset.UTC;
    }

    /** The teams meant by a team's or a competence's name, whatever the case; none when it is neither. */
    public List<Team> teamsFor(String teamOrCompetence) {
        if (teamOrCompetence.equalsIgnoreCase(MANAGERS)) return List.of(managerTeam());
        Set<Team> found = new LinkedHashSet<>();
        teams.forEach((name, team) -> {
            if (name.equalsIgnoreCase(teamOrCompetence)) found.add(team);
        });
        if (!found.isEmpty()) return List.copyOf(found);
        competences.forEach((name, having) -> {
            if (name.equalsIgnoreCase(teamOrCompetence)) {
                having.stream().filter(teams::containsKey).map(teams::get).forEach(found::add);
            }
        });
        return List.copyOf(found);
    }
}
