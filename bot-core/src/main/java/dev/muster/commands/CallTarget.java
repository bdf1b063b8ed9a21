package dev.muster.commands;

import dev.muster.commands.words.PersonWord;
import dev.muster.commands.words.Word;
import dev.muster.commands.words.WordList;

/**
 * Whom a call or a release is about: one {@code @person}, or else all the words as the name of a team or competence.
 *
 * @param name without {@code @}
 */
record CallTarget(String name, boolean isPerson) {

    static CallTarget of(Arguments typed) {
        WordList body = typed.body();
        if (body.list().stream().anyMatch(PersonWord::isEveryone)) {
            throw typed.insteadOfHead("That is everyone; name a person or a team.", body.size());
        }
        if (body.list().stream().noneMatch(word -> PersonWord.of(word).isPresent())) {
            return new CallTarget(team(typed), false);
        }
        if (body.size() > 1) {
            throw onePersonOnly(typed);
        }
        return new CallTarget(PersonWord.of(body.get(0)).orElseThrow(), true);
    }

    private static String team(Arguments typed) {
        String words = typed.text(0, "Name a team, a competence or a @person.");
        String name = new Word(words, "").name();
        if (name.isBlank() || name.equals("@")) {
            throw typed.insteadOfHead("Name a team, a competence or a @person.", 1);
        }
        return name;
    }

    private static Misreading onePersonOnly(Arguments typed) {
        Parts parts = typed.parts();
        Parts first = parts.withBody(parts.body().to(1));
        boolean forgotBecause = parts.row().takesBecause()
                && parts.why().isEmpty()
                && !parts.body().get(1).is("because");
        return typed.misread(
                "One at a time, please; a person's name with spaces goes in quotes, like @\"Ana Ruiz\".",
                forgotBecause ? first.withWhy(parts.body().from(1)) : first);
    }
}
