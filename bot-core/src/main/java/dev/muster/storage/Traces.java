package dev.muster.storage;

import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.json.CanonicalJson;
import dev.muster.timeline.json.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a person who is to be forgotten stands beside the record: in answers that were given, in the local chat, and in
 * messages to them that wait.
 */
final class Traces {
    private static final Json<LocalMessage> MESSAGES = Json.of(LocalMessage.class);
    private static final Json<LocalRoom> ROOMS = Json.of(LocalRoom.class);

    private static final PersonId NOWHERE_ON_RECORD = PersonId.of("erased");

    private final Forgotten forgotten;
    private final PersonId alias;

    private record Stored(long id, String value) {}

    private Traces(Forgotten forgotten, PersonId alias) {
        this.forgotten = forgotten;
        this.alias = alias;
    }

    /** Those of the person whom the verdict forgets, if it forgets anybody. */
    static Optional<Traces> of(Verdict verdict) {
        PersonId alias = verdict.drafts().stream()
                .map(draft -> draft.fact().event())
                .filter(PersonalDataErased.class::isInstance)
                .map(event -> PersonId.of(((PersonalDataErased) event).alias()))
                .findFirst()
                .orElse(NOWHERE_ON_RECORD);
        return verdict.forgotten().map(who -> new Traces(who, alias));
    }

    /** Who stands there from now on. */
    PersonId alias() {
        return alias;
    }

    /** Takes them out; whether there were any. */
    boolean erase(Session session) throws SQLException {
        boolean any = session.run("DELETE FROM effect WHERE lane = ?", "person:" + forgotten.person()) > 0;
        any |= SelfServiceErasure.of(forgotten, alias).erase(session);
        any |= SqlLocalChat.emptyPrivate(session, forgotten.person());
        List<Stored> answers = naming(session, "SELECT delivery, answer FROM answer");
        List<Stored> rooms = naming(session, "SELECT number, room FROM local_room");
        List<Stored> messages = naming(session, "SELECT id, message FROM local_message");
        for (Stored answer : answers) {
            session.run("UPDATE answer SET answer = ? WHERE delivery = ?", answer(answer.value), answer.id);
        }
        for (Stored room : rooms) {
            session.run("UPDATE local_room SET room = ? WHERE number = ?", room(room.value), room.id);
        }
        for (Stored message : messages) {
            session.run("UPDATE local_message SET message = ? WHERE id = ?", message(message.value), message.id);
        }
        return any || !answers.isEmpty() || !rooms.isEmpty() || !messages.isEmpty();
    }

    private List<Stored> naming(Session session, String query) throws SQLException {
        return session.list(query, row -> new Stored(row.number(1), row.text(2))).stream()
                .filter(stored -> forgotten.isNamedIn(stored.value))
                .toList();
    }

    /** What an answer looks like is not the store's business; if it is JSON its keys are left alone. */
    private String answer(String answer) {
        try {
            return CanonicalJson.rewritten(answer, this::text);
        } catch (IllegalArgumentException e) {
            return text(answer);
        }
    }

    private String room(String json) {
        LocalRoom room = ROOMS.read(json);
        Set<PersonId> members = room.members().stream().map(this::person).collect(Collectors.toSet());
        return ROOMS.write(new LocalRoom(room.id(), text(room.title()), room.restricted(), room.archived(), members));
    }

    private String message(String json) {
        LocalMessage message = MESSAGES.read(json);
        Map<String, List<PersonId>> reactions = message.reactions().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        reaction ->
                                reaction.getValue().stream().map(this::person).toList()));
        return MESSAGES.write(new LocalMessage(
                message.id(),
                message.place(),
                person(message.author()),
                message.at(),
                text(message.text()),
                message.card().map(this::card),
                message.onlyFor().map(this::person),
                message.edited(),
                message.deleted(),
                reactions));
    }

    private Card card(Card card) {
        return new Card(
                text(card.title()),
                card.lines().stream()
                        .map(line -> new Card.Line(line.label(), text(line.text())))
                        .toList(),
                card.buttons().stream().map(this::button).toList());
    }

    private Card.Button button(Card.Button button) {
        Map<String, String> values = button.values().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> text(value.getValue())));
        return new Card.Button(
                text(button.label()),
                button.weight(),
                button.word(),
                button.incident(),
                values,
                button.notFor().stream().map(this::person).collect(Collectors.toSet()));
    }

    private PersonId person(PersonId person) {
        return person.equals(forgotten.person()) ? alias : person;
    }

    private String text(String text) {
        return forgotten.replaceIn(text, alias);
    }
}
