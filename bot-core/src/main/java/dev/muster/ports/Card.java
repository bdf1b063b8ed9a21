package dev.muster.ports;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.text.TimeMark;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people see and press, without any platform in it. Text is plain with {@code *bold*}, {@code `code`}, line breaks
 * and {@link TimeMark}s; adapters escape it and turn it into what their platform shows.
 *
 * @param title one line
 * @param lines facts to read, label and text
 * @param buttons what can be done from here; adapters may fold what does not fit into a menu
 */
public record Card(String title, List<Line> lines, List<Button> buttons) {
    /** One labelled line. */
    public record Line(String label, String text) {}

    /** How much a button should stand out. */
    public enum Weight {
        /** The usual next step. */
        PRIMARY,
        /** One of several. */
        PLAIN,
        /** Think twice. */
        CAREFUL
    }

    /**
     * A command as a button: pressed, it is as if the command had been given with these values. Where the command needs
     * more than {@code values} holds, the adapter asks for the rest in a form (see {@code CommandForms}).
     *
     * @param word the command's word in {@code CommandGuide}
     * @param incident the incident it is for, as {@code INC-1}; empty when it is for none
     * @param notFor people for whom it makes no sense; what they press is answered kindly all the same, for some platforms
     *     show everybody the same card
     */
    public record Button(
            String label,
            Weight weight,
            String word,
            String incident,
            Map<String, String> values,
            Set<PersonId> notFor) {
        public Button {
            values = Map.copyOf(values);
            notFor = Set.copyOf(notFor);
        }

        /** A button for everybody. */
        public Button(String label, Weight weight, String word, String incident, Map<String, String> values) {
            this(label, weight, word, incident, values, Set.of());
        }
    }

    public Card {
        lines = List.copyOf(lines);
        buttons = List.copyOf(buttons);
    }

    /** The buttons that make sense for that reader, where a card can be drawn for each. */
    public List<Button> buttonsFor(PersonId reader) {
        return buttons.stream()
                .filter(button -> !button.notFor().contains(reader))
                .toList();
    }
}
