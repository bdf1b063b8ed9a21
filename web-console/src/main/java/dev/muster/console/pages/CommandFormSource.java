package dev.muster.console.pages;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/** What a command has to be asked when it is given by a button. */
@FunctionalInterface
public interface CommandFormSource {
    /** One question. */
    record Field(String name, String label, Kind kind, boolean required, List<String> choices, String value) {
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** How a question is answered. */
    enum Kind {
        /** A few words. */
        LINE,
        /** A few sentences. */
        TEXT,
        /** One of the choices. */
        CHOICE,
        /** Anything; the choices are suggestions. */
        SUGGESTED,
        /** A calendar day. */
        DAY
    }

    /** The questions under a title, and what the button says that sends them. */
    record Form(String title, String send, List<Field> fields) {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /** What is still to be asked before this can be done; empty when nothing is. */
    Optional<Form> form(Filled filled, PersonId caller);
}
