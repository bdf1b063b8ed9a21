package dev.muster.domain.selfservice;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.Words;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to something that a person asked or reported. */
public sealed interface EnquiryEvent extends SelfServiceEvent {

    /** What somebody wants. */
    enum Purpose {
        /** To know how something is done. */
        ASK,
        /** Something to work again. */
        REPORT
    }

    /** How much the articles had to say. */
    enum Found {
        /** The answer. */
        ANSWER,
        /** A few that may be it. */
        CANDIDATES,
        /** Nothing. */
        NOTHING
    }

    /** What is asked about something that is broken, one after the other. */
    enum Aspect {
        /** Which service it is. */
        SERVICE,
        /** When it was seen first. */
        SINCE,
        /** When it worked last. */
        LAST_WORKED,
        /** Where it happens. */
        WHERE,
        /** How many people have it. */
        HOW_MANY,
        /** An incident of the past that it is like. */
        LIKE,
        /** How bad it is: impact, then urgency. */
        PRIORITY
    }

    /**
     * Somebody asked or reported something, and the articles were looked up.
     *
     * @param place where; the answer was for the asker alone
     * @param direct in a message to the bot alone, whose words are nobody else's to learn from
     * @param articles what was shown or offered, best first
     * @param broken open incidents that it may be about
     * @param follows the question whose context this one needed
     */
    record Asked(
            Purpose purpose,
            @Words String text,
            @Words Place place,
            boolean direct,
            Found found,
            List<ArticleId> articles,
            List<IncidentId> broken,
            Optional<EnquiryId> follows)
            implements EnquiryEvent {
        public Asked {
            articles = List.copyOf(articles);
            broken = List.copyOf(broken);
        }
    }

    /** The asker chose that article among the candidates. */
    record ArticleShown(ArticleId article) implements EnquiryEvent {}

    /** The asker let everybody see the answer, where it was asked. */
    record AnswerShared(ArticleId article) implements EnquiryEvent {}

    /** What was asked in private may be learned from. */
    record LearningAllowed() implements EnquiryEvent {}

    /** That was it: the article, or what a person wrote when there is none. */
    record Solved(Optional<ArticleId> article) implements EnquiryEvent {}

    /** That was not it: the article, or without one what was shown or offered last. */
    record NotSolved(Optional<ArticleId> article) implements EnquiryEvent {}

    /** The asker has what that incident is about. */
    record Joined(IncidentId incident) implements EnquiryEvent {}

    /** The people who know were asked, those of a team if one owns the topic. */
    record HandedOver(Optional<String> team, List<PersonId> to, Instant answerBy) implements EnquiryEvent {
        public HandedOver {
            to = List.copyOf(to);
        }
    }

    /** Nobody answered in time; others were asked, and whoever was asked before still is. */
    record Escalated(List<PersonId> to, Instant answerBy) implements EnquiryEvent {
        public Escalated {
            to = List.copyOf(to);
        }
    }

    /** Somebody is looking into it. */
    record Taken(Instant answerBy) implements EnquiryEvent {}

    /** A person answered. */
    record Replied(@Words String text) implements EnquiryEvent {}

    /** The answer was made an article. */
    record DraftBegun(ArticleId article) implements EnquiryEvent {}

    /** The asker was shown that step of what may help. */
    record StepShown(int number) implements EnquiryEvent {}

    /** What the articles had made it work again for whoever reported it, and nobody else had to do anything. */
    record ResolvedFirstTime() implements EnquiryEvent {}

    /** The reporter is asked about what is broken, question by question. */
    record GuideBegun() implements EnquiryEvent {}

    /** The reporter did not want to answer that, or does not know. */
    record Passed(Aspect aspect) implements EnquiryEvent {}

    /** The reporter described what is broken further. */
    record Described(Aspect aspect, @Words String text) implements EnquiryEvent {
        /** One for each, in the order in which they are asked. */
        public static List<Described> all(Map<Aspect, String> said) {
            return Arrays.stream(Aspect.values())
                    .filter(said::containsKey)
                    .map(aspect -> new Described(aspect, said.getOrDefault(aspect, "")))
                    .toList();
        }
    }

    /** It is an incident now. */
    record Registered(IncidentId incident) implements EnquiryEvent {}
}
