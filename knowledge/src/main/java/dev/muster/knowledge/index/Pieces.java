package dev.muster.knowledge.index;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into pieces of about a hundred words: long enough to say something, short enough to be shown in chat and for a
 * model to keep apart. Cuts fall between sections and lines wherever they can.
 */
final class Pieces {
    private static final int LONGEST_LINE = Piece.USUAL * 3 / 2;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int words;

    private Pieces() {}

    static List<Piece> of(Article article) {
        Pieces pieces = new Pieces();
        article.sections().forEach(pieces::add);
        return joined(pieces.pieces);
    }

    private void add(Section section) {
        section.text().lines().filter(line -> !line.isBlank()).forEach(line -> add(section.heading(), line.strip()));
        close(section.heading());
    }

    private void add(String heading, String line) {
        int length = Words.count(line);
        if (length > LONGEST_LINE) {
            close(heading);
            List<String> all = Words.of(line);
            for (int from = 0; from < length; from += Piece.USUAL) {
                pieces.add(new Piece(
                        heading, String.join(" ", all.subList(from, Math.min(from + Piece.USUAL, length)))));
            }
            return;
        }
        if (words + length > Piece.USUAL) close(heading);
        open.append(line).append('\n');
        words += length;
    }

    private void close(String heading) {
        if (words > 0) pieces.add(new Piece(heading, open.toString().strip()));
        open.setLength(0);
        words = 0;
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!joined.isEmpty() && joined.getLast().joins(piece)) {
                joined.add(joined.removeLast().and(piece));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
