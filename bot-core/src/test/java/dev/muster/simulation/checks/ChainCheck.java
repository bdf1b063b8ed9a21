package dev.muster.simulation.checks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The chain, computed anew from what the design says of it; numbers without gaps; times that never go back. */
final class ChainCheck implements Check {
    private record End(long sequence, String hash, String recordedAt) {}

    @Override
    public List<String> flaws(Evidence evidence) {
        List<String> flaws = new ArrayList<>();
        Map<String, End> ends = new HashMap<>();
        for (Row row : evidence.rows()) {
            End before = ends.getOrDefault(row.stream(), new End(0, "0".repeat(64), ""));
            if (row.sequence() != before.sequence + 1) flaws.add(row.id() + " follows on E" + before.sequence);
            if (!row.previousHash().equals(before.hash)) flaws.add(row.id() + " does not name the hash before it");
            if (!row.hash().equals(hash(row))) flaws.add(row.id() + " has a hash that is not its own");
            if (instant(row.recordedAt()).compareTo(instant(before.recordedAt)) < 0)
                flaws.add(row.id() + " goes back in time");
            commitments(row, flaws);
            ends.put(row.stream(), new End(row.sequence(), row.hash(), row.recordedAt()));
        }
        return flaws;
    }

    private static java.time.Instant instant(String text) {
        return text.isEmpty() ? java.time.Instant.MIN : java.time.Instant.parse(text);
    }

    private static void commitments(Row row, List<String> flaws) {
        if (!row.actorSalt().isEmpty() && !sha(row.actorSalt() + row.actor()).equals(row.actorCommitment())) {
            flaws.add(row.id() + " has another actor than it was sealed with");
        }
        if (!row.wordsSalt().isEmpty() && !sha(row.wordsSalt() + said(row)).equals(row.wordsCommitment())) {
            flaws.add(row.id() + " has other words than it was sealed with");
        }
    }

    private static String hash(Row row) {
        MessageDigest digest = sha256();
        List<String> fields = List.of(
                row.previousHash(),
                row.stream(),
                Long.toString(row.sequence()),
                row.occurredAt(),
                row.writtenAt(),
                row.recordedAt(),
                row.source(),
                row.kind(),
                row.details(),
                row.actorCommitment(),
                row.wordsCommitment());
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(new byte[] {
                (byte) (bytes.length >>> 24),
                (byte) (bytes.length >>> 16),
                (byte) (bytes.length >>> 8),
                (byte) bytes.length
            });
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String said(Row row) {
        String typed = row.typed().isEmpty() ? "" : ",\"typed\":" + quoted(row.typed());
        String why = row.why().isEmpty() ? "" : ",\"why\":" + quoted(row.why());
        return "{\"text\":" + quoted(row.text()) + typed + why + ",\"words\":" + row.words() + "}";
    }

    /** As RFC 8785 has it. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            int known = "\"\\\b\f\n\r\t".indexOf(sign);
            if (known >= 0) quoted.append('\\').append("\"\\bfnrt".charAt(known));
            else if (sign < ' ') quoted.append("\\u00").append(HexFormat.of().toHexDigits((byte) sign));
            else quoted.append(sign);
        }
        return quoted.append('"').toString();
    }

    private static String sha(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
