package dev.muster.console.pages;

import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A chat message as one person sees it.
 *
 * @param replies how many stand in its thread
 * @param continued whether it goes on from the message above, so that its author need not be named again
 * @param firstOfDay the day, when it is the first message of that day on the page
 */
public record MessageView(
        LocalMessage message,
        Person author,
        Person viewer,
        int replies,
        boolean continued,
        Optional<LocalDate> firstOfDay) {
    private static final Duration TOGETHER = Duration.ofMinutes(5);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    /** Whether two messages read as one: same author, same audience, minutes apart. */
    static boolean goesOn(LocalMessage before, LocalMessage next) {
        return before.author().equals(next.author())
                && before.onlyFor().equals(next.onlyFor())
                && before.card().isEmpty()
                && next.card().isEmpty()
                && Duration.between(before.at(), next.at()).compareTo(TOGETHER) < 0;
    }

    /** Its name for requests: {@code ops/12}. */
    public String ref() {
        return message.place().room() + "/" + message.id();
    }

    /** Whether the viewer wrote it. */
    public boolean isMine() {
        return message.author().equals(viewer.id());
    }

    /** Whether the bot wrote it. */
    public boolean isFromBot() {
        return !message.author().isHuman();
    }

    /** Whether the viewer alone sees it. */
    public boolean isPrivate() {
        return message.onlyFor().isPresent();
    }

    /** Whether it can be reacted to and answered. */
    public boolean isOpenToAll() {
        return !isPrivate() && !message.deleted();
    }

    /** Whether it is a command that the viewer typed. */
    public boolean isTyped() {
        return isPrivate() && isMine();
    }

    /** Whether it stands in a thread. */
    public boolean isReply() {
        return message.place().thread().isPresent();
    }

    /** The address of its thread. */
    public String threadAddress() {
        String first = message.place().thread().orElse(Long.toString(message.id()));
        return "/?room=" + Urls.part(message.place().room()) + "&thread=" + first;
    }

    /** Words as HTML. */
    public String html() {
        return isFromBot() ? RichText.html(message.text(), zone()) : RichText.html(message.text());
    }

    /** What a card says beside its title; the words often are the title. */
    public boolean saysMoreThanCard() {
        return message.card().isEmpty()
                || !message.text().equals(message.card().get().title());
    }

    /** The room or thread that its buttons act in. */
    public Place place() {
        return message.place();
    }

    /** When, by the viewer's clock. */
    public String clock() {
        return CLOCK.format(message.at().atZone(zone()));
    }

    /** When, in full. */
    public String moment() {
        return DAY.format(message.at().atZone(zone())) + ", " + clock() + " " + zone().getId();
    }

    /** The day's name for a rule between messages. */
    public static String dayName(LocalDate day) {
        return DAY.format(day);
    }

    /** Reactions in the order in which they first came. */
    public List<Map.Entry<String, List<PersonId>>> reactions() {
        return List.copyOf(message.reactions().entrySet());
    }

    /** Whether the viewer is among those who reacted like that. */
    public boolean isAmong(List<PersonId> people) {
        return people.contains(viewer.id());
    }

    /** Whose clock its times are shown by. */
    public ZoneId zone() {
        return viewer.zone();
    }
}
