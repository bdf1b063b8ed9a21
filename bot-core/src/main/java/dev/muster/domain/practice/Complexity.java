package dev.muster.domain.practice;

/** How well the incident is understood (Cynefin's domains, as ITIL 4 uses them for swarming). */
public enum Complexity {
    /** Cause and effect are seen only afterwards: probe with safe-to-fail experiments. */
    COMPLEX,
    /** Cause and effect can be analysed by those who know: call the right specialists. */
    COMPLICATED,
    /** Cause and effect are known: follow the model. */
    CLEAR;

    /** As typed and shown: {@code complex}, {@code complicated}, {@code clear}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
