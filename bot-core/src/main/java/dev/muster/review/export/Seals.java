package dev.muster.review.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What seals a JSON export as a whole: the SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785) of the document
 * without {@code chain.digest} and {@code chain.digestSignature}. It is signed like a head, of a stream named
 * {@code export of INC-1}, which no stream of a record can be named.
 */
final class Seals {
    static final String SCHEMA = "muster-export-1";
    static final String ALGORITHM = "SHA-256";

    private Seals() {}

    static String digest(JsonNode document) {
        ObjectNode rest = document.deepCopy();
        if (rest.get("chain") instanceof ObjectNode chain) chain.remove(java.util.List.of("digest", "digestSignature"));
        byte[] canonical = CanonicalJson.of(rest).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static ChainHead asHead(ChainHead head, String digest) {
        return new ChainHead("export of " + head.stream(), head.sequence(), digest);
    }
}
