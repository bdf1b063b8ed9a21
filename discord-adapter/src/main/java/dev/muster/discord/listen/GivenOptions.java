package dev.muster.discord.listen;

import dev.muster.commands.CommandForms;
import dev.muster.commands.CommandGuide;
import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Input;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.FormField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command whose words Discord took apart. Whoever fills in only what the command cannot do without may write as on a line,
 * with the reason and the time at its end; whoever fills in more has said what is what.
 */
final class GivenOptions {
    /** The command, the part of it that takes a whole line, and the option that names an incident. */
    static final String SWARM = "swarm";

    /** The command for what is not about an incident. */
    static final String DESK = "muster";

    static final String LINE = "line";
    static final String INCIDENT = "incident";
    private static final Set<String> TOLD_APART = Set.of("why", "backout", "at", "audience", "verb");

    private GivenOptions() {}

    static Input of(String word, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>(given);
        Optional<String> incident = Optional.ofNullable(values.remove(INCIDENT)).map(String::strip);
        Set<String> told = Stream.concat(
                        TOLD_APART.stream(), CommandGuide.rows(word).stream().flatMap(row -> row.optionKeys().stream()))
                .collect(Collectors.toSet());
        if (values.keySet().stream().anyMatch(told::contains)) return new Filled(word, incident, values);
        String line = fields(word).stream()
                .map(FormField::name)
                .filter(values::containsKey)
                .map(values::get)
                .collect(Collectors.joining(" "));
        String front = incident.map(id -> id + " ").orElse("");
        return new Typed(("/swarm " + front + word + " " + line).strip());
    }

    /** Everything that any form of the command asks for, in the order in which it is written; what only some need is optional. */
    static List<FormField> fields(String word) {
        List<CommandForms.Form> forms = CommandForms.forms(word);
        Set<String> names = new LinkedHashSet<>();
        forms.forEach(form -> form.fields().forEach(field -> names.add(field.name())));
        return names.stream().map(name -> field(name, forms)).toList();
    }

    private static FormField field(String name, List<CommandForms.Form> forms) {
        List<FormField> all = forms.stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.name().equals(name))
                .toList();
        boolean always = all.size() == forms.size() && all.stream().allMatch(FormField::required);
        List<String> choices = all.stream()
                .flatMap(field -> field.choices().stream())
                .distinct()
                .toList();
        FormField first = all.getFirst();
        return new FormField(name, first.label(), first.kind(), always, choices);
    }
}
