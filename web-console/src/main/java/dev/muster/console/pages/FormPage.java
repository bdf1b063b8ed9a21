package dev.muster.console.pages;

import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandLine.Filled;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command's questions: in a dialog where there is script, else as a page.
 *
 * @param back where to go when it is done
 */
public record FormPage(
        Shell shell, FormQuestions.Questions questions, Filled filled, String room, String back, String deliveryId) {
    /** What the button already knew, without what only asked for the form. */
    public Map<String, String> given() {
        return filled.values().entrySet().stream()
                .filter(value -> !value.getKey().equals(CommandForms.ASK))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
