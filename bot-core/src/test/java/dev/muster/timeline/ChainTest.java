package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Computes by hand what the documentation of {@link Chain} says, sharing no code with it. */
@DisplayName("A5 timeline: how an entry is sealed")
class ChainTest {
    private static final String SALT_A = "00112233445566778899aabbccddeeff";
    private static final String SALT_B = "ffeeddccbbaa99887766554433221100";
    private static final Instant WRITTEN = Instant.parse("2025-03-01T10:00:00.123456789Z");

    private final Draft draft = new Draft(
            IncidentId.number(7),
            new Fact(
                    2,
                    Instant.parse("2025-03-01T09:59:00Z"),
                    WRITTEN,
                    PersonId.of("ana"),
                    new HypothesisRaised("H1", "the \"pool\" is empty 📌"),
                    Optional.of("it was on Monday")),
            "console",
            Optional.of("/swarm hypothesis …"),
            "H1: the pool is empty");

    private final TimelineEntry entry = seal(draft);

    private static TimelineEntry seal(Draft draft) {
        Iterator<String> salts = List.of(SALT_A, SALT_B).iterator();
        return Chain.seal(draft, Chain.ORIGIN, Instant.parse("2025-03-01T10:00:01Z"), 1, salts::next)
                .entry();
    }

    @Test
    void theActorsCommitmentIsSaltAndName() {
        assertEquals(
                sha256((SALT_A + "ana").getBytes(StandardCharsets.UTF_8)),
                entry.seal().actorCommitment());
    }

    @Test
    void theWordsCommitmentIsSaltAndCanonicalJson() {
        String json = "{\"text\":\"H1: the pool is empty\",\"typed\":\"/swarm hypothesis …\","
                + "\"why\":\"it was on Monday\",\"words\":{\"what\":\"the \\\"pool\\\" is empty 📌\"}}";
        assertEquals(
                sha256((SALT_B + json).getBytes(StandardCharsets.UTF_8)),
                entry.seal().wordsCommitment());
    }

    @Test
    void theHashCoversEveryOtherFieldWithItsLength() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (String field : List.of(
                "0".repeat(64),
                "INC-7",
                "2",
                "2025-03-01T09:59:00Z",
                "2025-03-01T10:00:00.123Z",
                "2025-03-01T10:00:01Z",
                "console",
                "hypothesis-raised",
                "{\"hypothesis\":\"H1\"}",
                entry.seal().actorCommitment(),
                entry.seal().wordsCommitment())) {
            byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
        assertEquals(sha256(bytes.toByteArray()), entry.seal().hash());
    }

    @Test
    void timesAreCutToTheMillisecondsThatAStoreKeeps() {
        assertEquals(Instant.parse("2025-03-01T10:00:00.123Z"), entry.writtenAt());
    }

    @Test
    void theSameWordsUnderAnotherSaltLookLikeOthers() {
        Iterator<String> salts = List.of(SALT_B, SALT_A).iterator();
        Chain.Sealed other = Chain.seal(draft, Chain.ORIGIN, entry.recordedAt(), 1, salts::next);
        assertNotEquals(entry.seal().wordsCommitment(), other.entry().seal().wordsCommitment());
    }

    @Test
    void aSaltOfTheWrongLengthIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Chain.seal(draft, Chain.ORIGIN, entry.recordedAt(), 1, () -> "short"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
