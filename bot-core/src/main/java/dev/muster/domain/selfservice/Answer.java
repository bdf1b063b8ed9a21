package dev.muster.domain.selfservice;

import java.util.List;

/** What the articles have to say to a question. */
public sealed interface Answer {
    /** All that came up, best first, also where none of it is good enough; at most ten. */
    List<Candidate> candidates();

    /** The first candidate answers the question. */
    record Sure(List<Candidate> candidates) implements Answer {
        public Sure {
            candidates = List.copyOf(candidates);
        }

        /** The answer. */
        public Candidate best() {
            return candidates.getFirst();
        }
    }

    /** One of the first few may answer it; the person knows better which. */
    record Unsure(List<Candidate> candidates) implements Answer {
        private static final int OFFERED = 3;
        private static final double FAR_LESS_LIKELY = 0.2;

        public Unsure {
            candidates = List.copyOf(candidates);
        }

        /** Those worth offering: three at most, and none that is far less likely than the first. */
        public List<Candidate> offered() {
            double least = candidates.isEmpty() ? 0 : candidates.getFirst().confidence() * FAR_LESS_LIKELY;
            return candidates.stream()
                    .limit(OFFERED)
                    .filter(candidate -> candidate.confidence() >= least)
                    .toList();
        }
    }

    /** The articles do not answer it; a person has to. */
    record DontKnow(List<Candidate> candidates) implements Answer {
        public DontKnow {
            candidates = List.copyOf(candidates);
        }
    }
}
