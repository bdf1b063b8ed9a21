package dev.muster.domain.selfservice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What the articles lack: what people asked and did not get, what fails them, and what nobody uses.
 *
 * @param missing groups of questions that no article answered, the largest first
 * @param uses what became of each article that was shown
 */
public record Gaps(List<Group> missing, Map<ArticleId, Use> uses) {
    /** Questions that mean the same; {@code example} is the first of them. */
    public record Group(String example, List<String> questions, Instant last) {
        public Group {
            questions = List.copyOf(questions);
        }

        /** How often it was asked. */
        public int count() {
            return questions.size();
        }
    }

    /** How often an article was the answer, and how often it was not. */
    public record Use(int solved, int failed) {
        /** Whether it fails people more often than it helps. */
        public boolean fails() {
            return failed > solved && failed >= 2;
        }
    }

    public Gaps {
        missing = List.copyOf(missing);
        uses = Map.copyOf(uses);
    }

    /** Worked out from what was asked, oldest first; {@code alike} says whether two questions mean the same. */
    public static Gaps of(List<Enquiry> asked, BiPredicate<String, String> alike) {
        List<List<Enquiry>> groups = new ArrayList<>();
        Map<ArticleId, Use> uses = new LinkedHashMap<>();
        for (Enquiry enquiry : asked) {
            count(enquiry, uses);
            if (!isMissing(enquiry)) continue;
            Optional<List<Enquiry>> group = groups.stream()
                    .filter(each -> each.stream().anyMatch(other -> alike.test(other.text(), enquiry.text())))
                    .findFirst();
            if (group.isPresent()) group.get().add(enquiry);
            else groups.add(new ArrayList<>(List.of(enquiry)));
        }
        List<Group> missing = groups.stream()
                .map(Gaps::group)
                .sorted(Comparator.comparingInt(Group::count)
                        .thenComparing(Group::last)
                        .reversed())
                .toList();
        return new Gaps(missing, uses);
    }

    private static Group group(List<Enquiry> enquiries) {
        return new Group(
                enquiries.getFirst().text(),
                enquiries.stream().map(Enquiry::text).toList(),
                enquiries.getLast().askedAt());
    }

    /** Asked to know something, the words may be learned from, and no article was it; one that became an article is none. */
    private static boolean isMissing(Enquiry enquiry) {
        boolean answered = enquiry.stage() instanceof Stage.Solved solved
                && solved.article().isPresent();
        boolean undecided = enquiry.stage() instanceof Stage.Shown;
        boolean incident = enquiry.stage() instanceof Stage.Registered;
        return enquiry.mayLearn()
                && !enquiry.text().isBlank()
                && !answered
                && !undecided
                && !incident
                && enquiry.draft().isEmpty();
    }

    private static void count(Enquiry enquiry, Map<ArticleId, Use> uses) {
        enquiry.failed().forEach(article -> uses.merge(article, new Use(0, 1), Gaps::sum));
        if (enquiry.stage() instanceof Stage.Solved solved) {
            solved.article().ifPresent(article -> uses.merge(article, new Use(1, 0), Gaps::sum));
        }
    }

    private static Use sum(Use one, Use other) {
        return new Use(one.solved() + other.solved(), one.failed() + other.failed());
    }
}
