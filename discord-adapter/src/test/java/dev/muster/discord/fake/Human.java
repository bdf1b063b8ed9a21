package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody at a keyboard. Channels are named without {@code #}, or by their id. */
public final class Human {
    private final FakeDiscord discord;
    private final String id;

    Human(FakeDiscord discord, String id) {
        this.discord = discord;
        this.id = id;
    }

    /** The account's id. */
    public String id() {
        return id;
    }

    private Channel place(String channel) {
        return discord.town()
                .find(channel.equals("dm") ? discord.town().direct(id).id : channel)
                .orElseGet(() -> discord.channel(channel));
    }

    /** Types a slash command as one line and waits until the bot has taken it. */
    public Typed types(String channel, String line) {
        Typed typed = typing(channel, line);
        typed.taken();
        return typed;
    }

    /** Types a slash command as one line. */
    public Typed typing(String channel, String line) {
        int space = line.indexOf(' ');
        String command = line.substring(1, space < 0 ? line.length() : space);
        String text = discord.mentions(space < 0 ? "" : line.substring(space + 1));
        if (command.equals("swarm")) return command(channel, "line", Map.of("line", text));
        ObjectNode data = Json.object().put("id", "1").put("name", command).put("type", 1);
        String option = command.equals("ask") ? "question" : "what";
        data.putArray("options").addObject().put("name", option).put("type", 3).put("value", text);
        return discord.interactions().deliver(2, this, place(channel), data);
    }

    /** Chooses a part of {@code /swarm} and fills in its options. */
    public Typed chooses(String channel, String word, Map<String, String> options) {
        Typed typed = command(channel, word, options);
        typed.taken();
        return typed;
    }

    private Typed command(String channel, String word, Map<String, String> options) {
        ArrayNode given = Json.array();
        JsonNode part = discord.told().part(word);
        options.forEach((name, value) -> {
            boolean known = false;
            for (JsonNode option : part.path("options"))
                known |= option.path("name").asText().equals(name);
            if (!known) throw new IllegalArgumentException("/swarm " + word + " has no option " + name);
            given.addObject().put("name", name).put("type", 3).put("value", discord.mentions(value));
        });
        for (JsonNode option : part.path("options")) {
            if (option.path("required").asBoolean()
                    && !options.containsKey(option.path("name").asText())) {
                throw new IllegalArgumentException("/swarm " + word + " asks for " + option.path("name"));
            }
        }
        return discord.interactions().deliver(2, this, place(channel), swarm(word, given));
    }

    private ObjectNode swarm(String word, ArrayNode given) {
        ObjectNode data = Json.object().put("id", "1").put("name", "swarm").put("type", 1);
        ArrayNode into = data.putArray("options");
        if (discord.told().isSeldom(word)) {
            ObjectNode group = into.addObject().put("name", "more").put("type", 2);
            into = group.putArray("options");
        }
        ObjectNode part = into.addObject().put("name", word).put("type", 1);
        part.set("options", given);
        return data;
    }

    /** What comes up while one types into an option. */
    public List<String> suggestions(String channel, String word, String option, String typed) {
        ArrayNode given = Json.array();
        given.addObject().put("name", option).put("type", 3).put("value", typed).put("focused", true);
        Typed asked = discord.interactions().deliver(4, this, place(channel), swarm(word, given));
        JsonNode choices = asked.first().orElseThrow().at("/data/choices");
        return choices.findValuesAsText("value");
    }

    /** Writes a message; its id. */
    public String says(String channel, String text) {
        return write(place(channel), Json.object().put("content", discord.mentions(text)));
    }

    /** Writes to the bot alone. */
    public String tellsTheBot(String text) {
        return write(discord.town().direct(id), Json.object().put("content", text));
    }

    /** Writes a message with a file; its id. */
    public String uploads(String channel, String text, String file) {
        ObjectNode message = Json.object().put("content", text);
        message.putArray("attachments")
                .addObject()
                .put("id", discord.town().ids.next())
                .put("filename", file)
                .put("size", 10)
                .put("url", "https://cdn.discord.test/" + file)
                .put("proxy_url", "https://cdn.discord.test/" + file);
        return write(place(channel), message);
    }

    private String write(Channel channel, ObjectNode content) {
        synchronized (discord.town()) {
            ObjectNode message = discord.town().post(channel, id, content);
            discord.events().said(channel, message);
            return message.get("id").asText();
        }
    }

    /** Begins a thread under a message; the thread's id. */
    public String beginsThread(String channel, String message, String name) {
        synchronized (discord.town()) {
            new ChannelCalls(discord)
                    .thread(place(channel).id, message, Json.object().put("name", name));
            return message;
        }
    }

    /** Changes one's own message. */
    public void edits(String channel, String message, String text) {
        synchronized (discord.town()) {
            Channel there = place(channel);
            ObjectNode changed =
                    discord.town().edit(there, message, Json.object().put("content", text));
            changed.put("edited_timestamp", java.time.Instant.now().toString());
            discord.events().changed(there, changed);
        }
    }

    /** Takes one's own message away. */
    public void deletes(String channel, String message) {
        synchronized (discord.town()) {
            Channel there = place(channel);
            there.forget(message);
            discord.events().deleted(there, message);
        }
    }

    /** Puts a reaction on a message. */
    public void reacts(String channel, String message, String emoji) {
        synchronized (discord.town()) {
            Channel there = place(channel);
            ObjectNode standing = discord.town().rewritten(there, message);
            standing.withArray("fake_reactors").add(id);
            ObjectNode reaction =
                    standing.withArray("reactions").addObject().put("count", 1).put("me", false);
            reaction.put("me_burst", false).putObject("emoji").putNull("id").put("name", emoji);
            reaction.putObject("count_details").put("burst", 0).put("normal", 1);
            reaction.putArray("burst_colors");
            discord.events().reacted(there, message, id, emoji);
        }
    }

    /** Pins a message. */
    public void pins(String channel, String message) {
        synchronized (discord.town()) {
            discord.events().pin(place(channel), message, id);
        }
    }

    /** Deletes a channel. */
    public void deletesChannel(String channel) {
        synchronized (discord.town()) {
            new ChannelCalls(discord).delete(place(channel).id);
        }
    }

    /** Uses an entry of a message's menu. */
    public Typed uses(String entry, String channel, String message) {
        Channel there = place(channel);
        ObjectNode data =
                Json.object().put("id", "1").put("name", entry).put("type", 3).put("target_id", message);
        data.putObject("resolved")
                .putObject("messages")
                .set(message, discord.town().message(there, message));
        return taken(discord.interactions().deliver(2, this, there, data));
    }

    /** Presses a button, or picks an entry of a menu, on a message. */
    public Typed presses(String channel, String message, String label) {
        Channel there = place(channel);
        return press(there, discord.town().message(there, message), label);
    }

    /** Presses something on the last message that the bot wrote to this person. */
    public Typed pressesOnDirectMessage(String label) {
        Channel direct = discord.town().direct(id);
        return press(direct, direct.messages().getLast(), label);
    }

    private Typed press(Channel there, ObjectNode message, String label) {
        for (JsonNode row : message.path("components")) {
            for (JsonNode part : row.path("components")) {
                if (part.path("label").asText().equals(label)) {
                    ObjectNode data = Json.object().put("component_type", 2);
                    return pressed(
                            there,
                            message,
                            data.put("custom_id", part.get("custom_id").asText()));
                }
                for (JsonNode option : part.path("options")) {
                    if (!option.path("label").asText().equals(label)) continue;
                    ObjectNode data = Json.object().put("component_type", 3);
                    data.put("custom_id", part.get("custom_id").asText())
                            .putArray("values")
                            .add(option.get("value"));
                    return pressed(there, message, data);
                }
            }
        }
        throw new IllegalArgumentException("no button " + label + " among " + Reading.labels(message));
    }

    private Typed pressed(Channel there, ObjectNode message, ObjectNode data) {
        return taken(discord.interactions().deliver(3, this, there, data.put("id", 1), Optional.of(message)));
    }

    private static Typed taken(Typed typed) {
        typed.taken();
        return typed;
    }

    /** The questions of the form that was opened last for this person. */
    public List<String> questions() {
        return form().at("/data/components").findValuesAsText("label");
    }

    private JsonNode form() {
        return discord.interactions().formOf(id).orElseThrow(() -> new IllegalStateException("no form is open"));
    }

    /** Fills in the form that was opened last, by label, and sends it. */
    public Typed fills(Map<String, String> values) {
        JsonNode form = form();
        Map<String, String> left = new LinkedHashMap<>(values);
        ObjectNode data =
                Json.object().put("custom_id", form.at("/data/custom_id").asText());
        ArrayNode sent = data.putArray("components");
        int number = 1;
        for (JsonNode question : form.at("/data/components")) {
            JsonNode asked = question.get("component");
            String value = Optional.ofNullable(
                            left.remove(question.path("label").asText()))
                    .orElse(asked.path("value").asText(""));
            ObjectNode answer =
                    Json.object().put("type", asked.get("type").asInt()).put("id", number + 1);
            answer.put("custom_id", asked.get("custom_id").asText());
            if (asked.get("type").asInt() == 4) answer.put("value", value);
            else if (value.isEmpty()) answer.putArray("values");
            else
                answer.putArray("values")
                        .add(
                                value.startsWith("@")
                                        ? discord.human(value.substring(1)).id()
                                        : value);
            sent.addObject().put("type", 18).put("id", number).set("component", answer);
            number += 2;
        }
        if (!left.isEmpty()) throw new IllegalArgumentException("the form does not ask for " + left.keySet());
        return taken(
                discord.interactions().deliver(5, this, discord.interactions().placeOfForm(id), data));
    }
}
