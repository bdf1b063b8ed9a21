package dev.muster.discord.fake;

import java.util.ArrayList;
import java.util.List;

/** Every request to the REST API, in the order of its answer. */
public final class CallLog {
    private final List<Call> calls = new ArrayList<>();

    synchronized void add(Call call) {
        calls.add(call);
    }

    /** All of them. */
    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** Those to that route. */
    public synchronized List<Call> of(String route) {
        return calls.stream().filter(call -> call.route().equals(route)).toList();
    }

    /** Forgets what was so far. */
    public synchronized void clear() {
        calls.clear();
    }
}
