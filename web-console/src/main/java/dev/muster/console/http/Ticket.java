package dev.muster.console.http;

import dev.muster.domain.practice.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A signed statement that somebody is that person, until then. As a link that the bot hands out in chat it signs a person
 * in; as a cookie it keeps them signed in.
 */
public final class Ticket {
    private Ticket() {}

    /** What a ticket is good for: a link cannot be used as a cookie, nor the other way round. */
    public enum Use {
        LINK,
        COOKIE
    }

    /** Signs it: {@code person.seconds.signature}, the person in URL-safe Base64. */
    public static String issue(Use use, PersonId person, Instant until, String secret) {
        String name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(person.value().getBytes(StandardCharsets.UTF_8));
        String claim = name + "." + until.getEpochSecond();
        return claim + "." + signature(use, secret).of(claim);
    }

    /** Who it names; empty when it was not signed here, was signed for something else, or is over. */
    public static Optional<PersonId> read(Use use, String ticket, Instant now, String secret) {
        int end = ticket.lastIndexOf('.');
        int middle = ticket.lastIndexOf('.', end - 1);
        if (middle < 1 || !signature(use, secret).isOf(ticket.substring(0, end), ticket.substring(end + 1))) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(ticket.substring(middle + 1, end)));
        if (!now.isBefore(until)) return Optional.empty();
        byte[] name = Base64.getUrlDecoder().decode(ticket.substring(0, middle));
        return Optional.of(PersonId.of(new String(name, StandardCharsets.UTF_8)));
    }

    private static Signature signature(Use use, String secret) {
        return new Signature(secret, "ticket " + use);
    }
}
