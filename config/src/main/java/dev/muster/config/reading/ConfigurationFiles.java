package dev.muster.config.reading;

import java.io.IOException;
import java.util.List;

/** Where the files of a configuration are. Names are relative, with {@code /} between folder and file. */
public interface ConfigurationFiles {
    /** What to call the whole of it: {@code config/sample}. */
    String title();

    /** The YAML files there are, in order of name: those at the top, and those in {@code services}. */
    List<String> names() throws IOException;

    /** What is in one of them. */
    byte[] read(String name) throws IOException;

    /** How to call one of them, so that whoever reads it can open it. */
    String shown(String name);

    /** Differs from the one before as soon as a file was changed, added or removed. */
    String stamp() throws IOException;
}
