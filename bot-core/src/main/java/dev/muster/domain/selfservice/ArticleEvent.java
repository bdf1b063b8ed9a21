package dev.muster.domain.selfservice;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Words;

/** What happens to an article that is written in chat or on the console, and what people confirm of any article. */
public sealed interface ArticleEvent extends SelfServiceEvent {

    /** A new version of it; what state it is in stands in it. */
    record Written(@Words Article article) implements ArticleEvent {}

    /** It went on to that state. */
    record Moved(ArticleState to) implements ArticleEvent {}

    /** Somebody asked so, and the article was the answer. Whoever it was is not said. */
    record QuestionConfirmed(@Words String question) implements ArticleEvent {}

    /** It was what that incident was about: what it says was used once more. */
    record Reused(IncidentId incident) implements ArticleEvent {}
}
