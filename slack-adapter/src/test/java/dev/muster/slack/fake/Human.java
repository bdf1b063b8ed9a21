package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Somebody at a keyboard. Channels are named without {@code #}. */
public final class Human {
    private final FakeSlack slack;
    private final String id;

    Human(FakeSlack slack, String id) {
        this.slack = slack;
        this.id = id;
    }

    /** The account's id. */
    public String id() {
        return id;
    }

    private User user() {
        return slack.workspace().user(id);
    }

    /** Types a slash command and waits for the answer. */
    public Typed types(String channel, String line) {
        return typing(channel, line).join();
    }

    /** Types a slash command. */
    public CompletableFuture<Typed> typing(String channel, String line) {
        int space = line.indexOf(' ');
        String command = space < 0 ? line : line.substring(0, space);
        String text = space < 0 ? "" : line.substring(space + 1);
        return typed(
                slack.deliveries()
                        .command(slack.interactions()
                                .command(
                                        user(),
                                        place(channel),
                                        command,
                                        slack.typing().command(text))),
                place(channel));
    }

    /** Writes a message; its time stamp. */
    public String says(String channel, String text) {
        return write(channel, text, Optional.empty(), List.of());
    }

    /** Writes into a thread; the message's time stamp. */
    public String replies(String channel, String thread, String text) {
        return write(channel, text, Optional.of(thread), List.of());
    }

    /** Shares a file with a message; the message's time stamp. */
    public String uploads(String channel, String text, String file) {
        return write(channel, text, Optional.empty(), List.of(file));
    }

    /** Writes to the bot alone; the message's time stamp. */
    public String tellsTheBot(String text) {
        return write(slack.workspace().im(id), text, Optional.empty(), List.of());
    }

    private String write(String channel, String text, Optional<String> thread, List<String> files) {
        return write(place(channel), text, thread, files);
    }

    private String write(Channel channel, String text, Optional<String> thread, List<String> files) {
        synchronized (slack.workspace()) {
            ObjectNode message = Json.object()
                    .put("user", id)
                    .put("text", slack.typing().message(text))
                    .put("client_msg_id", slack.workspace().number("M"));
            for (String file : files) {
                message.put("subtype", "file_share");
                message.withArray("files")
                        .addObject()
                        .put("id", slack.workspace().number("F"))
                        .put("name", file)
                        .put("permalink", "https://fake.slack.com/files/" + file);
            }
            slack.workspace().post(channel, message, thread);
            slack.events().said(channel, message);
            boolean mentions = message.get("text").asText().contains("<@" + Workspace.BOT_USER + ">");
            if (mentions && !channel.isIm) slack.events().mentioned(channel, message);
            return message.get("ts").asText();
        }
    }

    /** Changes one's own message. */
    public void edits(String channel, String stamp, String text) {
        synchronized (slack.workspace()) {
            ObjectNode message = slack.workspace().message(place(channel), stamp);
            ObjectNode before = message.deepCopy();
            message.put("text", slack.typing().message(text));
            message.putObject("edited")
                    .put("user", id)
                    .put("ts", slack.workspace().stamps.next());
            ObjectNode event = Json.object();
            event.set("message", message.deepCopy());
            event.set("previous_message", before);
            slack.events().about(place(channel), "message_changed", event);
        }
    }

    /** Takes one's own message away. */
    public void deletes(String channel, String stamp) {
        synchronized (slack.workspace()) {
            ObjectNode before = place(channel).messages.remove(stamp);
            ObjectNode event = Json.object().put("deleted_ts", stamp);
            event.set("previous_message", before);
            slack.events().about(place(channel), "message_deleted", event);
        }
    }

    /** Puts a reaction on a message. */
    public void reacts(String channel, String stamp, String name) {
        synchronized (slack.workspace()) {
            slack.events().react(place(channel), stamp, name, id);
        }
    }

    /** Pins a message. */
    public void pins(String channel, String stamp) {
        synchronized (slack.workspace()) {
            Channel there = place(channel);
            ObjectNode item = Json.object()
                    .put("type", "message")
                    .put("channel", there.id)
                    .put("created_by", id);
            item.set("message", slack.workspace().message(there, stamp));
            there.pins.put(stamp, item);
            ObjectNode event = Json.object()
                    .put("type", "pin_added")
                    .put("user", id)
                    .put("channel_id", there.id)
                    .put("event_ts", slack.workspace().stamps.next());
            event.set("item", item);
            slack.events().inChannel(there, "pin_added", event);
        }
    }

    /** Archives a channel by hand. */
    public void archives(String channel) {
        synchronized (slack.workspace()) {
            Channel there = place(channel);
            there.archived = true;
            slack.events()
                    .inChannel(
                            there,
                            there.isPrivate ? "group_archive" : "channel_archive",
                            Json.object()
                                    .put("type", there.isPrivate ? "group_archive" : "channel_archive")
                                    .put("channel", there.id)
                                    .put("user", id)
                                    .put("event_ts", slack.workspace().stamps.next()));
        }
    }

    /** Presses a button, or picks an entry of a menu, on a message that stands in a channel. */
    public Typed presses(String channel, String stamp, String label) {
        Channel there = place(channel);
        return press(there, slack.workspace().message(there, stamp), false, label);
    }

    /** Presses something on the last message that only this person saw. */
    public Typed pressesOnWhisper(String label) {
        Workspace.Ephemeral last = slack.whispersTo(id).getLast();
        Channel there = slack.workspace().channels.get(last.channel());
        return press(there, last.message(), true, label);
    }

    /** Presses something on the last message that the bot wrote to this person. */
    public Typed pressesOnDirectMessage(String label) {
        Channel im = slack.workspace().im(id);
        return press(im, im.messages().getLast(), false, label);
    }

    private Typed press(Channel there, JsonNode message, boolean ephemeral, String label) {
        return typed(
                        slack.deliveries()
                                .interaction(slack.interactions()
                                        .press(user(), there, message, ephemeral, Reading.find(message, label))),
                        there)
                .join();
    }

    /** Presses something on the home tab. */
    public Typed pressesAtHome(String label) {
        ObjectNode home = slack.workspace().homes.get(id);
        return typed(
                        slack.deliveries()
                                .interaction(slack.interactions().pressAtHome(user(), home, Reading.find(home, label))),
                        slack.workspace().im(id))
                .join();
    }

    /** Opens the bot's home tab. */
    public void opensHome() {
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", id)
                .put("channel", slack.workspace().im(id).id)
                .put("tab", "home")
                .put("event_ts", slack.workspace().stamps.next());
        Optional.ofNullable(slack.workspace().homes.get(id)).ifPresent(view -> event.set("view", view));
        slack.events().tell("app_home_opened", event);
    }

    /** Uses a shortcut on a message. */
    public Typed uses(String shortcut, String channel, String stamp) {
        Channel there = place(channel);
        JsonNode message = slack.workspace().message(there, stamp);
        return typed(
                        slack.deliveries()
                                .interaction(slack.interactions().messageShortcut(user(), there, shortcut, message)),
                        there)
                .join();
    }

    /** Uses a shortcut from anywhere. */
    public Typed uses(String shortcut) {
        return typed(
                        slack.deliveries().interaction(slack.interactions().globalShortcut(user(), shortcut)),
                        slack.workspace().im(id))
                .join();
    }

    /** The form that was opened last for this person. */
    public Form form() {
        synchronized (slack.workspace()) {
            ObjectNode view = slack.workspace().views.values().stream()
                    .filter(one -> one.path("fake_user").asText().equals(id))
                    .reduce((first, second) -> second)
                    .orElseThrow(() -> new IllegalStateException("no form is open"));
            return new Form(slack, user(), view);
        }
    }

    /** Fills in the form that was opened last, by label, and sends it. */
    public Typed fills(Map<String, String> values) {
        return form().send(values);
    }

    private CompletableFuture<Typed> typed(CompletableFuture<Deliveries.Ack> answering, Channel channel) {
        return answering.thenApply(ack -> {
            ack.payload()
                    .filter(payload -> payload.has("text") || payload.has("blocks"))
                    .ifPresent(payload -> slack.whisper(channel, id, payload));
            return new Typed(ack.acknowledged(), ack.payload(), ack.nanos());
        });
    }

    private Channel place(String channel) {
        return slack.place(channel);
    }
}
