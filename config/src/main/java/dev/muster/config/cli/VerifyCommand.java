package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import dev.muster.domain.incident.IncidentId;
import dev.muster.review.export.ExportReport;
import dev.muster.review.export.ExportVerifier;
import dev.muster.storage.StoreReading;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.HeadSignature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code ./muster verify}: whether a record is as it was written, in the store or offline in a JSON export. */
@Command(
        name = "verify",
        description = "Checks that nothing in a record was changed, removed, inserted or reordered.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "INCIDENT|FILE",
            arity = "0..1",
            description = "an incident like INC-1, or a JSON export; without it, every incident of the store")
    private String what = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "the public key that an export has to be signed with (default: any)")
    private String key = "";

    @Override
    public Integer call() throws IOException {
        Optional<IncidentId> incident = IncidentId.in(what);
        if (what.isEmpty() || incident.isPresent()) {
            if (key.isEmpty()) return store(incident);
            throw new ParameterException(
                    spec.commandLine(), "--key is for an export; the store is checked with its own key.");
        }
        Path file = Path.of(what);
        if (!Files.isRegularFile(file)) {
            throw new CannotRunException(
                    what + " is neither an incident like INC-1 nor a file. Name a JSON export made by `export`.");
        }
        return export(file);
    }

    private int store(Optional<IncidentId> incident) {
        Settings settings = Launch.settings(options);
        try (StoreReading store = StoreReading.open(settings.store())) {
            if (incident.isPresent()
                    && store.committed().find(incident.get()).isEmpty()
                    && nothing(store, incident.get())) {
                throw new CannotRunException("There is no " + incident.get() + " in " + settings.store()
                        + ". Name the folder that it is in: --data DIR");
            }
            List<ChainReport> reports = incident.map(
                            id -> List.of(store.verifier().verify(id)))
                    .orElseGet(() -> store.verifier().verifyAll());
            reports.forEach(this::print);
            print("Signed with " + HeadSignature.publicKey(store.key()));
            return reports.stream().allMatch(ChainReport::isIntact) ? ExitCode.DONE : ExitCode.NO;
        }
    }

    private static boolean nothing(StoreReading store, IncidentId incident) {
        return store.read(incident, 0, 1).isEmpty();
    }

    private void print(ChainReport report) {
        print(report.flaw()
                .map(flaw -> report.stream() + ": E" + flaw.sequence() + " — " + flaw.sentence())
                .orElseGet(() -> report.stream() + ": intact, " + report.entries() + " entries"));
    }

    private int export(Path file) throws IOException {
        ExportReport report = ExportVerifier.verify(text(file), Optional.of(key).filter(given -> !given.isEmpty()));
        if (report.isIntact()) {
            print(report.incident() + ": intact, " + report.entries() + " entries");
            report.withheld()
                    .forEach(other -> print(other + ", which was merged, is private and not part of this export"));
            report.publicKey()
                    .ifPresent(signer -> print("Signed with " + signer
                            + (key.isEmpty() ? " (compare it with the store's: `./muster verify`)" : "")));
            return ExitCode.DONE;
        }
        print(report.incident() + ": "
                + report.badEntry().map(entry -> entry + " — ").orElse("")
                + report.problem().orElse("not intact"));
        return ExitCode.NO;
    }

    /** What is no UTF-8 is no export either: the marks in its place make no JSON. */
    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (AccessDeniedException e) {
            throw new CannotRunException("The file " + file + " may not be read by this user.");
        }
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
