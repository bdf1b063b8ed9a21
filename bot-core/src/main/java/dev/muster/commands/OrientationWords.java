package dev.muster.commands;

import static dev.muster.commands.GuideRow.row;
import static dev.muster.commands.Permission.ANYONE;

import dev.muster.commands.OrientationCommand.CatchUp;
import dev.muster.commands.OrientationCommand.Help;
import dev.muster.commands.OrientationCommand.ListOpen;
import dev.muster.commands.OrientationCommand.Who;
import dev.muster.commands.words.NearestWord;
import dev.muster.commands.words.Word;
import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How finding one's way is typed and read. */
final class OrientationWords {

    static final List<GuideRow> ROWS = List.of(
            row(ANYONE, "list", "open incidents", "list", typed -> alone(typed, new ListOpen()))
                    .anywhere(),
            row(ANYONE, "who", "who is here, in which role, since when", "who", typed -> alone(typed, new Who())),
            row(
                    ANYONE,
                    "catchup",
                    "what happened so far, for someone who just came in",
                    "catchup",
                    typed -> alone(typed, new CatchUp())),
            row(
                            ANYONE,
                            "help [COMMAND]",
                            "what is needed most, or how one command is typed; help all shows every command",
                            "help log",
                            OrientationWords::help)
                    .anywhere());

    /** Help about everything. */
    static final String ALL = "all";

    private OrientationWords() {}

    /** A command that is one word; further words would be passed over, so it is asked about instead. */
    static Command alone(Arguments typed, Command command) {
        typed.nothingAfter(0, "Nothing may follow “" + typed.parts().row().word() + "”.");
        return command;
    }

    private static Command help(Arguments typed) {
        typed.nothingAfter(1, "Help is for one command at a time.");
        return new Help(typed.head().map(word -> commandWord(typed, word)));
    }

    private static String commandWord(Arguments typed, Word word) {
        String name = word.text().toLowerCase(Locale.ROOT);
        if (name.equals(ALL) || CommandGuide.words().contains(name)) {
            return name;
        }
        Optional<String> nearest = NearestWord.to(name, CommandGuide.words());
        throw typed.misread(
                "There is no command “" + word.text() + "”.",
                typed.parts().withBody(nearest.map(WordList::split).orElse(WordList.NONE)));
    }
}
