package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands above the text of an article: who keeps it, who sees it, what it belongs to. By key, as people write it; several
 * values stand on several lines, or behind commas where none of them can have one.
 */
public final class ArticleNotes {
    /** What may be noted, in the order in which it is written. */
    public static final List<String> KEYS =
            List.of("owner", "reviewer", "review", "audience", "tags", "questions", "known-error", "affects", "links");

    /** Those whose values may have commas in them. */
    private static final Set<String> LINES = Set.of("questions", "links");

    /** Those whose values have to be known here. */
    private static final Set<String> NAMES = Set.of("owner", "reviewer", "audience", "known-error", "affects");

    private static final int LONGEST_TAG = 40;

    private final Map<String, String> given;
    private final NotedNames names;
    private final List<Mistake> mistakes = new ArrayList<>();

    private ArticleNotes(Map<String, String> given, NotedNames names) {
        this.given = given;
        this.names = names;
    }

    /** What cannot be meant so, and what to write instead; each a sentence. */
    public record Mistake(String key, String problem, String remedy) {}

    /** The article with all that could be understood, and what could not. */
    public record Read(Article article, List<Mistake> mistakes) {
        public Read {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** What is noted of an article; every key is there. */
    public static Map<String, String> of(Article article) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("owner", article.owner().orElse(""));
        notes.put("reviewer", article.reviewer().orElse(""));
        notes.put("review", article.reviewBy().map(LocalDate::toString).orElse(""));
        notes.put(
                "audience",
                String.join(", ", article.audience().stream().sorted().toList()));
        notes.put("tags", String.join(", ", article.tags()));
        notes.put("questions", String.join("\n", article.questions()));
        notes.put("known-error", article.knownError().isPresent() ? "yes" : "");
        notes.put(
                "affects",
                String.join(", ", article.knownError().map(KnownError::affects).orElse(List.of())));
        notes.put("links", String.join("\n", article.links()));
        return notes;
    }

    /** Whether a value of that key may have commas, colons and brackets in it. */
    static boolean isProse(String key) {
        return LINES.contains(key);
    }

    /** The article as these notes have it; what they do not mention stays as it is. */
    public static Read read(Map<String, String> notes, Article article, Practice practice) {
        ArticleNotes reading = new ArticleNotes(notes, new NotedNames(practice, article));
        return new Read(reading.applied(article), reading.mistakes);
    }

    /** Which names stand above an article that nobody and nothing has; whoever edits it is told the same. */
    public static List<Mistake> unknownNames(Article article, Practice practice) {
        Map<String, String> named = of(article);
        named.keySet().retainAll(NAMES);
        named.values().removeIf(String::isBlank);
        Article nameless = Drafting.fromText(article.id(), article.title(), "", PersonId.MUSTER);
        return read(named, nameless, practice).mistakes();
    }

    private Article applied(Article before) {
        given.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> mistake(
                        key, "There is nothing called “" + key + "”.", "Choose from " + String.join(", ", KEYS) + "."));
        Optional<String> owner = given.containsKey("owner") ? keeper("owner") : before.owner();
        if (owner.isEmpty()) mistake("owner", "Somebody has to keep it.", "Name a team or a person, such as @ana.");
        return new Article(
                before.id(),
                before.title(),
                before.state(),
                owner,
                given.containsKey("review") ? day() : before.reviewBy(),
                given.containsKey("audience") ? audience() : before.audience(),
                given.containsKey("tags") ? tags() : before.tags(),
                before.sections(),
                given.containsKey("questions") ? all("questions") : before.questions(),
                knownError(before),
                given.containsKey("reviewer") ? keeper("reviewer") : before.reviewer(),
                given.containsKey("links") ? links() : before.links());
    }

    private Optional<String> keeper(String key) {
        List<String> all = all(key);
        if (all.size() > 1) mistake(key, "That is more than one.", "Name one team or one person.");
        all.forEach(name -> names.objectionToKeeper(name).ifPresent(remedy -> mistake(key, unknown(name), remedy)));
        return all.stream().findFirst();
    }

    private Set<String> audience() {
        List<String> all = all("audience");
        if (all.isEmpty())
            mistake("audience", "Nobody would see it.", "Write everyone, a team, or a person such as @ana.");
        all.forEach(
                name -> names.objectionToReader(name).ifPresent(remedy -> mistake("audience", unknown(name), remedy)));
        return new LinkedHashSet<>(all);
    }

    private Optional<LocalDate> day() {
        String written = given.getOrDefault("review", "").strip();
        if (written.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException notADay) {
            mistake("review", "“" + written + "” is no day that I can read.", "Write it as 2026-04-30.");
            return Optional.empty();
        }
    }

    private List<String> tags() {
        List<String> tags = all("tags");
        tags.stream()
                .filter(tag -> tag.length() > LONGEST_TAG)
                .forEach(tag -> mistake("tags", "A tag is a word or two.", "Put commas between several."));
        return tags;
    }

    private List<String> links() {
        List<String> links = all("links");
        links.stream()
                .filter(link -> !link.matches("(https?://|mailto:)\\S+"))
                .forEach(link ->
                        mistake("links", "“" + link + "” is no address.", "Begin it with https:// or mailto:."));
        return links;
    }

    private Optional<KnownError> knownError(Article before) {
        if (!given.containsKey("known-error") && !given.containsKey("affects")) return before.knownError();
        List<String> affects = given.containsKey("affects")
                ? all("affects")
                : before.knownError().map(KnownError::affects).orElse(List.of());
        affects.forEach(name -> names.objectionToService(name)
                .ifPresent(remedy -> mistake("affects", "There is no service called “" + name + "”.", remedy)));
        boolean known =
                given.containsKey("known-error") ? isYes() : before.knownError().isPresent();
        if (!known && !affects.isEmpty()) {
            mistake("affects", "This is for a known error.", "Say that it is one, or leave this empty.");
        }
        return known ? Optional.of(new KnownError(affects)) : Optional.empty();
    }

    private boolean isYes() {
        return List.of("yes", "true")
                .contains(given.getOrDefault("known-error", "").strip());
    }

    private List<String> all(String key) {
        String written = given.getOrDefault(key, "");
        return Arrays.stream(written.split(LINES.contains(key) ? "\n" : "[,\n]", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    private static String unknown(String name) {
        return "Nobody here is called “" + name + "”.";
    }

    private void mistake(String key, String problem, String remedy) {
        mistakes.add(new Mistake(key, problem, remedy));
    }
}
