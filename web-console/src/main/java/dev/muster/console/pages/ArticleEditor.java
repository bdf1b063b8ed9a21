package dev.muster.console.pages;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.console.chat.LocalChat;
import dev.muster.console.chat.Spoken;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Forms;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Drafting;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.PracticeSource;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Timeline;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where articles are written: at {@code /write}, and at the address of one that is there. Nothing that was typed is ever lost. */
public final class ArticleEditor {
    static final String NEW = "/write";

    private static final String FULL =
            "It could not be saved; what you wrote is still here. Please try again, and if it stays, tell whoever runs Muster: ";

    private final Shells shells;
    private final Templates templates;
    private final Timeline timeline;
    private final ArticleSearch articles;
    private final LocalChat chat;
    private final Callers callers;
    private final Results results;
    private final PracticeSource practice;
    private final Clock clock;
    private final Ids ids;

    /** For whoever may write. */
    public ArticleEditor(
            Shells shells,
            Templates templates,
            Timeline timeline,
            ArticleSearch articles,
            LocalChat chat,
            Callers callers,
            Results results,
            PracticeSource practice,
            Clock clock,
            Ids ids) {
        this.shells = shells;
        this.templates = templates;
        this.timeline = timeline;
        this.articles = articles;
        this.chat = chat;
        this.callers = callers;
        this.results = results;
        this.practice = practice;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.get(NEW, this::begin)
                .post(NEW, this::takeNew)
                .get("/articles/{id}/edit", this::edit)
                .post("/articles/{id}/edit", this::take);
    }

    static String address(String name) {
        return "/articles/" + Urls.part(name) + "/edit";
    }

    private PersonId writer(ServerRequest request) {
        return callers.viewer(request)
                .orElseThrow(() -> Refusal.unknownCaller("Please say who you are first, in the corner above."));
    }

    /** A new one; {@code asked} is what people asked and did not get. */
    private void begin(ServerRequest request, ServerResponse response) {
        PersonId writer = writer(request);
        List<String> asked = request.query().all("asked", List::of).stream()
                .filter(question -> !question.isBlank())
                .toList();
        Article draft = asked.isEmpty()
                ? empty("", writer)
                : Drafting.fromGap(
                        Drafting.id(asked.getFirst(), this::isTaken),
                        asked,
                        practice.current().services(),
                        writer);
        ArticleForm form = ArticleForm.of(asked.isEmpty() ? "" : draft.id().value(), draft);
        send(request, response, form, true, false, "", Map.of());
    }

    private static Article empty(String name, PersonId writer) {
        ArticleId id = new ArticleId(name.isBlank() ? "new" : name);
        return Drafting.fromText(id, "", "## Issue\n\n## Environment\n\n## Resolution\n\n1. ", writer);
    }

    private boolean isTaken(ArticleId id) {
        return timeline.committed().selfService().article(id).latest().isPresent() || isInAFile(id);
    }

    private boolean isInAFile(ArticleId id) {
        return articles.inFiles(Set.of(id)).orElse(Set.of()).contains(id);
    }

    private void takeNew(ServerRequest request, ServerResponse response) {
        PersonId writer = writer(request);
        Forms sent = Forms.read(request);
        ArticleForm typed = ArticleForm.read(sent);
        ArticleForm form = typed.name().isEmpty() && !typed.title().isEmpty()
                ? typed.named(Drafting.id(typed.title(), this::isTaken).value())
                : typed;
        Map<String, String> mistakes = form.mistakes(empty("", writer), practice.current());
        if (!form.name().isEmpty() && !form.isNamed()) {
            mistakes.put("name", "Use a short one without spaces, like vpn-on-trains.");
        } else if (form.isNamed() && isTaken(new ArticleId(form.name()))) {
            mistakes.put("name", "This name is taken. Please choose another.");
        }
        take(request, response, sent, form, true, mistakes);
    }

    /** Only whoever may change it sees it here. */
    private WrittenArticle mine(ServerRequest request) {
        ArticleId id = ArticlePages.id(request);
        PersonId writer = writer(request);
        WrittenArticle written = timeline.committed().selfService().article(id);
        boolean here = written.latest().isPresent() && !isInAFile(id);
        if (here && Keeping.mayWrite(written, writer, practice.current())) return written;
        if (articles.article(id, Reader.of(writer, practice.current())).isPresent()) {
            throw Refusal.forbidden(
                    here
                            ? "`" + id + "` is kept by somebody else. Please tell them what is wrong with it."
                            : "`" + id + "` is kept in a file. Please change it there.");
        }
        throw Refusal.notFound("There is no article " + id + " that you can change.");
    }

    private void edit(ServerRequest request, ServerResponse response) {
        WrittenArticle written = mine(request);
        ArticleForm form = ArticleForm.of(written.id().value(), written.latest().orElseThrow());
        send(request, response, form, false, false, "", Map.of());
    }

    private void take(ServerRequest request, ServerResponse response) {
        WrittenArticle written = mine(request);
        Forms sent = Forms.read(request);
        ArticleForm form = ArticleForm.read(sent).named(written.id().value());
        take(
                request,
                response,
                sent,
                form,
                false,
                form.mistakes(written.latest().orElseThrow(), practice.current()));
    }

    private void take(
            ServerRequest request,
            ServerResponse response,
            Forms sent,
            ArticleForm form,
            boolean isNew,
            Map<String, String> mistakes) {
        if (sent.value("preview").isPresent()) {
            send(request, response, form, isNew, true, "", mistakes);
        } else if (!mistakes.isEmpty()) {
            send(
                    request,
                    response,
                    form,
                    isNew,
                    false,
                    "It is not saved yet: please look at the fields that are marked.",
                    mistakes);
        } else {
            Optional<String> problem = save(request, sent, form);
            if (problem.isEmpty()) results.goTo(response, "/articles/" + Urls.part(form.name()));
            else send(request, response, form, isNew, false, problem.get(), Map.of());
        }
    }

    /** Why it was not saved; empty when it was. */
    private Optional<String> save(ServerRequest request, Forms sent, ArticleForm form) {
        PersonId writer = callers.speaker(request, sent.value("person"));
        Filled filled = new Filled(
                "article", Optional.empty(), Map.of("verb", "write", "article", form.name(), "text", form.typed()));
        String delivery = sent.value("id").map(id -> writer + "/" + id).orElseGet(ids::next);
        try {
            Spoken spoken = chat.press(
                            writer, LocalChat.FIRST_ROOMS.getFirst(), filled, delivery, clock.now(), "console")
                    .join();
            return spoken.ok()
                    ? Optional.empty()
                    : Optional.of(
                            spoken.answers().stream().map(Spoken.Answer::text).collect(Collectors.joining(" ")));
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof NotRecordedException full) return Optional.of(FULL + full.getMessage());
            throw failed;
        }
    }

    private void send(
            ServerRequest request,
            ServerResponse response,
            ArticleForm form,
            boolean isNew,
            boolean shown,
            String problem,
            Map<String, String> mistakes) {
        Practice current = practice.current();
        List<String> keepers = Stream.concat(
                        current.teams().keySet().stream().sorted(),
                        current.people().keySet().stream()
                                .map(person -> "@" + person)
                                .sorted())
                .toList();
        List<String> services =
                current.services().items().stream().map(ConfigurationItem::name).toList();
        templates.send(
                response,
                "articleEditor.jte",
                new ArticleEditorPage(
                        shells.of(request, isNew ? "Write an article" : "Write " + form.name(), "articles"),
                        form,
                        isNew,
                        shown,
                        problem,
                        mistakes,
                        keepers,
                        services,
                        ids.next()));
    }
}
