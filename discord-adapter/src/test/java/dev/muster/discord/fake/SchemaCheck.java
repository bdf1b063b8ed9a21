package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Checks requests against Discord's OpenAPI file: the path, the method, the body. Numbers may be written as texts there. */
final class SchemaCheck {
    private static final String LOCATION = "https://discord.test/openapi.json";

    /** A path of the description, as a pattern. */
    private record Route(String template, Pattern pattern) {}

    private final JsonNode paths;
    private final List<Route> routes = new ArrayList<>();
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().build();
    private final Map<String, Optional<JsonSchema>> schemas = new ConcurrentHashMap<>();

    SchemaCheck(Path folder) {
        String text = read(folder.resolve("openapi.json"));
        paths = Json.read(text).get("paths");
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, text))));
        Map<String, Boolean> templates = new TreeMap<>();
        paths.fieldNames().forEachRemaining(template -> templates.put(template, true));
        // What is written out goes before what is a parameter.
        templates.keySet().stream()
                .sorted((a, b) -> Long.compare(parameters(a), parameters(b)))
                .forEach(template ->
                        routes.add(new Route(template, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")))));
    }

    private static long parameters(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path as in the description; empty when there is none. */
    Optional<String> template(String method, String path) {
        return routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .map(Route::template)
                .filter(template -> paths.get(template).has(method.toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    /** What is wrong with that body. */
    List<String> problems(String method, String template, JsonNode body) {
        String verb = method.toLowerCase(java.util.Locale.ROOT);
        Optional<JsonSchema> schema = schemas.computeIfAbsent(method + " " + template, key -> schema(verb, template));
        if (schema.isEmpty() || body.isMissingNode()) return List.of();
        return schema.get().validate(strict(body, "")).stream()
                .map(ValidationMessage::getMessage)
                .limit(5)
                .toList();
    }

    /** Discord takes a number for a text and a text for a number; its description does not say so. */
    private static JsonNode strict(JsonNode loose, String name) {
        if (loose.isObject()) {
            ObjectNode object = Json.object();
            loose.properties().forEach(field -> object.set(field.getKey(), strict(field.getValue(), field.getKey())));
            return object;
        }
        if (loose.isArray()) {
            ArrayNode array = Json.array();
            loose.forEach(item -> array.add(strict(item, name)));
            return array;
        }
        if (loose.isIntegralNumber() && loose.asLong() > Integer.MAX_VALUE) return TextNode.valueOf(loose.asText());
        if (loose.isTextual() && (name.equals("contexts") || name.equals("integration_types")))
            return IntNode.valueOf(loose.asInt());
        return loose;
    }

    private Optional<JsonSchema> schema(String verb, String template) {
        JsonNode schema = paths.get(template).get(verb).at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) return Optional.empty();
        String pointer = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + verb
                + "/requestBody/content/application~1json/schema";
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        return Optional.of(factory.getSchema(SchemaLocation.of(LOCATION + "#" + fragment), config));
    }
}
