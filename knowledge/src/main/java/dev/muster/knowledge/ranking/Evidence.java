package dev.muster.knowledge.ranking;

import java.util.Arrays;
import java.util.Map;

/** How strong each signal is for one article and one question. */
public final class Evidence {
    private final double[] strengths = new double[Signal.values().length];

    /** The strength of a signal; 0 when nothing was said about it. */
    public double of(Signal signal) {
        return strengths[signal.ordinal()];
    }

    /** Sets the strength of a signal. */
    public Evidence with(Signal signal, double strength) {
        strengths[signal.ordinal()] = strength;
        return this;
    }

    /** Raises the strength of a signal to this, unless it is stronger already. */
    public void atLeast(Signal signal, double strength) {
        strengths[signal.ordinal()] = Math.max(strengths[signal.ordinal()], strength);
    }

    /** The strengths times these weights, summed. */
    public double weighed(Map<Signal, Double> weights) {
        double sum = 0;
        for (Map.Entry<Signal, Double> weight : weights.entrySet()) sum += weight.getValue() * of(weight.getKey());
        return sum;
    }

    @Override
    public String toString() {
        return Arrays.toString(strengths);
    }
}
