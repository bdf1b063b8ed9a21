package dev.muster.simulation;

import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The stories of a few seeds in short, as a program of its own: another process has to come to the same. */
final class Fingerprints {
    private Fingerprints() {}

    static String some() {
        return LongStream.rangeClosed(1, 4)
                .mapToObj(seed -> seed + ":" + Simulation.run(seed).fingerprint())
                .collect(Collectors.joining(" "));
    }

    public static void main(String[] arguments) {
        System.out.println(some());
    }
}
