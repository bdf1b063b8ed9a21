package dev.muster.timeline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signatures of heads: Ed25519 (RFC 8032), so the same head and key always give the same signature. What is signed is four
 * lines of UTF-8, each ended by a line feed: {@code muster-head}, the stream, the sequence, the hash. Signatures and public
 * keys are written in Base64 (RFC 4648, with padding); a public key is its SubjectPublicKeyInfo (RFC 8410), which is what
 * {@code openssl pkey -pubin -inform DER} reads.
 */
public final class HeadSignature {
    private HeadSignature() {}

    /** Signs that head. */
    public static String sign(ChainHead head, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed(head));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key to sign with (Ed25519 is needed)", e);
        }
    }

    /** Whether that key signed that head. A signature or key that cannot be read at all did not. */
    public static boolean isValid(ChainHead head, String signature, String publicKey) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(publicKey(publicKey));
            check.update(signed(head));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The public key of a pair, as it is written. */
    public static String publicKey(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private static PublicKey publicKey(String written) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(written)));
    }

    private static byte[] signed(ChainHead head) {
        return ("muster-head\n" + head.stream() + "\n" + head.sequence() + "\n" + head.hash() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
