package dev.muster.timeline.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A record, as a JSON object of its components; one whose only component is called {@code value} stands as that value. */
final class RecordShape implements Shape {
    private final Class<?> type;
    private final MethodHandle constructor;
    private final List<Component> sorted;
    private final Map<String, Component> byName;

    RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] declared = type.getRecordComponents();
        constructor = constructor(type, declared);
        sorted = IntStream.range(0, declared.length)
                .mapToObj(index -> Component.of(declared[index], index))
                .sorted(Comparator.comparing(Component::name))
                .toList();
        byName = sorted.stream().collect(Collectors.toMap(Component::name, component -> component));
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] declared) {
        Class<?>[] arguments =
                Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(type.getDeclaredConstructor(arguments))
                    .asSpreader(Object[].class, arguments.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not open to be read from JSON; make it public", e);
        }
    }

    List<Component> components() {
        return sorted;
    }

    private boolean isBareValue() {
        return sorted.size() == 1 && sorted.getFirst().name().equals("value");
    }

    @Override
    public void write(Object value, StringBuilder out) {
        if (isBareValue()) {
            Component only = sorted.getFirst();
            only.shape().write(only.of(value), out);
        } else {
            writeObject(value, component -> true, out);
        }
    }

    /** As an object with only those components. */
    void writeObject(Object value, Predicate<Component> wanted, StringBuilder out) {
        char before = '{';
        for (Component component : sorted) {
            if (!wanted.test(component)) continue;
            Object part = component.of(value);
            if (component.shape().isLeftOut(part)) continue;
            out.append(before).append('"').append(component.name()).append("\":");
            component.shape().write(part, out);
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    @Override
    public Object read(JsonParser json) throws IOException {
        @Nullable Object[] arguments = arguments();
        if (isBareValue()) arguments[0] = sorted.getFirst().shape().read(json);
        else readInto(json, arguments);
        return build(arguments);
    }

    @Nullable
    Object[] arguments() {
        return new @Nullable Object[sorted.size()];
    }

    /** Reads the components found in an object into their places. Keys of components that are no more are passed over. */
    void readInto(JsonParser json, @Nullable Object[] arguments) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            Component component = byName.get(json.currentName());
            json.nextToken();
            if (component == null) json.skipChildren();
            else arguments[component.argument()] = component.shape().read(json);
        }
    }

    /** The record of these components; {@link IllegalArgumentException} when one that it needs is missing. */
    Object build(@Nullable Object[] arguments) {
        for (Component component : sorted) {
            if (arguments[component.argument()] != null) continue;
            Object missing = component.shape().whenMissing();
            if (missing == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " without its " + component.name());
            }
            arguments[component.argument()] = missing;
        }
        return construct(arguments);
    }

    private Object construct(@Nullable Object[] arguments) {
        try {
            return constructor.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    /** The same record with some components changed. */
    Object with(Object value, Change change) {
        @Nullable Object[] arguments = arguments();
        for (Component component : sorted) {
            arguments[component.argument()] = change.of(component, component.of(value));
        }
        return construct(arguments);
    }

    /** What becomes of one component. */
    interface Change {
        Object of(Component component, Object value);
    }

    @Override
    public boolean holds(Class<?> wanted) {
        return type == wanted
                || sorted.stream().anyMatch(component -> component.shape().holds(wanted));
    }

    @Override
    public <T> Object replaceEach(Class<T> wanted, UnaryOperator<T> by, Object value) {
        if (type == wanted) return by.apply(wanted.cast(value));
        if (!holds(wanted)) return value;
        return with(value, (component, part) -> component.shape().replaceEach(wanted, by, part));
    }
}
