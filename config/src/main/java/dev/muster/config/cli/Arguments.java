package dev.muster.config.cli;

import dev.muster.domain.incident.IncidentId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is given after a call's name, or a clear word on what was expected. */
final class Arguments {
    private Arguments() {}

    static IncidentId incident(String word, CommandSpec spec) {
        return IncidentId.in(word)
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), word + " is no incident; write it like INC-1."));
    }
}
