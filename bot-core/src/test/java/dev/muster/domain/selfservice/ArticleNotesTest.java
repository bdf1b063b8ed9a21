package dev.muster.domain.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.commands.StoryPractice;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B4 articles: who keeps it, who sees it, what it belongs to")
class ArticleNotesTest {
    private static final Practice PRACTICE = StoryPractice.practice();
    private static final Article PLAIN =
            Drafting.fromText(new ArticleId("vpn"), "The VPN", "Choose TCP.", PersonId.of("ana"));

    private static Article read(Map<String, String> notes) {
        ArticleNotes.Read read = ArticleNotes.read(notes, PLAIN, PRACTICE);
        assertEquals(List.of(), read.mistakes());
        return read.article();
    }

    private static void assertMistake(String key, String value, String sentence) {
        ArticleNotes.Mistake first = ArticleNotes.read(Map.of(key, value), PLAIN, PRACTICE)
                .mistakes()
                .getFirst();
        assertEquals(key + ": " + sentence, first.key() + ": " + first.problem() + " " + first.remedy());
    }

    @Test
    void everyNoteIsUnderstoodAndReadAgainAsItIsWritten() {
        Article read = read(Map.of(
                "owner", "shop",
                "reviewer", "@ben",
                "review", "2026-04-30",
                "audience", "shop, @dan",
                "tags", "tunnel, home office",
                "questions", "how, then?\nwhere: here",
                "known-error", "yes",
                "affects", "checkout",
                "links", "https://wiki.example.test/vpn"));

        assertEquals(Optional.of("shop"), read.owner());
        assertEquals(Optional.of(LocalDate.of(2026, 4, 30)), read.reviewBy());
        assertEquals(Set.of("shop", "@dan"), read.audience());
        assertEquals(List.of("how, then?", "where: here"), read.questions());
        assertEquals(List.of("checkout"), read.knownError().orElseThrow().affects());
        assertEquals(
                read, ArticleNotes.read(ArticleNotes.of(read), PLAIN, PRACTICE).article());
    }

    @Test
    void whatIsNotMentionedStaysAndWhatIsLeftEmptyGoes() {
        assertEquals(PLAIN, read(Map.of()));
        Article tagged = read(Map.of("tags", "a, b"));
        assertEquals(
                tagged,
                ArticleNotes.read(Map.of("audience", "everyone"), tagged, PRACTICE)
                        .article());
        assertEquals(
                PLAIN, ArticleNotes.read(Map.of("tags", ""), tagged, PRACTICE).article());
    }

    @Test
    void whatCannotBeMeantSoIsNamedWithWhatToWrite() {
        assertMistake("owner", "shp", "Nobody here is called “shp”. Did you mean shop?");
        assertMistake("owner", "shop, dba", "That is more than one. Name one team or one person.");
        assertMistake("owner", " ", "Somebody has to keep it. Name a team or a person, such as @ana.");
        assertMistake("reviewer", "@bem", "Nobody here is called “@bem”. Did you mean @ben?");
        assertMistake("audience", "", "Nobody would see it. Write everyone, a team, or a person such as @ana.");
        assertMistake("audience", "shop, dbas", "Nobody here is called “dbas”. Did you mean dba?");
        assertMistake("review", "30.4.2026", "“30.4.2026” is no day that I can read. Write it as 2026-04-30.");
        assertMistake("tags", "x".repeat(41), "A tag is a word or two. Put commas between several.");
        assertMistake("links", "wiki", "“wiki” is no address. Begin it with https:// or mailto:.");
        assertMistake("affects", "chekout", "There is no service called “chekout”. Did you mean checkout?");
        assertMistake("affects", "checkout", "This is for a known error. Say that it is one, or leave this empty.");
        assertMistake(
                "titel",
                "x",
                "There is nothing called “titel”. Choose from owner, reviewer, review, audience, tags,"
                        + " questions, known-error, affects, links.");
    }
}
