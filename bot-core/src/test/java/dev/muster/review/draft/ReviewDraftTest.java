package dev.muster.review.draft;

import static dev.muster.review.RecordFixture.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.Estimate;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.LifecycleEvent.UserAffected;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.BlamelessHints;
import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A11 review: drafted from the record, nearly written when service is back")
class ReviewDraftTest {
    @Test
    void theSummaryOfARealOutageReadsLikeSomethingToPublish() {
        assertEquals("""
                On 31 January 2017 at 18:04, oncall reported “GitLab.com slow, database load climbing”, concerning postgres.\
                 It was first taken for P3 and became a major incident 2 h 57 min later, at 21:01, because “writes are locking\
                 up and users see errors”.
                A workaround was found 6 h 16 min after the report: “restore from the LVM snapshot taken by hand at 17:20 for\
                 staging; six hours of data will be lost”. Service was restored on 1 February at 18:00, 23 h 56 min after the\
                 report: “GitLab.com back online from the 17:20 copy; data between 17:20 and 00:00 UTC is lost”. This was\
                 confirmed 14 min later: “monitoring is green and users report that the site works”.
                Five people worked on it, with mim as major incident manager. Together they carried out six actions, looked\
                 into two possible causes, requested one emergency change and sent three status updates.""", words(GitLabOutage.record(), SectionKey.SUMMARY));
    }

    @Test
    void theWholeDraftOfARealOutageHasNoBlamingWordOfItsOwn() {
        String all = Stream.of(SectionKey.values())
                .map(key -> words(GitLabOutage.record(), key))
                .collect(Collectors.joining("\n"));

        List<PersonId> people = Stream.of("oncall", "dba1", "dba2", "mim", "infra1")
                .map(PersonId::of)
                .toList();
        assertEquals(List.of(), BlamelessHints.knowing(people).in(all));
        assertFalse(all.toLowerCase(java.util.Locale.ROOT).contains("root cause"));
    }

    @Test
    void contributingFactorsAreWhatWasConfirmedFoundStoppedRuledOutAndLeftOpen() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web").minutesLater(1);
        record.by("ana", new HypothesisRaised("H1", "disk")).by("ana", new HypothesisRaised("H2", "net"));
        record.by("ben", new HypothesisConfirmed("H1", Optional.of("iowait 90 %")));
        record.by("ben", new HypothesisRefuted("H2", "no loss seen"));

        String factors = words(record, SectionKey.CONTRIBUTING_FACTORS);

        assertTrue(factors.contains("H1, raised at 10:01: “disk”. Confirmed at 10:01: “iowait 90 %”"), factors);
        assertTrue(factors.contains("H2, raised at 10:01: “net”. Ruled out at 10:01: “no loss seen”"), factors);
    }

    @Test
    void whatWentWellIsOnlyWhatTheFiguresShow() {
        String well = words(GitLabOutage.record(), SectionKey.WENT_WELL);
        assertTrue(well.contains("Everybody who was called answered in time; the longest wait was 4 min."), well);
        assertTrue(well.contains("40 of 41 entries that people wrote were written within 2 min"), well);

        RecordFixture quiet = given("INC-2").opened("ana", "slow", "web");
        assertFalse(words(quiet, SectionKey.WENT_WELL).contains("answered in time"));
    }

    @Test
    void whatWasHardIsCircumstancesNotPeople() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web").minutesLater(1);
        record.by("muster", called("dina")).minutesLater(5).by("muster", new CallUnanswered(PersonId.of("dina")));
        record.by("muster", new RosterExhausted("web"));
        record.minutesLater(60).by("ana", new Resolved("restarted"));
        record.minutesLater(5).because("slow again").by("ana", new Reopened());

        String hard = words(record, SectionKey.WAS_HARD);

        assertTrue(hard.contains("One call went unanswered (web)."), hard);
        assertTrue(hard.contains("The web roster had nobody left to call."), hard);
        assertTrue(hard.contains("reopened at 11:11, because “slow again”."), hard);
        assertFalse(hard.contains("dina"), hard);
    }

    @Test
    void whatPeopleWriteStandsInPlaceOfTheDraftAndTheFactsStay() {
        RecordFixture record =
                GitLabOutage.record().by("mim", new ReviewEdited(2, "durations", "It took a whole day."));

        Section section = review(record).section(SectionKey.DURATIONS);

        assertEquals(new Block.Written("It took a whole day."), section.blocks().getFirst());
        assertTrue(section.blocks().getLast() instanceof Block.Table);
        assertEquals(PersonId.of("mim"), section.written().orElseThrow().by());
    }

    @Test
    void blankWordsBringTheDraftBack() {
        RecordFixture record = GitLabOutage.record()
                .by("mim", new ReviewEdited(2, "summary", "Other words."))
                .by("mim", new ReviewEdited(3, "Summary", "  "));

        assertTrue(review(record).section(SectionKey.SUMMARY).written().isEmpty());
    }

    @Test
    void aSectionWithNothingToShowIsLeftOutUntilSomebodyWritesThere() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web");
        assertFalse(keysShown(record).contains(SectionKey.MONEY));

        record.by("muster", new ReviewDrafted(1, Instant.parse("2026-03-04T10:00:00Z")));
        record.by("ana", new ReviewEdited(2, "money", "Nothing was spent."));

        assertTrue(keysShown(record).contains(SectionKey.MONEY));
    }

    @Test
    void moneyIsAddedUpPerCurrency() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web");
        record.by("ana", new MoneyDrawn(new BigDecimal("200.50"), "EUR", "disks", new BigDecimal("799.50")));
        record.by("ana", new MoneyDrawn(new BigDecimal("99.50"), "EUR", "courier", new BigDecimal("700.00")));

        Block.Table table =
                (Block.Table) review(record).section(SectionKey.MONEY).facts().getFirst();

        assertEquals(List.of("", "", "Total", "EUR 300.00"), table.rows().getLast());
    }

    @Test
    void anIncidentThatIsStillOpenHasAPreviewThatSaysSo() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web");

        assertTrue(words(record, SectionKey.SUMMARY).contains("service was not restored on record"));
        assertTrue(review(record)
                .heading()
                .contains(new ReviewDraft.Label("Review", "preview; drafted when service is restored")));
    }

    @Test
    void aReaderElsewhereReadsTheirOwnTimes() {
        ReviewDraft tokyo = ReviewDraft.of(
                GitLabOutage.record().record(), new TimeWords(ZoneId.of("Asia/Tokyo")), TimelineView.LATE_AFTER);

        assertTrue(tokyo.heading().contains(new ReviewDraft.Label("Began", "1 February 2017, 03:04")));
        assertTrue(tokyo.heading().contains(new ReviewDraft.Label("Times", "in Asia/Tokyo")));
    }

    @Test
    void theReportersEstimateStandsBesideThoseWhoSaidSo() {
        RecordFixture record = given("INC-1").opened("ana", "slow", "web").minutesLater(1);
        for (String person : List.of("ana", "ben", "cleo")) {
            record.by(person, new UserAffected(PersonId.of(person)));
        }
        String counted = words(record, SectionKey.IMPACT);
        assertTrue(counted.contains("3 users said that they had it; the record does not count the others"), counted);

        record.by("ana", new Logged(Estimate.LABEL + ": 200"));

        String estimated = words(record, SectionKey.IMPACT);
        assertTrue(
                estimated.contains("ana put the number of people who had it at “200”, at 10:01. Three users said so"
                        + " themselves: ana, ben and cleo."),
                estimated);
        assertFalse(estimated.contains("does not count"), estimated);
    }

    @Test
    void sectionsAreNamedByTheirKeys() {
        assertEquals("contributing-factors", SectionKey.CONTRIBUTING_FACTORS.key());
        assertEquals(Optional.of(SectionKey.WENT_WELL), SectionKey.of(" Went-Well "));
        assertEquals(Optional.empty(), SectionKey.of("blame"));
    }

    private static List<SectionKey> keysShown(RecordFixture record) {
        return review(record).shown().stream().map(Section::key).toList();
    }

    private static String words(RecordFixture record, SectionKey key) {
        return review(record).section(key).words().stream()
                .flatMap(ReviewDraftTest::lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Bullets bullets -> bullets.points().stream();
            case Block.Remark remark -> Stream.of(remark.text());
            case Block.Table table -> table.rows().stream().flatMap(List::stream);
            case Block.Written written -> Stream.of(written.text());
            case Block.Story ignored -> Stream.of();
            case Block.Gantt ignored -> Stream.of();
        };
    }

    private static ReviewDraft review(RecordFixture record) {
        return ReviewDraft.of(record.record(), TimeWords.UTC, TimelineView.LATE_AFTER);
    }

    private static ResponderCalled called(String person) {
        return new ResponderCalled(
                PersonId.of(person), Role.SPECIALIST, Optional.of("web"), Instant.parse("2026-03-02T10:06:00Z"));
    }
}
