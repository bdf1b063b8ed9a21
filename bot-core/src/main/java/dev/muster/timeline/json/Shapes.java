package dev.muster.timeline.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the shape of a type from the type itself. */
final class Shapes {
    private static final Map<Type, Shape> KNOWN = new HashMap<>();

    private Shapes() {}

    /** The shape of that type; {@link IllegalStateException} for one that cannot stand in JSON. */
    static synchronized Shape of(Type type) {
        Shape known = KNOWN.get(type);
        if (known != null) return known;
        Shape found = find(type);
        KNOWN.put(type, found);
        return found;
    }

    private static Shape find(Type type) {
        if (type instanceof ParameterizedType generic) return generic(generic, generic.getActualTypeArguments());
        if (!(type instanceof Class<?> plain)) throw unknown(type);
        Optional<Shape> scalar = Scalar.of(plain);
        if (scalar.isPresent()) return scalar.get();
        if (plain.isRecord()) return new RecordShape(plain);
        if (plain.isSealed()) return new Kinds(plain);
        throw unknown(type);
    }

    private static Shape generic(ParameterizedType type, Type[] arguments) {
        if (type.getRawType() == Optional.class) return new Collected(Collected.Kind.OPTIONAL, of(arguments[0]));
        if (type.getRawType() == List.class) return new Collected(Collected.Kind.LIST, of(arguments[0]));
        if (type.getRawType() == Set.class) return new Collected(Collected.Kind.SET, of(arguments[0]));
        if (type.getRawType() == Map.class && arguments[0] == String.class) return new Keyed(of(arguments[1]));
        throw unknown(type);
    }

    private static IllegalStateException unknown(Type type) {
        return new IllegalStateException(
                "no way to write a " + type + " as JSON: use records, sealed types, lists, or teach Shapes about it");
    }
}
