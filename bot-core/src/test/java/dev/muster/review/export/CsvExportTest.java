package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A11 review: the timeline as CSV (RFC 4180), safe against formulas")
class CsvExportTest {
    @Test
    void hasEveryEntryRawMessagesTooAndSaysWhichAreShown() {
        List<List<String>> rows = rows(GitLabOutage.record());

        assertEquals(54, rows.size());
        List<String> header = rows.getFirst();
        List<String> unpromoted = row(rows, "primary refuses: max_wal_senders too low");
        assertEquals("no", unpromoted.get(header.indexOf("shown")));
        List<String> late = row(rows, "no usable logical backup found");
        assertEquals("480", late.get(header.indexOf("lateSeconds")));
        assertEquals("yes", late.get(header.indexOf("late")));
        assertEquals("logged", late.get(header.indexOf("kind")));
        assertEquals("written 8 min later", late.get(header.indexOf("notes")));
    }

    @Test
    void isInTheReadersZone() {
        byte[] csv = ExportsTest.export(GitLabOutage.record(), ExportFormat.CSV, ZoneId.of("Europe/Berlin"));

        assertTrue(text(csv).contains("\"2017-01-31T19:10:00+01:00\""));
    }

    @Test
    void everyRowHasAsManyCellsAsTheHeaderWhateverPeopleTyped() {
        List<List<String>> rows = rows(HostileRecord.record());

        assertTrue(rows.stream().allMatch(row -> row.size() == rows.getFirst().size()));
        assertTrue(rows.stream().anyMatch(row -> row.contains("two\nlines\nand \"quotes\", commas; semicolons")));
    }

    @Test
    void noCellBeginsAsAFormulaWhateverPeopleTyped() {
        for (List<String> row : rows(HostileRecord.record())) {
            for (String cell : row) {
                String seen = cell.replaceFirst("^[\\s\\u200B\\uFEFF\\uFFFD]+", "");
                assertTrue(seen.isEmpty() || "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(seen.charAt(0)) < 0, cell);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A",
                "\u00A0=1",
                "\uFEFF=1",
                "\u200B@x",
                "\u202E=1"
            })
    void whatASpreadsheetWouldRunBecomesText(String words) {
        assertTrue(CsvExport.words(words).startsWith("'"), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a=b", "5 - 3", "E-mail sent", "é", ""})
    void everythingElseIsLeftAlone(String words) {
        assertEquals(words, CsvExport.words(words));
    }

    private static List<String> row(List<List<String>> rows, String words) {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> cell.startsWith(words)))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(RecordFixture record) {
        return Rfc4180.rows(text(ExportsTest.export(record, ExportFormat.CSV)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A reader that takes nothing but what the standard allows. */
    private static final class Rfc4180 {
        private final String csv;
        private int at;

        private Rfc4180(String csv) {
            this.csv = csv;
        }

        static List<List<String>> rows(String csv) {
            Rfc4180 reader = new Rfc4180(csv);
            List<List<String>> rows = new ArrayList<>();
            while (reader.at < csv.length()) rows.add(reader.row());
            return rows;
        }

        private List<String> row() {
            List<String> cells = new ArrayList<>(List.of(cell()));
            while (csv.charAt(at) == ',') {
                at++;
                cells.add(cell());
            }
            assertTrue(csv.startsWith("\r\n", at), "a line ends with CR LF");
            at += 2;
            return cells;
        }

        private String cell() {
            assertEquals('"', csv.charAt(at));
            StringBuilder cell = new StringBuilder();
            for (at++; ; at++) {
                if (csv.charAt(at) != '"') {
                    cell.append(csv.charAt(at));
                } else if (csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    at++;
                    return cell.toString();
                }
            }
        }
    }
}
