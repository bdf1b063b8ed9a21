package dev.muster.domain.effect;

/** What is promised about repetition. Nothing that Muster does is dropped when in doubt, so there is no "at most once". */
public enum Delivery {
    /** The outcome can be looked up by the effect's key or the room's name, so it happens once. */
    ONCE,
    /** May happen again after a crash; repeating it does no harm. */
    AT_LEAST_ONCE
}
