package dev.muster.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from numbers (0 and up) to values, in the order of the numbers. A changed copy shares all but a path of
 * 32-way nodes with the one before, so that each group of commits can have a state of its own, to publish or to drop.
 */
final class NumberedMap<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;

    private final int height;
    private final @Nullable Object[] root;

    private NumberedMap(int height, @Nullable Object[] root) {
        this.height = height;
        this.root = root;
    }

    static <T> NumberedMap<T> empty() {
        return new NumberedMap<>(1, new @Nullable Object[WIDTH]);
    }

    private boolean reaches(int number) {
        return height * BITS >= Integer.SIZE - 1 || number >>> (height * BITS) == 0;
    }

    @Nullable
    T get(int number) {
        if (!reaches(number)) return null;
        @Nullable Object at = root;
        for (int level = height - 1; level >= 0 && at != null; level--) {
            at = ((@Nullable Object[]) at)[number >>> (level * BITS) & WIDTH - 1];
        }
        @SuppressWarnings("unchecked")
        T value = (T) at;
        return value;
    }

    NumberedMap<T> with(int number, T value) {
        NumberedMap<T> high = this;
        while (!high.reaches(number)) high = new NumberedMap<>(high.height + 1, above(high.root));
        return new NumberedMap<>(high.height, copy(high.root, high.height - 1, number, value));
    }

    private static @Nullable Object[] above(@Nullable Object[] node) {
        @Nullable Object[] parent = new @Nullable Object[WIDTH];
        parent[0] = node;
        return parent;
    }

    private static @Nullable Object[] copy(@Nullable Object @Nullable [] node, int level, int number, Object value) {
        @Nullable Object[] next = node == null ? new @Nullable Object[WIDTH] : Arrays.copyOf(node, WIDTH);
        int slot = number >>> (level * BITS) & WIDTH - 1;
        next[slot] = level == 0 ? value : copy((@Nullable Object[]) next[slot], level - 1, number, value);
        return next;
    }

    /** All values, by number. */
    List<T> values() {
        List<T> found = new ArrayList<>();
        collect(root, height - 1, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    private static <T> void collect(@Nullable Object[] node, int level, List<T> found) {
        for (Object each : node) {
            if (each == null) continue;
            if (level == 0) found.add((T) each);
            else collect((@Nullable Object[]) each, level - 1, found);
        }
    }
}
