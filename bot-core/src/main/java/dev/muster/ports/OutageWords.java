package dev.muster.ports;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.SectionKind;
import dev.muster.domain.text.TimeMark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What whoever asks is told of an open incident: since when, who is on it, and what to do until it is fixed. */
final class OutageWords {
    private final Practice practice;
    private final Map<ArticleId, Article> articles;

    OutageWords(Practice practice, Map<ArticleId, Article> articles) {
        this.practice = practice;
        this.articles = Map.copyOf(articles);
    }

    String say(Incident incident) {
        return "*" + incident.id() + "* is open since " + TimeMark.clock(incident.occurredAt()) + ": "
                + IncidentCards.words(incident.summary()) + ". "
                + (incident.isMajor() ? "It is a major incident; " : "") + practice.nameOf(incident.owner())
                + " is responsible, and " + atWork(incident) + "." + meanwhile(incident);
    }

    private static String atWork(Incident incident) {
        int people = incident.swarm().here().size();
        return people == 1 ? "one person works on it" : people + " people work on it";
    }

    /** What was found today goes before what is known of the error in general. */
    private String meanwhile(Incident incident) {
        List<String> workarounds = incident.diagnosis().workarounds().stream()
                .map(IncidentCards::words)
                .toList();
        if (!workarounds.isEmpty()) return "\nUntil it is fixed: " + String.join("; ", workarounds);
        String known = incident.diagnosis().matched().stream()
                .map(name -> articles.get(new ArticleId(name)))
                .filter(Objects::nonNull)
                .map(OutageWords::known)
                .collect(Collectors.joining());
        return known.isEmpty() ? " There is no workaround yet." : known;
    }

    private static String known(Article article) {
        String workaround = article.section(SectionKind.WORKAROUND)
                .map(Section::text)
                .map(ArticleWords::plain)
                .orElseGet(() -> ArticleWords.remedy(article));
        return "\nIt is a known error: " + article.title() + ". Until it is fixed:\n" + workaround + "\nSource: "
                + AnswerCards.source(article);
    }
}
