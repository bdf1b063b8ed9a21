package dev.muster.domain.selfservice;

import dev.muster.domain.selfservice.EnquiryEvent.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far people get by themselves.
 *
 * @param asked questions of how something is done
 * @param answeredByArticle those of them whose asker said that an article was it
 * @param answeredByPerson those whose asker said so of a person's answer
 * @param reported times that somebody said something was broken
 * @param firstTime those of them that were resolved the first time: their reporter said that it works, after what the articles had,
 *     and nobody else was asked and no incident registered
 * @param incidents those that are or were an incident
 */
public record SelfServiceFigures(
        long asked, long answeredByArticle, long answeredByPerson, long reported, long firstTime, long incidents) {

    /** Over which they are shown. */
    public static final Duration PERIOD = Duration.ofDays(30);

    /** Counted among these. */
    public static SelfServiceFigures of(List<Enquiry> enquiries) {
        return new SelfServiceFigures(
                count(enquiries, Purpose.ASK, enquiry -> true),
                count(
                        enquiries,
                        Purpose.ASK,
                        enquiry -> enquiry.stage() instanceof Stage.Solved solved
                                && solved.article().isPresent()),
                count(
                        enquiries,
                        Purpose.ASK,
                        enquiry -> enquiry.stage() instanceof Stage.Solved solved
                                && solved.by().isPresent()),
                count(enquiries, Purpose.REPORT, enquiry -> true),
                count(enquiries, Purpose.REPORT, enquiry -> enquiry.guidance().firstTime()),
                count(
                        enquiries,
                        Purpose.REPORT,
                        enquiry -> enquiry.guidance().incident().isPresent()));
    }

    private static long count(List<Enquiry> enquiries, Purpose purpose, Predicate<Enquiry> counted) {
        return enquiries.stream()
                .filter(enquiry -> enquiry.purpose() == purpose)
                .filter(counted)
                .count();
    }

    /** How many of a hundred reports were resolved the first time; 0 when there was none. */
    public long firstTimePercent() {
        return reported == 0 ? 0 : Math.round(100.0 * firstTime / reported);
    }
}
