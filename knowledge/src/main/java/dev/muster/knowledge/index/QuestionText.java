package dev.muster.knowledge.index;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question made ready to be looked up.
 *
 * @param plain without markup, and no longer than a model reads in time: of a long one the beginning and the end
 * @param stems the different words it is looked up by
 */
record QuestionText(String plain, Set<String> stems) {
    private static final int LONGEST = 64;
    private static final int FROM_ITS_END = 16;
    private static final int LONGEST_LETTERS = 600;
    private static final int MOST_STEMS = 48;

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>]{0,200}>");
    private static final Pattern MENTION = Pattern.compile("<[@#!][^<>|]{0,80}(\\|[^<>]{0,80})?>");
    private static final Pattern LABELLED = Pattern.compile("<[a-z]+:[^<>|]{0,500}\\|([^<>]{0,200})>");
    private static final Pattern MARKS = Pattern.compile("[*_~`<>\\[\\]{}|]+");

    static QuestionText of(String text) {
        String plain = MENTION.matcher(text).replaceAll(" ");
        plain = LABELLED.matcher(plain).replaceAll(" $1 ");
        plain = TAG.matcher(plain).replaceAll(" ");
        plain = MARKS.matcher(plain).replaceAll(" ");
        plain = shortened(Words.of(plain));
        return new QuestionText(plain, Wording.stems(plain, MOST_STEMS));
    }

    private static String shortened(List<String> words) {
        String all = words.size() <= LONGEST
                ? String.join(" ", words)
                : String.join(" ", words.subList(0, LONGEST - FROM_ITS_END)) + " "
                        + String.join(" ", words.subList(words.size() - FROM_ITS_END, words.size()));
        return all.length() <= LONGEST_LETTERS ? all : all.substring(0, LONGEST_LETTERS);
    }
}
