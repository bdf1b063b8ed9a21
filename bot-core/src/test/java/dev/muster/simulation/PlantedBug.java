package dev.muster.simulation;

/** Mistakes that somebody could make in the core or around it. Each can be switched on, and then has to be found. */
enum PlantedBug {
    /** The store does not remember which deliveries it took. */
    FORGETS_DELIVERIES,
    /** The store says that something is durable while it may still be lost. */
    ACKNOWLEDGES_BEFORE_IT_IS_DURABLE,
    /** The second of a group is acknowledged like the others, and not written. */
    LOSES_ONE_OF_A_GROUP,
    /** Facts are committed first, and their effects some time after. */
    COMMITS_EFFECTS_LATER,
    /** What may have happened already is done again without looking. */
    DOES_IT_AGAIN_WITHOUT_LOOKING,
    /** Effects of one lane run in any order. */
    IGNORES_THE_ORDER,
    /** An effect that was given up is reported to nobody. */
    FORGETS_WHAT_IT_GAVE_UP,
    /** The platform's own pause is not kept. */
    IGNORES_RETRY_AFTER,
    /** An effect that failed is taken for done. */
    TAKES_A_FAILURE_FOR_DONE,
    /** A timer is looked at twice. */
    FIRES_TIMERS_TWICE,
    /** A timer is dismissed before what it asks for is decided. */
    FORGETS_TIMERS,
    /** The state does not take notice of one kind of fact. */
    FOLDS_WITHOUT_DEPARTURES,
    /** An owner goes, and the incident passes on to nobody. */
    HANDS_NO_OWNER_ON,
    /** The hash leaves out where an entry came from. */
    SEALS_WITHOUT_THE_SOURCE,
    /** A message that is handed in a second time is recorded a second time. */
    RECORDS_TALK_AGAIN,
    /** A repeated delivery gets an empty answer in place of the first one. */
    ANSWERS_REPEATS_ANYHOW,
    /** A process takes on what another one, which is alive, is doing. */
    TAKES_WORK_FROM_THE_LIVING,
    /** What is taken over from a dead process is taken for certainly not done. */
    TAKES_OVER_WITHOUT_A_DOUBT,
    /** An incident's own history is read with its last entry missing. */
    READS_WITHOUT_THE_LAST
}
