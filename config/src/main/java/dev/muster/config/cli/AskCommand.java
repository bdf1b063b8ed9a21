package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Articles;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./muster ask}: the answer the bot would give, with its source, or that it does not know. */
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
        Settings settings = Launch.settings(options);
        Practice practice = Launch.practice(settings).current();
        Reader reader = person.isBlank() ? Reader.ANYONE : Reader.of(PersonId.of(person), practice);
        PrintWriter out = spec.commandLine().getOut();
        try (Articles articles = Articles.open(settings, settings.embeddings() && !isByWordsOnly)) {
            KnowledgeBase base = articles.base();
            base.awaitQuiet(PATIENCE);
            base.health().problems().forEach(spec.commandLine().getErr()::println);
            Answer answer = base.answer(new Question(String.join(" ", words), reader));
            AnswerText text = new AnswerText(base, reader);
            out.println(isJson ? text.json(answer) : text.plain(answer));
            out.flush();
            return answer instanceof Answer.DontKnow ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
