package dev.muster.review.export;

import dev.muster.domain.incident.IncidentId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a review can be exported as. */
public enum ExportFormat {
    /** For wikis and repositories. */
    MD("text/markdown; charset=utf-8"),
    /** One page that needs nothing else. */
    HTML("text/html; charset=utf-8"),
    /** For the file. */
    PDF("application/pdf"),
    /** Everything, with what {@code verify} needs. */
    JSON("application/json"),
    /** The timeline for spreadsheets. */
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As typed, and as the end of a file's name: {@code md}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For HTTP and for uploads. */
    public String mediaType() {
        return mediaType;
    }

    /** {@code INC-1-review.pdf}. */
    public String fileName(IncidentId incident) {
        return incident + "-review." + word();
    }

    /** The format of that name, in any case; {@code markdown} and {@code htm} are understood too. */
    public static Optional<ExportFormat> of(String word) {
        String wanted = word.strip().toLowerCase(Locale.ROOT);
        String name = switch (wanted) {
            case "markdown" -> "md";
            case "htm" -> "html";
            default -> wanted;
        };
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name))
                .findFirst();
    }
}
