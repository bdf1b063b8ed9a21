package dev.muster.config.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.config.settings.Secret;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Articles;
import dev.muster.console.api.AnswerJson;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.KnowledgeBase;
import dev.muster.storage.FolderLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./muster ask}: the answer the bot would give, with its source, or that it does not know. Beside a running bot it is that bot
 * who answers.
 */
@Command(
        name = "ask",
        description = "Answers a how-to question from the articles, or says that it does not know.",
        mixinStandardHelpOptions = true)
public final class AskCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "in your own words")
    private List<String> words = List.of();

    @Option(names = "--as", paramLabel = "NAME", description = "who asks; without it, only what everyone may see")
    private String person = "";

    @Option(names = "--json", description = "prints the answer as JSON")
    private boolean isJson;

    @Option(names = "--words-only", description = "compares by words alone, not by meaning; finds less")
    private boolean isByWordsOnly;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String question = String.join(" ", words).strip();
        if (question.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "What would you like to know? Like this: ./muster ask how do I reset my password");
        }
        Optional<PersonId> asking = person.isBlank() ? Optional.empty() : Optional.of(Arguments.person(person, spec));
        Settings settings = Launch.settings(options);
        Optional<String> running = FolderLock.holder(settings.data());
        ObjectNode answer = running.isPresent()
                ? new RunningBot(running.get(), settings.secret().map(Secret::reveal))
                        .ask(question, asking.map(PersonId::value))
                : answer(settings, question, asking);
        PrintWriter out = spec.commandLine().getOut();
        out.println(isJson ? answer.toPrettyString() : answer.path("text").asText());
        out.flush();
        return answer.path("answer").asText().equals("dont-know") ? ExitCode.NO : ExitCode.DONE;
    }

    /** From the articles themselves, while no bot has them. */
    private ObjectNode answer(Settings settings, String question, Optional<PersonId> asking)
            throws IOException, InterruptedException {
        Practice practice = Launch.practice(settings).current();
        Reader reader = asking.map(id -> Reader.of(id, practice)).orElse(Reader.ANYONE);
        try (Articles articles = Articles.open(settings, settings.embeddings() && !isByWordsOnly)) {
            KnowledgeBase base = articles.base();
            base.awaitQuiet(PATIENCE);
            base.health().problems().forEach(spec.commandLine().getErr()::println);
            return AnswerJson.of(base, new Question(question, reader));
        }
    }
}
