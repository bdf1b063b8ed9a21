package dev.muster.review;

import dev.muster.domain.practice.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gentle hints on words that blame, in what people type into a review. Nothing is refused: what made sense to somebody at the
 * time is worth more than a verdict, and the hint says how to put it. English only; rather silent than a false alarm, so that
 * "the service failed to start", "segfault" and "fault tolerance" are left alone.
 */
public final class BlamelessHints {
    /**
     * Words that could be put better.
     *
     * @param start where they begin in the text, and {@code end} where they end, in UTF-16 units
     * @param advice how to put it, with an example: whole sentences
     */
    public record Hint(int start, int end, String words, String advice) {}

    private static final String PEOPLE =
            "(?:I|we|you|he|she|they|who|nobody|no one|somebody|someone|everyone|the (?:\\w+ )?(?:team|engineer|operator"
                    + "|admin|administrator|developer|manager|responder|person|colleague|dba|specialist)s?|on-?call)";

    private record Rule(Pattern pattern, String advice) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "(?:should|ought to|" + PEOPLE + " could)(?:n['’]t| not| never)?(?: have|['’]ve)"
                            + "(?: not| never| also| already| at least)? (?:\\w+ed|been|known|seen|done|gone|taken|made|caught|thought|read|told|asked|left|run|kept|found"
                            + "|got|given|written|begun|spoken|understood|put|set)",
                    "With hindsight it looks easy. Say what was known and done at the time, for example “the alert was read as"
                            + " noise, because …”."),
            rule(
                    "careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|tly|ce)|reckless(?:ly|ness)?|sloppy|sloppiness"
                            + "|laz(?:y|iness)|stupid(?:ly|ity)?|idiot(?:ic)?|foolish(?:ly)?|clums(?:y|ily|iness)"
                            + "|irresponsibl[ey]|unprofessional(?:ly)?|inattenti(?:ve|on)|dumb",
                    "This judges a person. Describe the act and what led to it, for example “two windows looked alike, and the"
                            + " command ran in the other one”."),
            rule(
                    "(?:human|operator|user|pilot) error(?! (?:rate|page|message|budget|log|count|code))",
                    "This ends the search where it gets interesting. Say what somebody set out to do, what they saw, and what let"
                            + " it go through, for example “the script asked for no confirmation”."),
            rule(
                    "(?:my|your|his|her|our|their|whose|\\w+['’]s) (?:own )?fault(?! (?:tolerance|domain|handl|inject|line|code))"
                            + "|at fault|fault (?:lies|lay) with",
                    "An incident has many contributing factors. Name this one, for example “the change went out without a review,"
                            + " because nobody else was on duty”."),
            rule(
                    "to blame|blamed?(?= (?:on|for|him|her|them|us|me|the))",
                    "Leave out who is to blame; name what contributed, for example “three things came together: …”."),
            rule(
                    PEOPLE
                            + " (?:\\w+ )?(?:failed to|neglected to|ignored|didn['’]t bother|did not bother)|forgot to|neglected to",
                    "Say what did not happen and why it made sense then, for example “the check was skipped, because it had been"
                            + " green all day”."),
            rule(
                    "(?:messed|screwed|fouled) (?:\\w+ )?up|botched|made (?:a|the|another) (?:\\w+ )?mistake",
                    "Say what happened instead, for example “the command ran on the primary; the prompt did not show the host”."));

    private static final String ABOUT_A_PERSON =
            "Name the role and the act, and what made it look right, for example “the database specialist ran the clean-up on the"
                    + " primary; both prompts looked alike”.";

    private final List<Rule> rules;

    private BlamelessHints(List<Rule> rules) {
        this.rules = rules;
    }

    /** Hints that also know these people by name: an error ascribed to one of them is pointed out. */
    public static BlamelessHints knowing(Collection<PersonId> people) {
        String names = people.stream()
                .filter(PersonId::isHuman)
                .map(person -> Pattern.quote(person.value()))
                .collect(Collectors.joining("|"));
        if (names.isEmpty()) return new BlamelessHints(RULES);
        String name = "@?(?:" + names + ")";
        Rule ascribed = rule(
                name + "['’]s? (?:\\w+ )?(?:mistake|error|fault|oversight|blunder|failure)"
                        + "|" + name
                        + " (?:\\w+ly )?(?:broke|caused|crashed|failed|forgot|ignored|neglected|overlooked)"
                        + "|(?:caused|broken|overlooked|forgotten|ignored) by " + name,
                ABOUT_A_PERSON);
        return new BlamelessHints(
                Stream.concat(Stream.of(ascribed), RULES.stream()).toList());
    }

    private static Rule rule(String words, String advice) {
        String whole = "(?<![\\p{L}\\p{N}_-])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}\\p{N}_])";
        return new Rule(Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), advice);
    }

    /** The same as sentences for people, each once: the words, then the advice. */
    public List<String> sentencesOn(String text) {
        return in(text).stream()
                .map(hint -> "“" + hint.words() + "”: " + hint.advice())
                .distinct()
                .toList();
    }

    /** What could be put better in that text, in its order, none overlapping another. */
    public List<Hint> in(String text) {
        List<Hint> found = new ArrayList<>();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) found.add(new Hint(matcher.start(), matcher.end(), matcher.group(), rule.advice()));
        }
        found.sort(Comparator.comparingInt(Hint::start)
                .thenComparing(Comparator.comparingInt(Hint::end).reversed()));
        List<Hint> hints = new ArrayList<>();
        int end = 0;
        for (Hint hint : found) {
            if (hint.start() < end) continue;
            hints.add(hint);
            end = hint.end();
        }
        return hints;
    }
}
