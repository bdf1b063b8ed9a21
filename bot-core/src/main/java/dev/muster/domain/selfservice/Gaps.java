package dev.muster.domain.selfservice;

import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the articles lack: what people asked and did not get, what fails them, and what nobody uses.
 *
 * @param missing groups of questions that no article answered, the largest first
 * @param uses what became of each article that was shown
 */
public record Gaps(List<Group> missing, Map<ArticleId, Use> uses) {
    private static final Pattern A_WORD = Pattern.compile("\\p{L}{3}");

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

        /** {@code in 3 of 4 cases}: how often it helped. */
        public String words() {
            int all = solved + failed;
            return "in " + solved + " of " + all + (all == 1 ? " case" : " cases");
        }
    }

    public Gaps {
        missing = List.copyOf(missing);
        uses = Map.copyOf(uses);
    }

    /**
     * Worked out from what was asked, oldest first.
     *
     * @param groups says of texts which mean the same: the number of each one's group
     */
    public static Gaps of(List<Enquiry> asked, Function<List<String>, List<Integer>> groups) {
        List<Enquiry> unanswered = asked.stream().filter(Gaps::isMissing).toList();
        List<Integer> numbers =
                groups.apply(unanswered.stream().map(Enquiry::text).toList());
        Map<Integer, List<Enquiry>> together = new LinkedHashMap<>();
        for (int i = 0; i < unanswered.size(); i++) {
            together.computeIfAbsent(numbers.get(i), first -> new ArrayList<>()).add(unanswered.get(i));
        }
        List<Group> missing = together.values().stream()
                .map(Gaps::group)
                .sorted(Comparator.comparingInt(Group::count)
                        .thenComparing(Group::last)
                        .reversed())
                .toList();
        return new Gaps(missing, uses(asked));
    }

    /** What became of each article that was shown, without looking for what is missing. */
    public static Map<ArticleId, Use> uses(List<Enquiry> asked) {
        Map<ArticleId, Use> uses = new LinkedHashMap<>();
        asked.forEach(enquiry -> count(enquiry, uses));
        return uses;
    }

    /** What became of that article; nothing where it was never shown. */
    public Use use(ArticleId article) {
        return uses.getOrDefault(article, new Use(0, 0));
    }

    /** Articles that fail people more often than they help, in order of id. */
    public List<ArticleId> failing() {
        return uses.entrySet().stream()
                .filter(use -> use.getValue().fails())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Group group(List<Enquiry> enquiries) {
        return new Group(
                enquiries.getFirst().text(),
                enquiries.stream().map(Enquiry::text).toList(),
                enquiries.getLast().askedAt());
    }

    /**
     * Whether an article could have helped and none did: the words may be learned from and say something, and neither an open
     * incident was the answer nor a report is still being made. One that became an article is none.
     */
    private static boolean isMissing(Enquiry enquiry) {
        boolean answered = enquiry.stage() instanceof Stage.Solved solved
                && solved.article().isPresent();
        boolean undecided = enquiry.stage() instanceof Stage.Shown;
        boolean incident =
                enquiry.stage() instanceof Stage.Registered || !enquiry.broken().isEmpty();
        boolean reporting = enquiry.purpose() == Purpose.REPORT && enquiry.stage() instanceof Stage.Unanswered;
        return enquiry.mayLearn()
                && A_WORD.matcher(enquiry.text()).find()
                && !answered
                && !undecided
                && !incident
                && !reporting
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
