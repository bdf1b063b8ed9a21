package dev.muster.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;

/** A package of the house with the other packages of the house that it may import. */
record Room(String name, List<String> mayImport) {

    /** Who may import whom. */
    static final List<Room> TABLE = List.of(
            room("domain"),
            room("timeline", "domain"),
            room("ports", "domain"),
            room("commands", "domain", "timeline", "ports"),
            room("review", "domain", "timeline", "ports"),
            room("storage", "domain", "timeline", "ports"),
            room("effects", "domain", "timeline", "ports"),
            room("slack", "commands", "review", "timeline", "ports", "domain"),
            room("discord", "commands", "review", "timeline", "ports", "domain"),
            room("console", "commands", "review", "timeline", "ports", "domain"),
            room("knowledge", "ports", "domain"),
            room(
                    "config",
                    "domain",
                    "timeline",
                    "ports",
                    "commands",
                    "review",
                    "storage",
                    "effects",
                    "slack",
                    "discord",
                    "console",
                    "knowledge"));

    private static Room room(String name, String... mayImport) {
        return new Room(name, List.of(mayImport));
    }

    /** Every package of the plan, with everything inside it. */
    static String[] allPackages() {
        return TABLE.stream().map(Room::packages).toArray(String[]::new);
    }

    /** This package, with everything inside it. */
    String packages() {
        return within(name);
    }

    /** The classes that this room may name: its own, those of its row, and whatever is not ours. */
    DescribedPredicate<JavaClass> mayName() {
        var rooms = Stream.concat(Stream.of(name), mayImport.stream())
                .map(Room::within)
                .toArray(String[]::new);
        return resideInAnyPackage(rooms).or(not(resideInAnyPackage("dev.muster..")));
    }

    @Override
    public String toString() {
        return mayImport.isEmpty() ? name + " imports no other" : name + " imports " + String.join(", ", mayImport);
    }

    private static String within(String room) {
        return "dev.muster." + room + "..";
    }
}
