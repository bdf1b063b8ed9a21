package dev.muster.commands.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Texts that leave the bot and come back, with a seal by which it knows them again. */
public final class Sealed {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 12;
    private static final int CHARACTERS = 16;

    private final SecretKeySpec key;

    /** Sealed with that secret for that platform: what one of them carries means nothing to another. */
    public Sealed(String platform, String secret) {
        key = new SecretKeySpec((platform + ":" + secret).getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /** The text with its seal in front. */
    public String seal(String text) {
        return sealOf(text) + text;
    }

    /** The text, when its seal is ours. */
    public Optional<String> open(String sealed) {
        if (sealed.length() < CHARACTERS) return Optional.empty();
        String text = sealed.substring(CHARACTERS);
        boolean ours = MessageDigest.isEqual(
                sealOf(text).getBytes(StandardCharsets.US_ASCII),
                sealed.substring(0, CHARACTERS).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(text) : Optional.empty();
    }

    private String sealOf(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] whole = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
