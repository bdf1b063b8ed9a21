package dev.muster.domain.practice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repeatable approach to a type of incident (ITIL 4: incident model).
 *
 * @param id by which people name it ({@code model:database})
 * @param hints words in a summary, or names of configuration items, for which this model is proposed
 * @param impact and {@code urgency}: taken when the person who opens gives none
 * @param competences called at once when an incident of this model is major
 * @param checklist what to look at first, shown on the card
 * @param closure what should be true when it closes; what is not is followed up, never demanded first
 * @param answerWithin how long a called person may take before the next on the roster is called
 * @param budget money that responders may draw on without asking
 * @param templates status updates by audience; {@code {summary}}, {@code {service}} and {@code {text}} are filled in
 */
public record IncidentModel(
        String id,
        String title,
        List<String> hints,
        Level impact,
        Level urgency,
        Complexity complexity,
        List<String> competences,
        List<String> checklist,
        List<String> closure,
        Duration answerWithin,
        Optional<Budget> budget,
        Map<String, String> templates) {

    /** An amount of money in one currency (ISO 4217). */
    public record Budget(BigDecimal amount, String currency) {}

    public IncidentModel {
        hints = List.copyOf(hints);
        competences = List.copyOf(competences);
        checklist = List.copyOf(checklist);
        closure = List.copyOf(closure);
        templates = Map.copyOf(templates);
    }
}
