package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Someone types a line in Berlin, on a Tuesday in winter at 11:00 on the wall there. */
final class Typing {

    static final Instant WRITTEN = Instant.parse("2017-01-31T10:00:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Vocabulary VOCABULARY = new Vocabulary(Set.of("users", "executives", "users in Spain", "responders"));

    private Typing() {}

    static Parsed parse(String line) {
        return CommandParser.parse(line, WRITTEN, BERLIN, VOCABULARY);
    }

    static Parsed.Understood understood(String line) {
        return assertInstanceOf(Parsed.Understood.class, parse(line), line);
    }

    static Command command(String line) {
        return understood(line).command();
    }

    static <C extends Command> C command(Class<C> kind, String line) {
        return assertInstanceOf(kind, command(line), line);
    }

    static Parsed.Misread misread(String line) {
        return assertInstanceOf(Parsed.Misread.class, parse(line), line);
    }
}
