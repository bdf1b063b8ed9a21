package dev.muster.timeline;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Priority;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.EnquiryId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** An instance of every record of a sealed type, made from a seed; a new record is covered by itself. */
public final class Samples {
    private static final List<String> TEXTS = List.of(
            "", "plain", "quo\"ted \\ and\nbroken", "📌 ünï · 日本", "tab\t\u0001 \u0000 end", "{\"json\":[1]}", "it's");

    private final Random random;

    private Samples(long seed) {
        random = new Random(seed);
    }

    /** One of each. */
    public static <T> Stream<T> of(Class<T> sealed, long seed) {
        Samples samples = new Samples(seed);
        return records(sealed).map(type -> sealed.cast(samples.value(type)));
    }

    /** One of each event. */
    public static Stream<IncidentEvent> events(long seed) {
        return of(IncidentEvent.class, seed);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::records);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) return container(generic);
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return TEXTS.get(random.nextInt(TEXTS.size()));
        if (plain == boolean.class) return random.nextBoolean();
        if (plain == int.class) return random.nextInt(1, 99);
        if (plain == long.class || plain == Long.class) return random.nextLong(1, 1L << 52);
        if (plain == Instant.class) return Instant.ofEpochMilli(random.nextLong(2_000_000_000_000L));
        if (plain == LocalDate.class) return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
        if (plain == BigDecimal.class) return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
        if (plain == PersonId.class) return PersonId.of("person" + random.nextInt(100));
        if (plain == IncidentId.class) return IncidentId.number(random.nextInt(1, 100));
        if (plain == EnquiryId.class) return EnquiryId.number(random.nextInt(1, 100));
        if (plain == ArticleId.class) return ArticleId.of("article-" + random.nextInt(100));
        if (plain == Priority.class) return new Priority(random.nextInt(1, 6));
        if (plain.isEnum()) return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        if (plain.isSealed()) {
            List<Class<?>> all = records(plain).toList();
            return value(all.get(random.nextInt(all.size())));
        }
        return record(plain);
    }

    private Object container(ParameterizedType type) {
        Type element = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class) {
            return random.nextBoolean() ? Optional.of(value(element)) : Optional.empty();
        }
        List<Object> several =
                Stream.generate(() -> value(element)).limit(random.nextInt(4)).toList();
        return type.getRawType() == Set.class ? Set.copyOf(several) : several;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }
}
