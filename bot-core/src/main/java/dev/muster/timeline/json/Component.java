package dev.muster.timeline.json;

import dev.muster.domain.incident.Words;
import dev.muster.domain.practice.PersonId;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;

/** One component of a record: its name, its place among the constructor's arguments, and how to get at it. */
record Component(String name, int argument, Shape shape, boolean written, boolean personal, MethodHandle getter) {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    static Component of(RecordComponent component, int argument) {
        try {
            Shape shape = Shapes.of(component.getGenericType());
            return new Component(
                    component.getName(),
                    argument,
                    shape,
                    component.isAnnotationPresent(Words.class),
                    shape.holds(PersonId.class),
                    MethodHandles.lookup().unreflect(component.getAccessor()).asType(GETTER));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(component + " is not open to be written as JSON; make it public", e);
        }
    }

    /** Whether people wrote it or it names them. */
    boolean isWords() {
        return written || personal;
    }

    @SuppressWarnings("NullAway") // a record of the house has no null in it
    Object of(Object owner) {
        try {
            return getter.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + name, e);
        }
    }
}
