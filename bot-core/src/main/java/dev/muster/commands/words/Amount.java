package dev.muster.commands.words;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount of money as typed: digits, with a point before the cents. Currency signs and separators of thousands are
 * asked about, because {@code 1,200} is one amount in London and another in Berlin.
 */
public final class Amount {

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
    private static final Pattern AMONG_SIGNS = Pattern.compile("\\D*(\\d{1,12}(\\.\\d{1,2})?)\\D*");

    private Amount() {}

    /** The amount that the word is; more than zero. */
    public static Optional<BigDecimal> of(Word word) {
        return Optional.of(word.text())
                .filter(text -> PLAIN.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(amount -> amount.signum() > 0);
    }

    /** The words with an amount at their head: that of an almost fitting first word, else that of the sample. */
    public static WordList inFrontOf(WordList typed, WordList sample) {
        String digits = typed.isEmpty() ? "" : digits(typed.get(0).text());
        return digits.isEmpty()
                ? sample.to(1).then(typed)
                : WordList.split(digits).then(typed.from(1));
    }

    private static String digits(String almost) {
        var matcher = AMONG_SIGNS.matcher(almost);
        return matcher.matches() ? String.valueOf(matcher.group(1)) : almost.replaceAll("\\D", "");
    }
}
