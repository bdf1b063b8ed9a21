package dev.muster.knowledge.ranking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How strong each signal is for one article and one question. */
public final class Evidence {
    private final Map<Signal, Double> strengths = new EnumMap<>(Signal.class);

    /** The strength of a signal; 0 when nothing was said about it. */
    public double of(Signal signal) {
        List<Signal> parts = signal.parts();
        if (parts.isEmpty()) return strengths.getOrDefault(signal, 0.0);
        double sum = 0;
        for (Signal part : parts) sum += strengths.getOrDefault(part, 0.0);
        return sum / parts.size();
    }

    /** Sets the strength of a signal. */
    public Evidence with(Signal signal, double strength) {
        strengths.put(signal, strength);
        return this;
    }

    /** Raises the strength of a signal to this, unless it is stronger already. */
    public void atLeast(Signal signal, double strength) {
        strengths.merge(signal, strength, Math::max);
    }

    /** The strengths times these weights, summed. */
    public double weighed(Map<Signal, Double> weights) {
        double sum = 0;
        for (Map.Entry<Signal, Double> weight : weights.entrySet()) sum += weight.getValue() * of(weight.getKey());
        return sum;
    }

    @Override
    public String toString() {
        return strengths.toString();
    }
}
