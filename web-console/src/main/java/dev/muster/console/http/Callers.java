package dev.muster.console.http;

import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.ports.PracticeSource;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is asking. While no chat platform is connected, anybody on this machine may say who they are, as on a test bench.
 * From then on a person signs in with a link that the bot hands out in chat, and only the operator's token speaks for others.
 */
public final class Callers {
    private static final String COOKIE = "muster_person";
    private static final Duration COOKIE_LASTS = Duration.ofDays(30);
    private static final Pattern NAME = Pattern.compile("@?[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79}");
    private static final String SIGN_IN = "Please open the console with a link from your chat: it signs you in.";

    private final boolean platformsConnected;
    private final String secret;
    private final PracticeSource practice;
    private final Clock clock;

    /**
     * Knows callers by that secret.
     *
     * @param platformsConnected whether any chat platform has its tokens
     */
    public Callers(boolean platformsConnected, String secret, PracticeSource practice, Clock clock) {
        this.platformsConnected = platformsConnected;
        this.secret = secret;
        this.practice = practice;
        this.clock = clock;
    }

    /** Whether the caller may say who they are, and switch. */
    public boolean mayChoose(ServerRequest request) {
        return isOperator(request) || (!platformsConnected && Origins.isLocal(request));
    }

    /**
     * Who looks at a page or reads from the interface; empty for somebody who need not say. Beyond this machine everybody
     * has to be signed in.
     */
    public Optional<PersonId> viewer(ServerRequest request) {
        Optional<PersonId> named = request.query()
                .first("person")
                .asOptional()
                .map(Callers::person)
                .filter(person -> mayChoose(request));
        Optional<PersonId> viewer = named.or(() -> signedIn(request)).or(() -> firstPerson(request));
        if (viewer.isEmpty() && !Origins.isLocal(request) && !isOperator(request)) throw Refusal.unknownCaller(SIGN_IN);
        return viewer;
    }

    /** Who says or does something. A name in the request counts where the caller may choose, and must be right elsewhere. */
    public PersonId speaker(ServerRequest request, Optional<String> name) {
        Optional<PersonId> named = name.map(Callers::person);
        if (mayChoose(request)) {
            return named.or(() -> signedIn(request))
                    .or(() -> firstPerson(request))
                    .orElseThrow(() -> Refusal.malformed("Please say who speaks: \"person\" is missing."));
        }
        PersonId signedIn = signedIn(request).orElseThrow(() -> Refusal.unknownCaller(SIGN_IN));
        if (named.isPresent() && !named.get().equals(signedIn)) {
            throw Refusal.forbidden("You are signed in as " + signedIn + " and can only speak as yourself.");
        }
        return signedIn;
    }

    /** Who asks for what everyone may read; empty for somebody on this machine who does not say. A name must be right. */
    public Optional<PersonId> asker(ServerRequest request, Optional<String> name) {
        if (name.isPresent()) return Optional.of(speaker(request, name));
        Optional<PersonId> signedIn = signedIn(request);
        if (signedIn.isEmpty() && !Origins.isLocal(request) && !isOperator(request)) {
            throw Refusal.unknownCaller(SIGN_IN);
        }
        return signedIn;
    }

    /** Remembers in the browser who it is. */
    public void remember(ServerRequest request, ServerResponse response, PersonId person) {
        String ticket = Ticket.issue(Ticket.Use.COOKIE, person, clock.now().plus(COOKIE_LASTS), secret);
        response.headers()
                .addCookie(SetCookie.builder(COOKIE, ticket)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(SetCookie.SameSite.LAX)
                        .maxAge(COOKIE_LASTS)
                        .build());
    }

    /** Who a link from the chat names; a link that is over, or was never ours, is refused. */
    public PersonId invited(String ticket) {
        return Ticket.read(Ticket.Use.LINK, ticket, clock.now(), secret)
                .orElseThrow(() -> Refusal.unknownCaller("This link is over or was not made here. " + SIGN_IN));
    }

    /** A person by name; the bot and monitoring are none, and a name has letters, digits, dots, hyphens, underscores. */
    public static PersonId person(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.malformed(
                    "\"person\" is a short name such as ana: letters, digits, dots, hyphens and underscores, at most 80.");
        }
        PersonId person = PersonId.of(name);
        if (!person.isHuman()) throw Refusal.malformed("Nobody speaks as " + person + " but the bot itself.");
        return person;
    }

    private boolean isOperator(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(header -> OperatorToken.isIn(header, secret))
                .isPresent();
    }

    private Optional<PersonId> signedIn(ServerRequest request) {
        return request.headers()
                .cookies()
                .first(COOKIE)
                .asOptional()
                .flatMap(ticket -> Ticket.read(Ticket.Use.COOKIE, ticket, clock.now(), secret));
    }

    /** On a test bench somebody is always there: the first person of the configuration. */
    private Optional<PersonId> firstPerson(ServerRequest request) {
        return mayChoose(request)
                ? practice.current().people().keySet().stream().findFirst()
                : Optional.empty();
    }
}
