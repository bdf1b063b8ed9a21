package dev.muster.config.reading;

import dev.muster.config.reading.Reading.Broken;
import dev.muster.config.reading.Reading.Loaded;
import dev.muster.config.yaml.Mistake;
import dev.muster.domain.practice.Practice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Configuration files in memory. Begins with the least that is enough: two people, one of them a manager. */
public final class Written implements ConfigurationFiles {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private int version;

    /** Two people, Ana and Ben; Ana is the manager. */
    public static Written least() {
        return new Written().with("people.yaml", "ana:\nben:\n").with("practice.yaml", "managers: [ana]\n");
    }

    /** The same with this file added, or replaced. */
    public Written with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with this file added, or replaced. */
    public Written with(String name, byte[] bytes) {
        files.put(name, bytes);
        version++;
        return this;
    }

    /** The same without that file. */
    public Written without(String name) {
        files.remove(name);
        version++;
        return this;
    }

    /** What it means; fails when there is a mistake in it. */
    public Practice practice() {
        return switch (ConfigurationReader.read(this)) {
            case Loaded(Practice practice) -> practice;
            case Broken(List<Mistake> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    /** Every mistake in it, as shown. */
    public List<String> mistakes() {
        return switch (ConfigurationReader.read(this)) {
            case Loaded ignored -> List.of();
            case Broken(List<Mistake> mistakes) ->
                mistakes.stream().map(Mistake::toString).toList();
        };
    }

    @Override
    public String title() {
        return "memory";
    }

    @Override
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    @Override
    public byte[] read(String name) throws IOException {
        if (!files.containsKey(name)) throw new IOException(name + " is gone");
        return files.get(name);
    }

    @Override
    public String shown(String name) {
        return name;
    }

    @Override
    public String stamp() {
        return "version " + version;
    }
}
