package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import dev.muster.domain.practice.PersonId;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The records of a sealed type as a kind and two JSON objects: {@code words}, what people wrote or what names them, and
 * {@code details}, all the rest.
 */
public final class SealedJson<T> {
    private final Class<T> type;
    private final Kinds kinds;

    private SealedJson(Class<T> type) {
        this.type = type;
        kinds = (Kinds) Shapes.of(type);
    }

    /** For that sealed type. */
    public static <T> SealedJson<T> of(Class<T> type) {
        return new SealedJson<>(type);
    }

    /** Every record there is of it. */
    public Set<Class<?>> records() {
        return Set.copyOf(kinds.all().keySet());
    }

    /** The record's name in kebab case. */
    public String kind(T value) {
        return kinds.kind(value);
    }

    /** What people did not write and what names nobody, as canonical JSON. */
    public String details(T value) {
        return part(value, false);
    }

    /** What people wrote or what names them, as canonical JSON; {@code {}} when there is nothing of the sort. */
    public String words(T value) {
        return part(value, true);
    }

    private String part(T value, boolean words) {
        StringBuilder out = new StringBuilder(128);
        kinds.shape(value).writeObject(value, component -> component.isWords() == words, out);
        return out.toString();
    }

    /** The value again; {@link IllegalArgumentException} for an unknown kind or when something is missing. */
    public T read(String kind, String details, String words) {
        RecordShape shape = kinds.shape(kind);
        @Nullable Object[] arguments = shape.arguments();
        into(arguments, shape, details);
        into(arguments, shape, words);
        return type.cast(shape.build(arguments));
    }

    private static void into(@Nullable Object[] arguments, RecordShape shape, String json) {
        if (json.equals("{}")) return;
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            parser.nextToken();
            shape.readInto(parser, arguments);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + json, e);
        }
    }

    /** The value without what people wrote: texts empty, lists and optional parts gone. Whom it names stays. */
    public T blanked(T value) {
        RecordShape shape = kinds.shape(value);
        return type.cast(shape.with(value, (component, part) -> {
            if (!component.written()) return part;
            Object nothing = component.shape().whenMissing();
            return nothing != null ? nothing : component.shape().replaceEach(String.class, text -> "", part);
        }));
    }

    /** The value with each text that people wrote rewritten. */
    public T rewritten(T value, UnaryOperator<String> by) {
        return changed(value, component -> component.written() && !component.personal(), String.class, by);
    }

    /** The value with other people named in it. */
    public T renamed(T value, UnaryOperator<PersonId> by) {
        return changed(value, Component::personal, PersonId.class, by);
    }

    /** Whether that person is named in the value. */
    public boolean names(T value, PersonId person) {
        return !renamed(value, named -> named.equals(person) ? PersonId.MUSTER : named)
                .equals(value);
    }

    /** Whether one of the texts that people wrote is like that. */
    public boolean says(T value, Predicate<String> like) {
        return !rewritten(value, text -> like.test(text) ? text + "." : text).equals(value);
    }

    private <P> T changed(T value, Predicate<Component> where, Class<P> wanted, UnaryOperator<P> by) {
        RecordShape shape = kinds.shape(value);
        return type.cast(shape.with(
                value,
                (component, part) -> where.test(component) ? component.shape().replaceEach(wanted, by, part) : part));
    }
}
