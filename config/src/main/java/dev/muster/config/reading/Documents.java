package dev.muster.config.reading;

import dev.muster.config.yaml.Mistakes;
import dev.muster.config.yaml.Suggestion;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.YamlFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a configuration as YAML, before anybody asks what it means. */
final class Documents {
    private final Map<String, Value> files = new LinkedHashMap<>();
    private final List<Value> catalogue = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();
    private final ConfigurationFiles source;
    private final Mistakes mistakes;

    private Documents(ConfigurationFiles source, Mistakes mistakes) {
        this.source = source;
        this.mistakes = mistakes;
    }

    static Documents of(ConfigurationFiles source, Mistakes mistakes) {
        Documents documents = new Documents(source, mistakes);
        try {
            source.names().forEach(documents::take);
        } catch (IOException unreadable) {
            mistakes.add(source.title(), 0, "this folder cannot be read", "check that it is there and who may read it");
            documents.unreadable.addAll(FileNames.AT_THE_TOP);
        }
        return documents;
    }

    private void take(String name) {
        if (FileNames.isCatalogue(name)) {
            parse(name).ifPresent(catalogue::addAll);
        } else if (FileNames.AT_THE_TOP.contains(name)) {
            parse(name).ifPresent(found -> takeOnly(name, found));
        } else {
            mistakes.add(
                    source.shown(name),
                    1,
                    "no file of this name is read",
                    Suggestion.of(
                            name,
                            FileNames.AT_THE_TOP,
                            "move it to " + FileNames.CATALOGUES + "/ if it is a Backstage catalogue, or elsewhere"));
        }
    }

    private void takeOnly(String name, List<Value> found) {
        if (found.isEmpty() || !found.getFirst().hasKeys()) {
            found.forEach(Value::named);
            unreadable.add(name);
            return;
        }
        files.put(name, found.getFirst());
        found.stream()
                .skip(1)
                .forEach(more -> more.mistake(
                        "a second document begins in this file",
                        "delete the line `---` above, or move it to another file"));
    }

    private Optional<List<Value>> parse(String name) {
        Optional<List<Value>> found;
        try {
            found = YamlFile.documents(source.shown(name), source.read(name), mistakes);
            if (found.filter(List::isEmpty).isPresent()) {
                mistakes.add(source.shown(name), 1, "nothing is written in this file", "fill it in, or delete it");
            }
        } catch (IOException closed) {
            mistakes.add(source.shown(name), 1, "this file cannot be read", "check who may read it");
            found = Optional.empty();
        }
        if (found.isEmpty()) unreadable.add(name);
        return found;
    }

    /** What a file at the top says, if it is there and says anything. */
    Optional<Value> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Every document of every catalogue. */
    List<Value> catalogue() {
        return catalogue;
    }

    /** Whether what that file and the catalogues declare is known; if not, nobody can say that a name is unknown. */
    boolean isReadable(String name) {
        return !unreadable.contains(name) && unreadable.stream().noneMatch(FileNames::isCatalogue);
    }

    /** Reports that a file is missing which has to be there. Silent when it is there and cannot be read. */
    void missing(String name, String problem, String remedy) {
        if (unreadable.contains(name)) return;
        mistakes.add(source.shown(name), 1, problem, remedy);
    }
}
