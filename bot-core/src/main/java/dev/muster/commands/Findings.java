package dev.muster.commands;

import dev.muster.commands.Ongoing.About;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Found;
import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import dev.muster.ports.AnswerCards;
import dev.muster.ports.Reply;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What there is to show to whoever asks: what is broken, the answer, candidates, or that nothing is known. */
final class Findings {
    private final Practice practice;
    private final CommandLine line;
    private final Incidents incidents;
    private final Minutes minutes;
    private final Looked looked;

    Findings(Practice practice, CommandLine line, Incidents incidents, Minutes minutes, Looked looked) {
        this.practice = practice;
        this.line = line;
        this.incidents = incidents;
        this.minutes = minutes;
        this.looked = looked;
    }

    /** What is broken comes first, unless the articles know how to do what was asked. */
    Reply found(Enquiry enquiry, List<About> broken) {
        boolean ongoing = broken.stream().anyMatch(About::described)
                || (!broken.isEmpty() && (enquiry.found() != Found.ANSWER || enquiry.purpose() == Purpose.REPORT));
        List<Incident> open = broken.stream().map(About::incident).toList();
        AnswerCards cards = new AnswerCards(enquiry, practice);
        return ongoing ? cards.broken(open, looked.articles()) : fromArticles(enquiry, open);
    }

    /** What there is in the articles, as far as it was not tried. */
    Reply fromArticles(Enquiry enquiry, List<Incident> besides) {
        AnswerCards cards = new AnswerCards(enquiry, practice);
        List<Article> articles = articles(further(enquiry));
        Optional<Article> answer = enquiry.shown()
                .flatMap(id -> Optional.ofNullable(looked.articles().get(id)));
        boolean report = enquiry.purpose() == Purpose.REPORT;
        if (answer.isPresent() && report) return cards.step(answer.get(), 1);
        if (answer.isPresent()) return cards.answer(answer.get(), besides);
        if (!articles.isEmpty()) return cards.candidates(articles);
        return report
                ? new GuidedReport(practice, line, incidents, minutes).begin(enquiry)
                : cards.unknown(looked.early());
    }

    /** When a way around something broken has failed, only other known errors are offered; then it is registered. */
    private List<ArticleId> further(Enquiry enquiry) {
        boolean onlyErrors =
                enquiry.purpose() == Purpose.REPORT && !enquiry.failed().isEmpty();
        return enquiry.untried().stream()
                .filter(id -> !onlyErrors || looked.isKnownError(id))
                .toList();
    }

    /** The team that keeps the article which comes nearest. */
    Optional<String> keeper(Enquiry enquiry) {
        return articles(enquiry.offered()).stream()
                .findFirst()
                .flatMap(Article::owner)
                .filter(owner -> !owner.startsWith("@"));
    }

    private List<Article> articles(List<ArticleId> ids) {
        return ids.stream().map(looked.articles()::get).filter(Objects::nonNull).toList();
    }
}
