package dev.muster.review.draft;

import dev.muster.domain.practice.PersonId;
import dev.muster.review.Task;
import dev.muster.review.TimeWords;
import java.util.ArrayList;
import java.util.List;

/** Every action with start, end, result and who: as a picture, and in words. */
final class WorkDraft {
    private WorkDraft() {}

    static Section of(Reading reading) {
        List<Block> facts = new ArrayList<>();
        facts.add(new Block.Gantt(reading.record()));
        List<List<String>> rows = reading.work().tasks().stream()
                .map(task -> List.of(task.id(), what(task), who(task), when(reading, task), outcome(task)))
                .toList();
        if (!rows.isEmpty()) facts.add(new Block.Table(List.of("", "Action", "Who", "When", "What came of it"), rows));
        return Section.of(SectionKey.WORK, List.of(), facts);
    }

    private static String what(Task task) {
        return task.what()
                + task.hypothesis().map(id -> " (testing " + id + ")").orElse("");
    }

    private static String who(Task task) {
        PersonId began = task.by();
        return task.endedBy()
                .filter(ended -> !ended.equals(began))
                .map(ended -> began + ", " + ended)
                .orElse(began.value());
    }

    private static String when(Reading reading, Task task) {
        String from = reading.when(task.time().from());
        if (task.end() == Task.End.OPEN) return from + " –";
        return from + " – "
                + reading.times().moment(task.time().to(), task.time().from()) + " ("
                + TimeWords.length(task.time().length()) + ")";
    }

    private static String outcome(Task task) {
        return switch (task.end()) {
            case DONE -> task.outcome();
            case STOPPED -> "Stopped: " + task.outcome();
            case OPEN -> "Not on record";
        };
    }
}
