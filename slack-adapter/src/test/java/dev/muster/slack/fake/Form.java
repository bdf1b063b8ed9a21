package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form in front of somebody. */
public final class Form {
    private final FakeSlack slack;
    private final User user;
    private final ObjectNode view;

    Form(FakeSlack slack, User user, ObjectNode view) {
        this.slack = slack;
        this.user = user;
        this.view = view;
    }

    /** Its title. */
    public String title() {
        return view.path("title").path("text").asText();
    }

    /** Everything readable in it. */
    public String text() {
        return Reading.of(view);
    }

    /** What it asks for. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (JsonNode block : view.path("blocks")) {
            if (block.has("label")) labels.add(block.path("label").path("text").asText());
        }
        return labels;
    }

    /** The choices that come up for a field when something is typed into it. */
    public List<String> suggestions(String label, String typed) {
        JsonNode block = block(label);
        Deliveries.Ack ack = slack.deliveries()
                .interaction(slack.interactions()
                        .suggestion(
                                user,
                                view,
                                block.path("block_id").asText(),
                                block.path("element").path("action_id").asText(),
                                typed))
                .join();
        List<String> options = new ArrayList<>();
        ack.payload()
                .ifPresent(payload -> payload.path("options")
                        .forEach(option ->
                                options.add(option.path("text").path("text").asText())));
        return options;
    }

    /** Sends it with these values, by label; what is not named stays empty. */
    public Typed send(Map<String, String> values) {
        ObjectNode state = Json.object();
        for (JsonNode block : view.path("blocks")) {
            if (!block.path("type").asText().equals("input")) continue;
            JsonNode element = block.path("element");
            String value = values.get(block.path("label").path("text").asText());
            state.putObject(block.path("block_id").asText())
                    .set(element.path("action_id").asText(), filled(element, value));
        }
        values.keySet().forEach(this::block);
        Deliveries.Ack ack = slack.deliveries()
                .interaction(slack.interactions().submission(user, view, state))
                .join();
        return new Typed(ack.acknowledged(), ack.payload(), ack.nanos());
    }

    private JsonNode block(String label) {
        for (JsonNode block : view.path("blocks")) {
            if (block.path("label").path("text").asText().equals(label)) return block;
        }
        throw new IllegalArgumentException("the form asks for " + labels() + ", not for " + label);
    }

    private ObjectNode filled(JsonNode element, String value) {
        String type = element.path("type").asText();
        ObjectNode filled = Json.object().put("type", type);
        switch (type) {
            case "plain_text_input" -> filled.put("value", value);
            case "datepicker" -> filled.put("selected_date", value);
            case "users_select" ->
                filled.put(
                        "selected_user",
                        value == null ? null : slack.human(value).id());
            case "static_select" -> filled.set("selected_option", value == null ? null : option(element, value));
            case "external_select" ->
                filled.set(
                        "selected_option",
                        value == null ? null : Json.object().put("value", value).set("text", plain(value)));
            default -> throw new IllegalStateException("nobody can fill in a " + type);
        }
        return filled;
    }

    private static JsonNode option(JsonNode element, String label) {
        for (JsonNode option : element.path("options")) {
            if (option.path("text").path("text").asText().equals(label)) return option;
        }
        throw new IllegalArgumentException("no choice " + label + " in " + element);
    }

    private static ObjectNode plain(String text) {
        return Json.object().put("type", "plain_text").put("text", text);
    }
}
