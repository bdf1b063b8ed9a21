package dev.muster.console.pages;

import dev.muster.console.api.MessageFragment;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.PracticeSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns messages into what one person sees. */
public final class MessageViews implements MessageFragment {
    private static final Person BOT =
            new Person(PersonId.MUSTER, "Muster", ZoneOffset.UTC, Optional.empty(), Optional.empty(), List.of());

    private final PracticeSource practice;
    private final Templates templates;

    /** Names people by that practice. */
    public MessageViews(PracticeSource practice, Templates templates) {
        this.practice = practice;
        this.templates = templates;
    }

    @Override
    public String html(LocalMessage message, PersonId viewer) {
        return templates.render("message.jte", of(message, viewer));
    }

    /** One message on its own. */
    MessageView of(LocalMessage message, PersonId viewer) {
        return view(message, practice.current().person(viewer), 0, false, Optional.empty());
    }

    /** The messages outside threads, with how many replies each has among the given. */
    List<MessageView> roots(List<LocalMessage> messages, PersonId viewer) {
        Map<String, Long> replies = messages.stream()
                .filter(message -> !message.deleted())
                .flatMap(message -> message.place().thread().stream())
                .collect(Collectors.groupingBy(thread -> thread, Collectors.counting()));
        return inOrder(
                messages.stream()
                        .filter(message -> message.place().thread().isEmpty())
                        .toList(),
                viewer,
                replies);
    }

    /** The replies of one thread. */
    List<MessageView> replies(List<LocalMessage> messages, PersonId viewer) {
        return inOrder(messages, viewer, Map.of());
    }

    private List<MessageView> inOrder(List<LocalMessage> messages, PersonId viewer, Map<String, Long> replies) {
        Person reader = practice.current().person(viewer);
        List<MessageView> views = new ArrayList<>();
        Optional<LocalMessage> before = Optional.empty();
        for (LocalMessage message : messages) {
            boolean newDay = before.map(last -> !day(last, reader).equals(day(message, reader)))
                    .orElse(true);
            boolean continued = !newDay
                    && before.filter(last -> MessageView.goesOn(last, message)).isPresent();
            int answered = replies.getOrDefault(Long.toString(message.id()), 0L).intValue();
            views.add(view(
                    message,
                    reader,
                    answered,
                    continued,
                    newDay ? Optional.of(day(message, reader)) : Optional.empty()));
            before = Optional.of(message);
        }
        return views;
    }

    private MessageView view(
            LocalMessage message, Person viewer, int replies, boolean continued, Optional<LocalDate> firstOfDay) {
        Practice current = practice.current();
        Person author = message.author().equals(PersonId.MUSTER) ? BOT : current.person(message.author());
        return new MessageView(message, author, viewer, replies, continued, firstOfDay);
    }

    private static LocalDate day(LocalMessage message, Person reader) {
        return message.at().atZone(reader.zone()).toLocalDate();
    }
}
