package dev.muster.config.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A configuration in a folder on disk. Hidden files are passed over, as are folders other than {@code services}. */
public record ConfigurationFolder(Path folder) implements ConfigurationFiles {

    @Override
    public String title() {
        return folder.toString();
    }

    @Override
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>(yamlIn(folder));
        Path services = folder.resolve(FileNames.CATALOGUES);
        if (Files.isDirectory(services)) {
            yamlIn(services).forEach(name -> names.add(FileNames.CATALOGUES + "/" + name));
        }
        return List.copyOf(names);
    }

    private static List<String> yamlIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith(".") && FileNames.isYaml(name))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Override
    public String shown(String name) {
        return folder.resolve(name).toString();
    }

    @Override
    public String stamp() throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (String name : names()) {
            // Size and file key as well: two saves may fall into one tick of a coarse file clock.
            var file = Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
            stamp.append(name).append(' ').append(file.lastModifiedTime().toMillis());
            stamp.append(' ')
                    .append(file.size())
                    .append(' ')
                    .append(file.fileKey())
                    .append('\n');
        }
        return stamp.toString();
    }
}
