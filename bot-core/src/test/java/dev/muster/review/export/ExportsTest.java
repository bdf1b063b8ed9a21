package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A11 review: the same record gives the same bytes in every format")
class ExportsTest {
    @ParameterizedTest
    @EnumSource
    void twiceInOneProgram(ExportFormat format) {
        assertArrayEquals(export(GitLabOutage.record(), format), export(GitLabOutage.record(), format));
    }

    @ParameterizedTest
    @EnumSource
    void onAMachineSetToAnotherLanguageAndZone(ExportFormat format) {
        byte[] here = export(GitLabOutage.record(), format);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertArrayEquals(here, export(GitLabOutage.record(), format));
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void inAnotherRunOfTheProgramOnADifferentlySetMachine() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=US-ASCII",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PrintDigests.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String there = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);

        assertEquals(0, process.waitFor());
        assertEquals(PrintDigests.digests(), there.strip());
    }

    @ParameterizedTest
    @EnumSource
    void whateverPeopleTypedThereIsADocument(ExportFormat format) {
        assertArrayEquals(export(HostileRecord.record(), format), export(HostileRecord.record(), format));
    }

    @Test
    void formatsAreNamedAsPeopleTypeThem() {
        assertEquals(Optional.of(ExportFormat.MD), ExportFormat.of("Markdown"));
        assertEquals(Optional.of(ExportFormat.PDF), ExportFormat.of("PDF "));
        assertEquals(Optional.empty(), ExportFormat.of("docx"));
        assertEquals(
                "INC-1-review.csv",
                ExportFormat.CSV.fileName(GitLabOutage.record().record().id()));
    }

    static byte[] export(RecordFixture record, ExportFormat format) {
        return export(record, format, ZoneOffset.UTC);
    }

    static byte[] export(RecordFixture record, ExportFormat format, ZoneId zone) {
        return Exports.signedWith(StoreKeys.OURS, zone).export(record.record(), format);
    }

    /** A program that prints one digest for each format. */
    static final class PrintDigests {
        private PrintDigests() {}

        public static void main(String[] arguments) throws Exception {
            System.out.println(digests());
        }

        static String digests() throws Exception {
            StringBuilder digests = new StringBuilder();
            for (ExportFormat format : ExportFormat.values()) {
                byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                        .digest(export(GitLabOutage.record(), format, ZoneId.of("Europe/Berlin")));
                digests.append(HexFormat.of().formatHex(digest)).append(' ');
            }
            return digests.toString().strip();
        }
    }
}
