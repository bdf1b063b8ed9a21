package dev.muster.commands;

import java.util.List;

/** The names that could be typed next, as the person who types may know them. */
@FunctionalInterface
public interface Candidates {

    /** What is named. */
    enum Kind {
        /** Configuration items. */
        SERVICES,
        /** Incident models. */
        MODELS,
        /** People, without {@code @}. */
        PEOPLE,
        /** Teams and competences. */
        TEAMS,
        /** Audiences of status updates. */
        AUDIENCES,
        /** Open incidents: {@code INC-1}. */
        INCIDENTS,
        /** Actions under way in the incident at hand: {@code A1}. */
        OPEN_ACTIONS,
        /** Hypotheses of the incident at hand: {@code H1}. */
        HYPOTHESES,
        /** Changes of the incident at hand: {@code C1}. */
        CHANGES,
        /** Improvement actions of the incident at hand that are not done: {@code I1}. */
        IMPROVEMENTS
    }

    /** The names of one kind, most likely first; none if there are none or they are not known here. */
    List<String> of(Kind kind);
}
