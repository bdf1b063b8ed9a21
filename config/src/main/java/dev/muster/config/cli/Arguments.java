package dev.muster.config.cli;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is given after a call's name, or a clear word on what was expected. */
final class Arguments {
    private Arguments() {}

    static PersonId person(String word, CommandSpec spec) {
        boolean isEmpty = word.replace("@", "").isBlank();
        if (isEmpty || !PersonId.of(word).isHuman()) {
            throw new ParameterException(
                    spec.commandLine(),
                    isEmpty ? "Name a person, like ana." : word + " is the bot itself; name a person, like ana.");
        }
        return PersonId.of(word);
    }

    static IncidentId incident(String word, CommandSpec spec) {
        return IncidentId.in(word)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), word + " is no incident; write it like INC-1."));
    }
}
