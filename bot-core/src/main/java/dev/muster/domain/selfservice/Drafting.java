package dev.muster.domain.selfservice;

import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.service.ServiceGraph;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Articles as they begin: from an answer, from an incident, from a title. */
public final class Drafting {
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LIKELY = 4;
    private static final int MOST_QUESTIONS = 5;

    private Drafting() {}

    /** From what a person answered; how it was asked is one way to find it. */
    public static Article fromAnswer(ArticleId id, Enquiry enquiry, String answer, PersonId author) {
        return draft(
                id,
                title(enquiry.text()),
                author,
                List.of(
                        new Section(SectionKind.ISSUE, "Issue", enquiry.text()),
                        new Section(SectionKind.RESOLUTION, "Resolution", answer)),
                List.of(enquiry.text()),
                Optional.empty());
    }

    /**
     * From an incident: a known error as long as it has only a workaround.
     *
     * @param how it was resolved, if it was
     */
    public static Article fromIncident(ArticleId id, Incident incident, Optional<String> how, PersonId author) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(SectionKind.ISSUE, "Issue", incident.summary()));
        incident.classification()
                .ci()
                .ifPresent(ci -> sections.add(new Section(SectionKind.ENVIRONMENT, "Environment", "Service: " + ci)));
        how.filter(text -> !text.isBlank())
                .ifPresent(text -> sections.add(new Section(SectionKind.RESOLUTION, "Resolution", text)));
        List<String> workarounds = incident.diagnosis().workarounds().stream()
                .filter(text -> !text.isBlank())
                .toList();
        if (!workarounds.isEmpty()) {
            sections.add(new Section(SectionKind.WORKAROUND, "Workaround", String.join("\n\n", workarounds)));
        }
        String cause = incident.diagnosis().standing(Hypothesis.Confirmed.class).stream()
                .map(Hypothesis::what)
                .collect(Collectors.joining("\n\n"));
        if (!cause.isBlank()) sections.add(new Section(SectionKind.CAUSE, "Cause", cause));
        Optional<KnownError> known = workarounds.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KnownError(incident.classification().ci().stream().toList()));
        return draft(id, title(incident.summary()), author, sections, List.of(), known);
    }

    /** From a title and what to do. */
    public static Article fromText(ArticleId id, String title, String resolution, PersonId author) {
        return draft(id, title, author, sections(resolution), List.of(), Optional.empty());
    }

    /**
     * From what people asked and did not get: the question is the title and the issue, the others are ways to find it. Who asked is
     * left out, and what to do is still to be written.
     *
     * @param questions the first is the one to go by
     */
    public static Article fromGap(ArticleId id, List<String> questions, ServiceGraph services, PersonId author) {
        String first = questions.getFirst().strip();
        String where = services.mentionedIn(String.join("\n", questions))
                .map(item -> "Service: " + item.name())
                .orElse("");
        return draft(
                id,
                title(first.replaceAll("[?!.\\s]+$", "")),
                author,
                List.of(
                        new Section(SectionKind.ISSUE, "Issue", first),
                        new Section(SectionKind.ENVIRONMENT, "Environment", where),
                        new Section(SectionKind.RESOLUTION, "Resolution", "1. ")),
                questions.stream()
                        .map(String::strip)
                        .distinct()
                        .limit(MOST_QUESTIONS)
                        .toList(),
                Optional.empty());
    }

    /** The sections that a text has under headings such as {@code ## Cause}; one without any says what to do. */
    public static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        String heading = "";
        StringBuilder body = new StringBuilder();
        for (String line : text.lines().toList()) {
            boolean begins = line.startsWith("## ") && !line.substring(3).isBlank();
            if (!begins) {
                body.append(line).append('\n');
                continue;
            }
            close(sections, heading, body);
            heading = line.substring(3).strip();
        }
        close(sections, heading, body);
        boolean plain = sections.size() == 1 && sections.getFirst().heading().isEmpty();
        return plain
                ? List.of(new Section(
                        SectionKind.RESOLUTION,
                        "Resolution",
                        sections.getFirst().text()))
                : List.copyOf(sections);
    }

    private static void close(List<Section> sections, String heading, StringBuilder body) {
        String text = body.toString().strip();
        if (!text.isEmpty()) sections.add(Section.under(heading, text));
        body.setLength(0);
    }

    /** An article as one text: its title, then its sections under their headings. What {@link #sections} reads again. */
    public static String text(Article article) {
        return article.title() + "\n\n"
                + article.sections().stream()
                        .map(section -> (section.heading().isBlank() ? "" : "## " + section.heading() + "\n\n")
                                + section.text().strip())
                        .collect(Collectors.joining("\n\n"));
    }

    private static Article draft(
            ArticleId id,
            String title,
            PersonId author,
            List<Section> sections,
            List<String> questions,
            Optional<KnownError> known) {
        return new Article(
                id,
                title,
                ArticleState.DRAFT,
                Optional.of("@" + author),
                Optional.empty(),
                Set.of(Article.EVERYONE),
                List.of(),
                sections,
                questions,
                known);
    }

    private static String title(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        String cut = line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, LONGEST_TITLE - 1).strip() + "…";
        return cut.isEmpty() ? "Untitled" : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }

    /** An id made of the words of a title, with a number behind it where that is taken. */
    public static ArticleId id(String title, Predicate<ArticleId> taken) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String name = shortened(plain);
        ArticleId id = new ArticleId(name);
        for (int number = 2; taken.test(id); number++) id = new ArticleId(name + "-" + number);
        return id;
    }

    /** The first names that a title may give. */
    public static List<ArticleId> ids(String title) {
        List<ArticleId> ids = new ArrayList<>();
        while (ids.size() < LIKELY) ids.add(id(title, ids::contains));
        return ids;
    }

    private static String shortened(String plain) {
        String base = plain.length() <= LONGEST_ID
                ? plain
                : plain.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
        return base.isEmpty() ? "article" : base;
    }
}
