package dev.muster.commands.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The words of a line, or some of them, in order. Taking words out leaves the others and their spacing as typed. */
public record WordList(List<Word> list) {

    /** No words. */
    public static final WordList NONE = new WordList(List.of());

    /** Splits at white space outside quotes, in one pass; leading and trailing white space is no part of any word. */
    public static WordList split(String text) {
        var words = new ArrayList<Word>();
        var quotes = new Quotes(text);
        int place = endOfSpace(text, 0);
        while (place < text.length()) {
            int end = endOfWord(text, place, quotes);
            int next = endOfSpace(text, end);
            words.add(new Word(text.substring(place, end), text.substring(end, next)));
            place = next;
        }
        return new WordList(words);
    }

    private static int endOfWord(String text, int start, Quotes quotes) {
        int place = start;
        while (place < text.length() && !Quotes.isSpace(text.charAt(place))) {
            place = Math.max(place, quotes.closing(start, place)) + 1;
        }
        return place;
    }

    private static int endOfSpace(String text, int start) {
        int place = start;
        while (place < text.length() && Quotes.isSpace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** The word at that place, from 0. */
    public Word get(int index) {
        return list.get(index);
    }

    /** The words from this index on; none if there are not so many. */
    public WordList from(int index) {
        return new WordList(list.subList(Math.min(index, size()), size()));
    }

    /** The words before this index; all of them if there are not so many. */
    public WordList to(int index) {
        return new WordList(list.subList(0, Math.min(index, size())));
    }

    /** These words and those after them. */
    public WordList then(WordList more) {
        return new WordList(Stream.concat(list.stream(), more.list.stream()).toList());
    }

    /** The words but for those. */
    public WordList without(Predicate<Word> unwanted) {
        return new WordList(list.stream().filter(unwanted.negate()).toList());
    }

    /** Where the keyword first stands outside quotes, or -1. */
    public int indexOf(String keyword) {
        for (int i = 0; i < size(); i++) {
            if (get(i).is(keyword)) {
                return i;
            }
        }
        return -1;
    }

    /** The words as typed. */
    public String verbatim() {
        var text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            Word word = get(i);
            boolean last = i == size() - 1;
            text.append(word.text()).append(last ? "" : word.space().isEmpty() ? " " : word.space());
        }
        return text.toString();
    }

    /** The words as typed, without the quotes if they are one quoted group. */
    public String prose() {
        return size() == 1 ? get(0).quoted().orElse(get(0).text()) : verbatim();
    }
}
