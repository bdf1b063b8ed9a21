package dev.muster.commands;

import dev.muster.commands.words.Excerpt;
import dev.muster.commands.words.Moment;
import dev.muster.commands.words.Option;
import dev.muster.commands.words.TimeWords;
import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words after a command word, taken apart as its usage line allows: options from anywhere, a time from the end, then
 * what follows {@code because} and {@code backout}; the body is what remains.
 */
record Parts(
        GuideRow row,
        WordList body,
        List<Option> options,
        Optional<WordList> why,
        Optional<WordList> plan,
        TimeWords time) {

    static Parts of(GuideRow row, WordList typed, Moment moment) {
        List<Option> options = typed.list().stream()
                .flatMap(word -> Option.of(word, row.optionKeys()).stream())
                .toList();
        WordList prose = typed.without(word -> Option.of(word, row.optionKeys()).isPresent());
        TimeWords time = row.takesTime() ? TimeWords.of(prose, moment) : TimeWords.none(prose);
        return new Parts(row, time.rest(), options, Optional.empty(), Optional.empty(), time)
                .splitWhy()
                .splitPlan();
    }

    private Parts splitWhy() {
        int because = row.takesBecause() ? body.indexOf("because") : -1;
        boolean reasonFollows = because >= 0 && because < body.size() - 1;
        return reasonFollows ? withBody(body.to(because)).withWhy(body.from(because + 1)) : this;
    }

    private Parts splitPlan() {
        WordList reason = why.orElse(WordList.NONE);
        int backout = row.takesBackout() ? reason.from(1).indexOf("backout") + 1 : 0;
        boolean planFollows = backout > 0 && backout < reason.size() - 1;
        return planFollows ? withWhy(reason.to(backout)).withPlan(reason.from(backout + 1)) : this;
    }

    Parts withBody(WordList changed) {
        return new Parts(row, changed, options, why, plan, time);
    }

    Parts withOptions(List<Option> changed) {
        return new Parts(row, body, changed, why, plan, time);
    }

    Parts withWhy(WordList changed) {
        return new Parts(row, body, options, Optional.of(changed), plan, time);
    }

    Parts withPlan(WordList changed) {
        return new Parts(row, body, options, why, Optional.of(changed), time);
    }

    Parts withoutTime() {
        return new Parts(row, body, options, why, plan, TimeWords.none(body));
    }

    boolean isEmpty() {
        return body.isEmpty()
                && options.isEmpty()
                && why.isEmpty()
                && time.said().isEmpty();
    }

    /** The parts as one line in the order of the usage line, to be sent instead of what was typed. */
    String line() {
        return row.word()
                + quotation("", body)
                + options.stream().map(option -> " " + option.word().text()).collect(Collectors.joining())
                + why.map(reason -> quotation(" because", reason)).orElse("")
                + plan.map(back -> quotation(" backout", back)).orElse("")
                + quotation("", time.said());
    }

    private static String quotation(String keyword, WordList words) {
        String text = Excerpt.of(words.verbatim());
        return keyword + (text.isEmpty() ? "" : " " + text);
    }
}
