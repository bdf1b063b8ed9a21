package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.GuideRow.timed;
import static dev.muster.commands.OrientationWords.alone;
import static dev.muster.commands.Permission.ANYONE;
import static dev.muster.commands.Permission.OWNER_OR_MANAGER;
import static dev.muster.commands.Permission.RESPONDER;

import dev.muster.commands.RestorationCommand.Close;
import dev.muster.commands.RestorationCommand.ConfirmRestored;
import dev.muster.commands.RestorationCommand.Reopen;
import dev.muster.commands.RestorationCommand.Resolve;
import dev.muster.commands.RestorationCommand.Status;
import dev.muster.commands.RestorationCommand.Workaround;
import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.Optional;

/** How telling people, restoring and closing are typed and read. */
final class RestorationWords {

    static final List<GuideRow> ROWS = List.of(
            timed(
                    RESPONDER,
                    "workaround TEXT",
                    "a way to live with it until it is fixed",
                    "workaround pay by invoice",
                    typed -> new Workaround(typed.text(0, "Say how to live with it."), typed.at())),
            row(
                    RESPONDER,
                    "status [AUDIENCE:] TEXT",
                    "news for an audience; without one, for the responders",
                    "status users: payments are slow, we are on it",
                    RestorationWords::status),
            timed(
                    RESPONDER,
                    "resolve HOW",
                    "service is restored",
                    "resolve the last deploy was rolled back",
                    typed -> new Resolve(typed.text(0, "Say how it was restored."), typed.at())),
            timed(
                    ANYONE,
                    "confirm [NOTE]",
                    "users or monitoring confirm that service is restored",
                    "confirm monitoring is green and users can pay",
                    typed -> new ConfirmRestored(typed.optionalText(0), typed.at())),
            row(
                    RESPONDER,
                    "reopen WHY",
                    "it is broken again",
                    "reopen errors are back since noon",
                    typed -> new Reopen(typed.text(0, "Say why it is open again."))),
            row(OWNER_OR_MANAGER, "close", "formally close the incident", "close", typed -> alone(typed, new Close())));

    private RestorationWords() {}

    private static Command status(Arguments typed) {
        String text = typed.text(0, "Say what they should know.");
        boolean quoted =
                typed.body().size() == 1 && typed.body().get(0).quoted().isPresent();
        Optional<String> audience =
                quoted ? Optional.empty() : typed.vocabulary().audienceAtStartOf(text);
        return audience.map(name -> to(name, text.substring(name.length() + 1), typed))
                .orElseGet(() -> new Status(Vocabulary.RESPONDERS, text));
    }

    private static Status to(String audience, String rest, Arguments typed) {
        String text = WordList.split(rest).prose();
        if (text.isBlank()) {
            throw typed.misread(
                    "Say what the " + audience + " should know.",
                    typed.parts()
                            .withBody(typed.body().then(typed.sample().body().from(1))));
        }
        return new Status(audience, text);
    }
}
