package dev.muster.config.reading;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The sample configuration as it is packed into the program, for a first start without any files. */
public final class BuiltInSample implements ConfigurationFiles {
    private static final String ROOT = "/dev/muster/config/sample/";
    private static final List<String> NAMES = List.of(
            FileNames.COMPETENCES,
            FileNames.MODELS,
            FileNames.PEOPLE,
            FileNames.PERMISSIONS,
            FileNames.PRACTICE,
            FileNames.PRIORITIES,
            FileNames.SERVICES,
            FileNames.TEAMS,
            FileNames.CATALOGUES + "/catalog-info.yaml");

    @Override
    public String title() {
        return "the built-in sample";
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (InputStream file = BuiltInSample.class.getResourceAsStream(ROOT + name)) {
            if (file == null) throw new FileNotFoundException(ROOT + name + " is not in the jar");
            return file.readAllBytes();
        }
    }

    @Override
    public String shown(String name) {
        return "built-in sample/" + name;
    }

    @Override
    public String stamp() {
        return "never changes";
    }
}
