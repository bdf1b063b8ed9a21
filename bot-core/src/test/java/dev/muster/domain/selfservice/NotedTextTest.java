package dev.muster.domain.selfservice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B4 articles: notes above a text, as a file has them")
class NotedTextTest {
    @Test
    void notesAreReadWithOneValueAndWithSeveral() {
        NotedText read = NotedText.read("""
                ---
                owner: "@ana"
                audience: [shop, "@ben"]
                known-error: yes
                questions:
                - how do I, please: get in?
                - [x] where
                ---
                The title

                ## Issue

                It rains: in.
                """);

        assertEquals(
                Map.of(
                        "owner", "@ana",
                        "audience", "shop, @ben",
                        "known-error", "yes",
                        "questions", "how do I, please: get in?\n[x] where"),
                read.notes());
        assertEquals("The title\n\n## Issue\n\nIt rains: in.", read.text());
        assertEquals(read, NotedText.read(read.written()));
    }

    @Test
    void aTextWithoutNotesIsLeftAsItIs() {
        for (String text : new String[] {
            "owner: see the door", "---\nno end", "--- \nprose, not notes\n---\nmore", "", "a\n---\nowner: b\n---\n"
        }) {
            assertEquals(new NotedText(Map.of(), text), NotedText.read(text));
        }
    }
}
