package dev.muster.commands;

import dev.muster.commands.words.Excerpt;
import dev.muster.commands.words.Moment;
import dev.muster.commands.words.Option;
import dev.muster.commands.words.PersonWord;
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.Word;
import dev.muster.commands.words.WordList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was typed after a command word, ready to be read. Whatever is missing or cannot be meant is a {@link Misreading}. */
final class Arguments {

    private final Parts parts;
    private final Moment moment;
    private final Vocabulary vocabulary;

    /** Takes the words apart; refuses a time that cannot be, and an option that is there twice. */
    Arguments(GuideRow row, WordList typed, Moment moment, Vocabulary vocabulary) {
        this(Parts.of(row, typed, moment), moment, vocabulary);
    }

    /** Takes what was filled in a form, part by part. */
    Arguments(Parts parts, Moment moment, Vocabulary vocabulary) {
        this.parts = parts;
        this.moment = moment;
        this.vocabulary = vocabulary;
        parts.time().objection().ifPresent(objection -> {
            throw misread(objection, parts.withoutTime());
        });
        refuseDoubledOption();
    }

    private void refuseDoubledOption() {
        var once = new LinkedHashMap<String, Option>();
        for (Option option : parts.options()) {
            if (once.putIfAbsent(option.key(), option) != null) {
                var first = List.copyOf(once.values());
                throw misread("“" + option.key() + ":” is there more than once.", parts.withOptions(first));
            }
        }
    }

    Parts parts() {
        return parts;
    }

    /** The parts of the row's example, to complete a correction with. */
    Parts sample() {
        return Parts.of(parts.row(), WordList.split(parts.row().example()).from(1), moment);
    }

    Moment moment() {
        return moment;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    WordList body() {
        return parts.body();
    }

    Optional<Instant> at() {
        return parts.time().at();
    }

    /** The text from this word of the body on. */
    String text(int from, String question) {
        return optionalText(from).orElseThrow(() -> missing(from, question));
    }

    Optional<String> optionalText(int from) {
        return Optional.of(body().from(from).prose()).filter(text -> !text.isBlank());
    }

    /** The reference at the head of the body, to something named by one of these letters. */
    String ref(String letters, String question) {
        Optional<Word> head = head();
        if (startsList(letters)) {
            throw misread("One at a time, please.", parts.withBody(body().to(1).then(body().from(2))));
        }
        return head.flatMap(word -> Reference.of(letters, word)).orElseThrow(() -> {
            boolean onlyNumber = head.flatMap(Reference::number).isPresent();
            return insteadOfHead(question, onlyNumber ? 1 : 0);
        });
    }

    private boolean startsList(String letters) {
        return body().size() > 1
                && body().get(0).text().endsWith(",")
                && body().to(2).list().stream()
                        .allMatch(word -> Reference.of(letters, word).isPresent());
    }

    /** The person at the head of the body, where nobody else can stand. */
    String person(String question) {
        Optional<Word> head = head();
        if (head.filter(PersonWord::isEveryone).isPresent()) {
            throw insteadOfHead("That is everyone; name a person.", 1);
        }
        return head.flatMap(PersonWord::orBareName).orElseThrow(() -> insteadOfHead(question, 1));
    }

    Optional<Word> head() {
        return body().list().stream().findFirst();
    }

    Optional<String> why() {
        return parts.why().map(WordList::prose);
    }

    /** The value of an option, as the given reading understands it. */
    <T> Optional<T> option(String key, Function<String, Optional<T>> reading, String allowed, String suggestion) {
        return parts.options().stream()
                .filter(option -> option.key().equals(key))
                .findFirst()
                .map(option -> reading.apply(option.value())
                        .orElseThrow(() -> misread(
                                "“" + key + ":” takes " + allowed + ", not “" + Excerpt.of(option.value()) + "”.",
                                parts.withOptions(replaced(option, key + ":" + suggestion)))));
    }

    private List<Option> replaced(Option wrong, String right) {
        return parts.options().stream()
                .map(option -> option.equals(wrong) ? new Option(wrong.key(), right, new Word(right, "")) : option)
                .toList();
    }

    /** Refuses a body of more words than this, so that nothing typed is passed over. */
    void nothingAfter(int count, String remark) {
        if (body().size() > count) {
            throw misread(remark, parts.withBody(body().to(count)));
        }
    }

    /** Something is missing at this word of the body: the example's words are shown there. */
    Misreading missing(int from, String question) {
        Parts completed = parts.withBody(body().to(from).then(sample().body().from(from)));
        return misread(question, parts.isEmpty() ? sample() : completed);
    }

    /** The head of the body is not what it must be: the example's is shown before, or instead of, what was typed. */
    Misreading insteadOfHead(String question, int replacedWords) {
        return misread(question, parts.withBody(sample().body().to(1).then(body().from(replacedWords))));
    }

    Misreading misread(String reason, Parts corrected) {
        return new Misreading(parts.row(), reason, corrected.line());
    }
}
