package dev.muster.ports;

import java.util.List;

/** Says which questions mean the same. */
@FunctionalInterface
public interface Likeness {
    /** By the words that they have in common: for where texts are not compared by meaning. */
    Likeness BY_WORDS = SharedWords::groups;

    /**
     * The number of the group that each text is in; groups are numbered from 0 in the order of their first text. The same texts in
     * the same order give the same groups. Thousands of them take a second or two, so it is not asked on a thread that an incident
     * waits for.
     */
    List<Integer> groups(List<String> texts);
}
