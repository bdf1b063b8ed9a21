package dev.muster.commands;

import dev.muster.commands.words.WordList;
import java.util.List;

/**
 * One form of one command: how it is typed, what it means, who may give it. The usage line is not only shown: option
 * keys, {@code because} and {@code backout} mean something in a command exactly when they stand in this line.
 */
public final class GuideRow {

    /** How the arguments become a command. */
    @FunctionalInterface
    interface Reading {
        Command of(Arguments typed);
    }

    private final Usage usage;
    private final String meaning;
    private final String example;
    private final Reading reading;
    private final Permission permission;
    private final boolean takesTime;
    private final boolean needsIncident;
    private final boolean ownSlash;

    private GuideRow(
            Usage usage,
            String meaning,
            String example,
            Reading reading,
            Permission permission,
            boolean takesTime,
            boolean needsIncident,
            boolean ownSlash) {
        this.usage = usage;
        this.meaning = meaning;
        this.example = example;
        this.reading = reading;
        this.permission = permission;
        this.takesTime = takesTime;
        this.needsIncident = needsIncident;
        this.ownSlash = ownSlash;
    }

    /** A command within an incident; usage and example without {@code /swarm}. */
    static GuideRow row(Permission who, String usage, String meaning, String example, Reading reading) {
        return new GuideRow(Usage.of(usage), meaning, example, reading, who, false, true, false);
    }

    /** The same, and a time as its last words says when it happened. */
    static GuideRow timed(Permission who, String usage, String meaning, String example, Reading reading) {
        return new GuideRow(Usage.of(usage), meaning, example, reading, who, true, true, false);
    }

    /** The same command, also where no incident is meant. */
    GuideRow anywhere() {
        return new GuideRow(usage, meaning, example, reading, permission, takesTime, false, ownSlash);
    }

    /** The same command, under a slash command of its own: {@code /ask}. */
    GuideRow alone() {
        return new GuideRow(usage, meaning, example, reading, permission, takesTime, false, true);
    }

    /** A line as it is typed in full, from one without its slash command: {@code /swarm list}, {@code /ask QUESTION}. */
    String inFull(String line) {
        return (ownSlash ? "/" : "/swarm ") + line;
    }

    /** How it is typed, in full. */
    public String typed() {
        return inFull(usage());
    }

    /** Whether it has a slash command of its own, named like its word. */
    public boolean hasOwnSlash() {
        return ownSlash;
    }

    Command read(Arguments typed) {
        return reading.of(typed);
    }

    boolean isChosenBy(WordList typed) {
        return usage.isChosenBy(typed);
    }

    boolean isPlain() {
        return usage.isPlain();
    }

    /** The command word. */
    public String word() {
        return usage.word();
    }

    /** How it is typed, without {@code /swarm}. */
    public String usage() {
        return usage.line();
    }

    /** What stands after the command word in the usage line, token by token, without brackets. */
    public List<String> slots() {
        return usage.slots();
    }

    /** What it does, in one line. */
    public String meaning() {
        return meaning;
    }

    /** A line that can be read, without {@code /swarm}. */
    public String example() {
        return example;
    }

    /** Who may give it. */
    public Permission permission() {
        return permission;
    }

    /** The keys of the {@code key:value} options that it understands, in the order of the usage line. */
    public List<String> optionKeys() {
        return usage.optionKeys();
    }

    /** Whether {@code because} sets the reason apart. */
    public boolean takesBecause() {
        return usage.shows("because");
    }

    /** Whether {@code backout} sets the back-out plan apart. */
    public boolean takesBackout() {
        return usage.shows("backout");
    }

    /** Whether a time as its last words says when it happened. */
    public boolean takesTime() {
        return takesTime;
    }

    /** Whether it is about one incident, named in front of it or known from the room or thread. */
    public boolean needsIncident() {
        return needsIncident;
    }
}
