package dev.muster.knowledge.evaluation;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.index.Found;
import dev.muster.knowledge.ranking.Judgement;
import dev.muster.knowledge.ranking.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * What a way is worth on questions, and on right articles, that it was not trained with: eight parts, each judged by what was
 * learned from the other seven, six times over with the parts drawn anew.
 */
final class CrossValidation {
    private static final int PARTS = 8;
    private static final int TIMES = 6;
    private static final int DEPTH = 10;

    private final Way way;
    private final List<Example> examples;

    CrossValidation(Way way, List<Example> examples) {
        this.way = way;
        this.examples = List.copyOf(examples);
    }

    /**
     * Every question, judged without having been learned from; one list for each time over. The thresholds behind its verdicts are
     * those that the other parts suggest.
     */
    List<List<Ranked>> judged() {
        List<List<Ranked>> all = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) all.add(judged(time));
        return all;
    }

    private List<Ranked> judged(int time) {
        Map<String, Integer> parts = parts(time);
        List<List<Ranked>> judged = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int left = part;
            List<Ranked> here = new ArrayList<>();
            Judgement judgement = new Training(way)
                    .learn(examples.stream()
                            .filter(example -> parts.getOrDefault(example.group(), 0) != left)
                            .toList());
            examples.stream()
                    .filter(example -> !example.isWithheld() && parts.getOrDefault(example.group(), 0) == left)
                    .forEach(example -> here.add(judge(example, judgement)));
            judged.add(here);
        }
        return decided(judged);
    }

    private static List<Ranked> decided(List<List<Ranked>> parts) {
        List<Ranked> decided = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            List<Ranked> others = new ArrayList<>();
            for (int other = 0; other < parts.size(); other++) {
                if (other != part) others.addAll(parts.get(other));
            }
            decided.addAll(Thresholds.of(others).on(parts.get(part)));
        }
        return decided;
    }

    private Map<String, Integer> parts(int time) {
        List<String> groups = new ArrayList<>(
                new TreeSet<>(examples.stream().map(Example::group).toList()));
        Collections.shuffle(groups, new Random(time));
        Map<String, Integer> parts = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) parts.put(groups.get(i), i % PARTS);
        return parts;
    }

    static Ranked judge(Example example, Judgement judgement) {
        List<Found> best = example.found().stream()
                .sorted(Comparator.comparingDouble((Found each) -> judgement.score(each.evidence()))
                        .reversed()
                        .thenComparing(Found::article))
                .limit(DEPTH)
                .toList();
        List<ArticleId> articles = best.stream().map(Found::article).toList();
        List<Double> confidences =
                best.stream().map(each -> judgement.confidence(each.evidence())).toList();
        return new Ranked(example.asking(), articles, confidences, Verdict.on(confidences, judgement), 0);
    }
}
