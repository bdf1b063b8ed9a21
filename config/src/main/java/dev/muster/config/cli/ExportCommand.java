package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Records;
import dev.muster.domain.incident.IncidentId;
import dev.muster.review.IncidentRecord;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import dev.muster.storage.StoreReading;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./muster export INC-1}: the review with its timeline, on standard output or in a file. Only reads. */
@Command(
        name = "export",
        description = "Prints the review of an incident with its timeline, or writes it to a file.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "INCIDENT",
            description = "which one, like INC-1; a private one that was merged into it is named and left out")
    private String incident = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "md, html, pdf, json or csv (default: md)")
    private String format = "md";

    @Option(names = "--zone", paramLabel = "ZONE", description = "in which times are shown (default: UTC)")
    private String zone = "UTC";

    @Option(names = "--out", paramLabel = "FILE", description = "where to write it (default: standard output)")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        IncidentId id = Arguments.incident(incident, spec);
        ExportFormat wanted = ExportFormat.of(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no format " + format + "; choose md, html, pdf, json or csv."));
        ZoneId shownIn = zone();
        Settings settings = Launch.settings(options);
        try (StoreReading store = StoreReading.open(settings.store())) {
            IncidentRecord record = Records.of(store, id)
                    .orElseThrow(() -> new CannotRunException("There is no " + id + " in " + settings.store()
                            + ". Name the folder that it is in: --data DIR"));
            write(Exports.signedWith(store.key(), shownIn).export(record, wanted));
        }
        return ExitCode.DONE;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "There is no time zone " + zone + "; write it like Europe/Berlin.", e);
        }
    }

    private static void writeTo(Path file, byte[] document) {
        try {
            Files.write(file, document);
        } catch (IOException e) {
            throw new CannotRunException("The document cannot be written to " + file + " ("
                    + e.getClass().getSimpleName()
                    + "). Name a file in a folder that exists and that you may write to: --out FILE");
        }
    }

    /** Standard output carries the document alone, byte for byte. */
    private void write(byte[] document) throws IOException {
        if (out != null) {
            writeTo(out, document);
            return;
        }
        PrintStream standard = System.out;
        standard.write(document);
        standard.flush();
    }
}
