package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: signed heads")
class HeadSignatureTest {
    private final KeyPair key = newKey();
    private final ChainHead head = new ChainHead("INC-1", 12, "ab".repeat(32));
    private final String signature = HeadSignature.sign(head, key.getPrivate());

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theKeyThatSignedVerifies() {
        assertTrue(HeadSignature.isValid(head, signature, HeadSignature.publicKey(key)));
    }

    @Test
    void theSameHeadGivesTheSameSignature() {
        assertEquals(signature, HeadSignature.sign(head, key.getPrivate()));
    }

    @Test
    void anotherHeadDoesNotVerify() {
        String publicKey = HeadSignature.publicKey(key);
        assertFalse(HeadSignature.isValid(new ChainHead("INC-2", 12, head.hash()), signature, publicKey));
        assertFalse(HeadSignature.isValid(new ChainHead("INC-1", 11, head.hash()), signature, publicKey));
        assertFalse(HeadSignature.isValid(new ChainHead("INC-1", 12, "cd".repeat(32)), signature, publicKey));
    }

    @Test
    void anotherKeyDoesNotVerify() {
        assertFalse(HeadSignature.isValid(head, signature, HeadSignature.publicKey(newKey())));
    }

    @Test
    void whatIsNoSignatureAndNoKeyDoesNotVerify() {
        assertFalse(HeadSignature.isValid(head, "not base64!", HeadSignature.publicKey(key)));
        assertFalse(HeadSignature.isValid(head, signature, "bm8ga2V5"));
    }
}
