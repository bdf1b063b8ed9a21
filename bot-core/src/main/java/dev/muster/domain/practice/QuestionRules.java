package dev.muster.domain.practice;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How questions are dealt with.
 *
 * @param answerWithin how long those who were asked have, before others are asked
 * @param keptFor how long the words of a question are kept to learn from
 * @param team who is asked where no service's owner is; the managers when there is none
 * @param listensIn names of rooms in which plain questions are answered, too
 * @param weekly when and where the list of gaps is posted; nowhere when empty
 */
public record QuestionRules(
        Duration answerWithin,
        Duration keptFor,
        Optional<String> team,
        Set<String> listensIn,
        Optional<WeeklyList> weekly) {
    /** What holds when the configuration says nothing. */
    public static final QuestionRules DEFAULT = new QuestionRules(
            Duration.ofMinutes(30), Duration.ofDays(180), Optional.empty(), Set.of(), Optional.empty());

    public QuestionRules {
        listensIn = Set.copyOf(listensIn);
    }

    /** The same, with other rooms in which plain questions are answered. */
    public QuestionRules listeningIn(Set<String> rooms) {
        return new QuestionRules(answerWithin, keptFor, team, rooms, weekly);
    }
}
