package dev.muster.review.draft;

import dev.muster.review.ChangeTrail;
import dev.muster.review.Durations;
import dev.muster.review.Interval;
import dev.muster.review.Milestone;
import dev.muster.review.Milestone.Step;
import dev.muster.review.TimeWords;
import dev.muster.review.WorkAndWaiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How long things took, and how much of that was waiting. */
final class TimeDrafts {
    private static final int LONGEST_WAITS = 5;

    private TimeDrafts() {}

    static Section durations(Reading reading) {
        Durations durations = reading.durations();
        List<Block> words = durations
                .between(Step.OCCURRED, Step.RESTORED)
                .<Block>map(length -> new Block.Paragraph(
                        "From the beginning to restored service it took " + TimeWords.length(length) + "."))
                .stream()
                .toList();
        List<List<String>> rows = new ArrayList<>();
        Optional<Milestone> before = Optional.empty();
        for (Milestone milestone : durations.milestones()) {
            rows.add(row(reading, milestone, before));
            if (milestone.at().isPresent()) before = Optional.of(milestone);
        }
        Block table = new Block.Table(List.of("", "When", "Took", "How it is known"), rows);
        return Section.of(SectionKey.DURATIONS, words, List.of(table));
    }

    private static List<String> row(Reading reading, Milestone milestone, Optional<Milestone> before) {
        String when = milestone.at().map(reading.times()::moment).orElse("Not on record");
        String took = before.flatMap(last -> reading.durations().between(last.step(), milestone.step()))
                .map(TimeWords::length)
                .orElse("");
        String how = milestone.how()
                + milestone.entry().map(entry -> " (" + entry + ")").orElse("");
        return List.of(Prose.sentence(milestone.step().word()), when, took, how);
    }

    static Section waiting(Reading reading) {
        WorkAndWaiting work = reading.work();
        String share = "Between the report and restored service lie " + TimeWords.length(work.total())
                + ". During " + TimeWords.length(work.workingTime())
                + " of that at least one action was under way; the other "
                + TimeWords.length(work.waitingTime()) + " (" + work.waitingPercent() + " %) were waiting time.";
        List<Block> facts = new ArrayList<>();
        List<List<String>> waits = work.waiting().stream()
                .sorted(Comparator.comparing(Interval::length).reversed())
                .limit(LONGEST_WAITS)
                .map(wait -> List.of(
                        reading.when(wait.from()) + " – " + reading.times().moment(wait.to(), wait.from()),
                        TimeWords.length(wait.length()),
                        waitedFor(work, wait)))
                .toList();
        if (!waits.isEmpty())
            facts.add(new Block.Table(List.of("Longest waits", "Length", "What was open then"), waits));
        facts.add(new Block.Remark(WorkAndWaiting.FORMULA));
        return Section.of(SectionKey.WAITING, List.of(new Block.Paragraph(share)), facts);
    }

    private static String waitedFor(WorkAndWaiting work, Interval wait) {
        List<String> open = new ArrayList<>();
        Duration answers = Interval.total(Interval.clip(work.forAnswers(), wait));
        if (!answers.isZero()) open.add("answers to calls (" + TimeWords.length(answers) + ")");
        for (ChangeTrail change : work.changes()) {
            Duration decision =
                    change.waiting(wait.to()).within(wait).map(Interval::length).orElse(Duration.ZERO);
            if (!decision.isZero()) {
                open.add("the decision on " + change.id() + " (" + TimeWords.length(decision) + ")");
            }
        }
        return open.isEmpty() ? "No action on record" : Prose.sentence(Prose.list(open));
    }
}
