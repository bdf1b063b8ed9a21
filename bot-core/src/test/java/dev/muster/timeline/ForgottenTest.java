package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.practice.PersonId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D5 security: who is meant in a text")
class ForgottenTest {
    private static final PersonId ALIAS = PersonId.of("erased-1");

    @Test
    void aNameIsFoundAsAWordInAnyCaseAndWithoutItsAt() {
        Forgotten ben = Forgotten.of(PersonId.of("ben"));
        assertEquals(
                "erased-1 asked erased-1, (erased-1) and erased-1's cat",
                ben.replaceIn("@ben asked Ben, (BEN) and ben's cat", ALIAS));
    }

    @Test
    void aNameWithinAWordIsNotTheName() {
        Forgotten ben = Forgotten.of(PersonId.of("ben"));
        assertFalse(ben.isNamedIn("the bench in Bendorf, reuben, ben2, ben_x"));
    }

    @Test
    void otherNamesOfThePersonAreFoundToo() {
        Forgotten ben = new Forgotten(PersonId.of("ben"), List.of("Benjamin Möller", "U02ABC"));
        assertTrue(ben.isNamedIn("paged benjamin möller"));
        assertEquals("<erased-1> here", ben.replaceIn("<@U02ABC> here", ALIAS));
    }

    @Test
    void theBotItselfIsNotForgotten() {
        assertThrows(IllegalArgumentException.class, () -> Forgotten.of(PersonId.MUSTER));
    }
}
