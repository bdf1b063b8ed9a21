package dev.muster.commands;

import dev.muster.commands.words.Reference;
import dev.muster.commands.words.Word;
import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A usage line, read once for all that it promises.
 *
 * @param line as shown, without {@code /swarm}
 * @param word the command word
 * @param slots what follows the command word, token by token, without brackets
 * @param optionKeys the keys of its {@code key:value} options, in order
 */
record Usage(String line, String word, List<String> slots, List<String> optionKeys) {

    private static final Pattern KEY = Pattern.compile("([a-z]+):.+");
    private static final Pattern REFERENCE = Pattern.compile("[ACHI]1");
    private static final Pattern LITERAL = Pattern.compile("[a-z]+");

    static Usage of(String line) {
        List<String> tokens = List.of(line.replaceAll("[\\[\\]]", "").split(" "));
        List<String> slots = tokens.subList(1, tokens.size());
        List<String> keys = slots.stream()
                .map(KEY::matcher)
                .filter(Matcher::matches)
                .map(matcher -> String.valueOf(matcher.group(1)))
                .toList();
        return new Usage(line, tokens.getFirst(), slots, keys);
    }

    boolean shows(String keyword) {
        return slots.contains(keyword);
    }

    /** Whether these words choose this among the forms of its command: by a reference such as H1, or by a second word. */
    boolean isChosenBy(WordList typed) {
        return !slots.isEmpty() && !typed.isEmpty() && chooses(slots.getFirst(), typed.get(0));
    }

    /** Whether this form is meant when none of the others of its command is chosen. */
    boolean isPlain() {
        String first = slots.isEmpty() ? "" : slots.getFirst();
        return !REFERENCE.matcher(first).matches() && !LITERAL.matcher(first).matches();
    }

    private static boolean chooses(String slot, Word first) {
        return REFERENCE.matcher(slot).matches()
                ? Reference.of(slot.substring(0, 1), first).isPresent()
                : LITERAL.matcher(slot).matches() && first.is(slot);
    }
}
