package dev.muster.console.pages;

import dev.muster.console.http.Callers;
import dev.muster.console.http.Forms;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.practice.PersonId;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** Who one is: switched freely on a test bench ({@code POST /who}), by a signed link elsewhere ({@code GET /sign-in}). */
public final class SignInPages {
    private final Callers callers;
    private final Results results;

    /** For those callers. */
    public SignInPages(Callers callers, Results results) {
        this.callers = callers;
        this.results = results;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.post("/who", this::change).get("/sign-in", this::signIn);
    }

    private void change(ServerRequest request, ServerResponse response) {
        if (!callers.mayChoose(request)) {
            throw Refusal.forbidden("Here you are who you signed in as. To be somebody else, use that person’s link.");
        }
        Forms sent = Forms.read(request);
        callers.remember(request, response, Callers.person(sent.required("person")));
        String back = results.back(sent);
        results.goTo(response, back.startsWith("/?room=%40") ? "/" : back);
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        PersonId person = callers.invited(request.query().first("ticket").orElse(""));
        callers.remember(request, response, person);
        results.goTo(response, "/");
    }
}
