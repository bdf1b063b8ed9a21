package dev.muster.domain.selfservice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An answer that is kept: what people notice, where, what helps and why (Knowledge-Centered Service).
 *
 * @param owner the team or {@code @person} that answers for it
 * @param reviewBy the day by which somebody should look whether it still holds
 * @param audience who may see it once it is published: {@link #EVERYONE}, names of teams or audiences, {@code @person}
 * @param questions other ways in which people have asked for it; each is searched like the title
 * @param knownError present where it describes an error that is known and not yet removed
 * @param reviewer who validated it, as {@code @person} or a team
 * @param links what belongs to it and lies elsewhere, as addresses
 */
public record Article(
        ArticleId id,
        String title,
        ArticleState state,
        Optional<String> owner,
        Optional<LocalDate> reviewBy,
        Set<String> audience,
        List<String> tags,
        List<Section> sections,
        List<String> questions,
        Optional<KnownError> knownError,
        Optional<String> reviewer,
        List<String> links) {
    /** The audience of articles for all. */
    public static final String EVERYONE = "everyone";

    public Article {
        audience = Set.copyOf(audience);
        tags = List.copyOf(tags);
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        links = List.copyOf(links);
    }

    /** One that nobody has validated, with nothing attached. */
    public Article(
            ArticleId id,
            String title,
            ArticleState state,
            Optional<String> owner,
            Optional<LocalDate> reviewBy,
            Set<String> audience,
            List<String> tags,
            List<Section> sections,
            List<String> questions,
            Optional<KnownError> knownError) {
        this(
                id,
                title,
                state,
                owner,
                reviewBy,
                audience,
                tags,
                sections,
                questions,
                knownError,
                Optional.empty(),
                List.of());
    }

    /**
     * Whom a search may show it to: its audience once it is published, its owner alone before, nobody once it is retired.
     */
    public Set<String> visibleTo() {
        return switch (state) {
            case DRAFT, VALIDATED -> owner.map(Set::of).orElse(Set.of());
            case PUBLISHED -> audience;
            case RETIRED -> Set.of();
        };
    }

    /** Whether that reader may see it. */
    public boolean isVisibleTo(Reader reader) {
        return !Collections.disjoint(visibleTo(), reader.names());
    }

    /** The first section of that kind. */
    public Optional<Section> section(SectionKind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }

    /** What to do: the resolution, or as long as there is none the workaround. */
    public Optional<Section> remedy() {
        return section(SectionKind.RESOLUTION).or(() -> section(SectionKind.WORKAROUND));
    }

    /** The same article with more ways in which people have asked for it. */
    public Article withQuestions(List<String> all) {
        return new Article(
                id, title, state, owner, reviewBy, audience, tags, sections, all, knownError, reviewer, links);
    }

    /** The same article under another id. */
    public Article withId(ArticleId other) {
        return new Article(
                other, title, state, owner, reviewBy, audience, tags, sections, questions, knownError, reviewer, links);
    }

    /** The same article with other names for whoever owns it, reviewed it, and may see it. */
    public Article reassigned(UnaryOperator<String> names) {
        return new Article(
                id,
                title,
                state,
                owner.map(names),
                reviewBy,
                audience.stream().map(names).collect(Collectors.toUnmodifiableSet()),
                tags,
                sections,
                questions,
                knownError,
                reviewer.map(names),
                links);
    }

    /** The same article in another state. */
    public Article inState(ArticleState next) {
        return new Article(
                id, title, next, owner, reviewBy, audience, tags, sections, questions, knownError, reviewer, links);
    }
}
