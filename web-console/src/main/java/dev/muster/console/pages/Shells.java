package dev.muster.console.pages;

import dev.muster.console.http.Callers;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.PracticeSource;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the shell of a page for a request. */
public final class Shells {
    private final Callers callers;
    private final PracticeSource practice;
    private final Assets assets;
    private final Supplier<String> cursor;

    /** @param cursor the id of the last live event */
    public Shells(Callers callers, PracticeSource practice, Assets assets, Supplier<String> cursor) {
        this.callers = callers;
        this.practice = practice;
        this.assets = assets;
        this.cursor = cursor;
    }

    /** The shell for whoever asks. */
    Shell of(ServerRequest request, String title, String section) {
        Optional<PersonId> viewer = callers.viewer(request);
        Practice current = practice.current();
        List<Person> choices = new ArrayList<>();
        if (callers.mayChoose(request)) {
            choices.addAll(current.people().values());
            viewer.filter(person -> !current.people().containsKey(person))
                    .ifPresent(person -> choices.add(current.person(person)));
        }
        String query = request.query().rawValue();
        String here = request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
        return new Shell(title, section, viewer.map(current::person), choices, here, cursor.get(), assets);
    }

    /** A shell for a page that nobody in particular looks at: when something went wrong. */
    Shell plain(String title) {
        return new Shell(title, "", Optional.empty(), List.of(), "/", "", assets);
    }
}
