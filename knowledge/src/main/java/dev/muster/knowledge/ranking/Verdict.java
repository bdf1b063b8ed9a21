package dev.muster.knowledge.ranking;

import java.util.List;

/** What a ranking comes to. */
public enum Verdict {
    SURE,
    UNSURE,
    DONT_KNOW;

    /** The verdict on candidates with these confidences, best first. */
    public static Verdict on(List<Double> confidences, Judgement judgement) {
        double best = confidences.isEmpty() ? 0 : confidences.getFirst();
        if (best >= judgement.sure()) return SURE;
        return best >= judgement.unsure() ? UNSURE : DONT_KNOW;
    }
}
