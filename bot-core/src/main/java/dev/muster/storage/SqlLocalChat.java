package dev.muster.storage;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.json.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The local chat's rooms and messages in a database: tables {@code local_room} and {@code local_message}. */
final class SqlLocalChat implements LocalChatStore {
    private static final Json<LocalRoom> ROOMS = Json.of(LocalRoom.class);
    private static final Json<LocalMessage> MESSAGES = Json.of(LocalMessage.class);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String EXPIRED = "(removed)";

    private final Database database;
    private final GroupWriter writer;
    private final ChatNews news;

    SqlLocalChat(Database database, GroupWriter writer, String self) {
        this.database = database;
        this.writer = writer;
        news = new ChatNews(
                self,
                database.read(session -> session.one("SELECT max(id) FROM local_message", row -> row.number(1))
                        .orElse(0L)));
    }

    /** What others change in it. */
    ChatNews news() {
        return news;
    }

    @Override
    public LocalRoom createRoom(String key, LocalRoom room) {
        return writer.await(session -> createRoom(session, key, room));
    }

    private LocalRoom createRoom(Session session, String key, LocalRoom room) throws SQLException {
        Optional<LocalRoom> before =
                session.one("SELECT room FROM local_room WHERE key = ?", row -> ROOMS.read(row.text(1)), key);
        if (before.isPresent()) return before.get();
        if (session.one("SELECT 1 FROM local_room WHERE id = ?", row -> true, room.id())
                .isPresent()) {
            throw new IllegalArgumentException("there is a room called " + room.id() + " already");
        }
        session.run("INSERT INTO local_room (id, key, room) VALUES (?, ?, ?)", room.id(), key, ROOMS.write(room));
        session.tell(news.room(room.id()));
        return room;
    }

    @Override
    public void saveRoom(LocalRoom room) {
        writer.await(session -> {
            session.tell(news.room(room.id()));
            return session.run("UPDATE local_room SET room = ? WHERE id = ?", ROOMS.write(room), room.id());
        });
    }

    @Override
    public List<LocalRoom> rooms() {
        return database.read(
                session -> session.list("SELECT room FROM local_room ORDER BY number", row -> ROOMS.read(row.text(1))));
    }

    @Override
    public LocalMessage add(String key, LocalMessage message) {
        return writer.await(session -> add(session, key, message));
    }

    private LocalMessage add(Session session, String key, LocalMessage message) throws SQLException {
        Optional<LocalMessage> before =
                session.one("SELECT message FROM local_message WHERE key = ?", row -> MESSAGES.read(row.text(1)), key);
        if (before.isPresent()) return before.get();
        long id = session.one(
                        "INSERT INTO local_message (key, room, message) VALUES (?, ?, '') RETURNING id",
                        row -> row.number(1),
                        key,
                        message.place().room())
                .orElseThrow();
        LocalMessage added = new LocalMessage(
                id,
                message.place(),
                message.author(),
                message.at(),
                message.text(),
                message.card(),
                message.onlyFor(),
                message.edited(),
                message.deleted(),
                message.reactions());
        update(session, added);
        session.tell(news.added(id));
        return added;
    }

    @Override
    public void replace(LocalMessage message) {
        writer.await(session -> {
            session.tell(news.replaced(message.id()));
            return update(session, message);
        });
    }

    private static int update(Session session, LocalMessage message) throws SQLException {
        return session.run("UPDATE local_message SET message = ? WHERE id = ?", MESSAGES.write(message), message.id());
    }

    /** The words of those messages go, where they were said in the local chat. */
    static void empty(Session session, List<TimelineEntry> entries) throws SQLException {
        for (TimelineEntry entry : entries) {
            if (!(entry.event() instanceof MessageRecorded said)) continue;
            MessageRef ref = said.message();
            if (!NUMBER.matcher(ref.message()).matches()) continue;
            Optional<LocalMessage> copy = session.one(
                    "SELECT message FROM local_message WHERE id = ? AND room = ?",
                    row -> MESSAGES.read(row.text(1)),
                    Long.parseLong(ref.message()),
                    ref.room());
            if (copy.isPresent()) update(session, copy.get().saying(EXPIRED));
        }
    }

    /** The room that only that person reads in loses its name and its words; whether there is one. */
    static boolean emptyPrivate(Session session, PersonId person) throws SQLException {
        String name = "@" + person;
        Optional<Long> number = session.one("SELECT number FROM local_room WHERE id = ?", row -> row.number(1), name);
        if (number.isEmpty()) return false;
        String other = "@erased-" + number.get();
        LocalRoom room = session.one("SELECT room FROM local_room WHERE id = ?", row -> ROOMS.read(row.text(1)), name)
                .orElseThrow();
        session.run(
                "UPDATE local_room SET id = ?, key = ?, room = ? WHERE number = ?",
                other,
                "room:" + other,
                ROOMS.write(new LocalRoom(other, room.title(), true, true, Set.of())),
                number.get());
        for (LocalMessage message : session.list(
                "SELECT message FROM local_message WHERE room = ?", row -> MESSAGES.read(row.text(1)), name)) {
            session.run(
                    "UPDATE local_message SET room = ?, message = ? WHERE id = ?",
                    other,
                    MESSAGES.write(message.saying(EXPIRED).in(other)),
                    message.id());
        }
        return true;
    }

    @Override
    public Optional<LocalMessage> message(long id) {
        return database.read(session ->
                session.one("SELECT message FROM local_message WHERE id = ?", row -> MESSAGES.read(row.text(1)), id));
    }

    @Override
    public List<LocalMessage> messages(String room, long after, int limit) {
        return database.read(session -> session.list(
                "SELECT message FROM local_message WHERE room = ? AND id > ? ORDER BY id LIMIT ?",
                row -> MESSAGES.read(row.text(1)),
                room,
                after,
                limit));
    }
}
