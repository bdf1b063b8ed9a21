package dev.muster.config.reading;

import dev.muster.config.yaml.Mistake;
import java.util.List;
import java.util.stream.Collectors;

/** There is no configuration to start with. The message has every mistake, a line each. */
public final class BrokenConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public BrokenConfigurationException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** All of them, by file and line. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
