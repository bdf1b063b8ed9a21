package dev.muster.slack.fake;

import java.util.ArrayList;
import java.util.List;

/** Every request to the Web API, in the order of its answer. */
public final class CallLog {
    private final List<Call> calls = new ArrayList<>();

    synchronized void add(Call call) {
        calls.add(call);
    }

    /** All of them. */
    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** Those of that method. */
    public synchronized List<Call> of(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** Forgets what was so far. */
    public synchronized void clear() {
        calls.clear();
    }
}
