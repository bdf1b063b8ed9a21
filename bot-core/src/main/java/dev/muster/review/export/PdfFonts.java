package dev.muster.review.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that come with the program: Liberation Sans for text, and DejaVu Sans for what that lacks (more scripts, arrows,
 * signs, some faces). What neither has stays visible: {@code [pushpin]} for a picture sign, {@code □} for a letter.
 */
final class PdfFonts {
    private static final String LIBERATION = "/liberation/LiberationSans-";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final Face TEXT = new Face("Text", 400, FontStyle.NORMAL, LIBERATION + "Regular.ttf");
    private static final Face SIGNS = new Face("Signs", 400, FontStyle.NORMAL, DEJAVU + ".ttf");
    private static final List<Face> FACES = List.of(
            TEXT,
            new Face("Text", 700, FontStyle.NORMAL, LIBERATION + "Bold.ttf"),
            new Face("Text", 400, FontStyle.ITALIC, LIBERATION + "Italic.ttf"),
            SIGNS,
            new Face("Signs", 700, FontStyle.NORMAL, DEJAVU + "-Bold.ttf"));
    private static final List<CmapLookup> GLYPHS = List.of(TEXT.glyphs(), SIGNS.glyphs());

    private PdfFonts() {}

    private record Face(String family, int weight, FontStyle style, String path) {
        /**
         * Without the font's glyph substitutions: PDFBox looks for ligatures anew in every piece of text, which takes most of
         * the time that a long timeline needs, and text with ligatures is found less well.
         */
        TrueTypeFont read() throws IOException {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Resources.bytes(path)));
            font.setEnableGsub(false);
            return font;
        }

        CmapLookup glyphs() {
            try (TrueTypeFont font = read()) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void addTo(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Face face : FACES) {
            TrueTypeFont font = face.read();
            document.registerTrueTypeFontForClosing(font);
            PDFontSupplier supplier = new PDFontSupplier(PDType0Font.load(document, font, true));
            builder.useFont(supplier, face.family(), face.weight(), face.style(), true);
        }
    }

    /** The same text, with everything that the fonts cannot show put into words. */
    static String shown(String text) {
        if (text.codePoints().allMatch(PdfFonts::isThere)) return text;
        StringBuilder shown = new StringBuilder(text.length() + 64);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int start = characters.first();
        for (int end = characters.next(); end != BreakIterator.DONE; start = end, end = characters.next()) {
            String character = text.substring(start, end);
            shown.append(character.codePoints().allMatch(PdfFonts::isThere) ? character : inWords(character));
        }
        return shown.toString();
    }

    private static boolean isThere(int code) {
        return code < 0x7F || GLYPHS.stream().anyMatch(glyphs -> glyphs.getGlyphId(code) != 0);
    }

    /** A joined picture sign (a family, a flag, a skin tone) is named by its first part. */
    private static String inWords(String character) {
        int code = character.codePointAt(0);
        String name = Character.getName(code);
        boolean isLetter = Character.isLetterOrDigit(code) || Character.getType(code) == Character.NON_SPACING_MARK;
        if (isThere(code) && character.codePoints().skip(1).allMatch(PdfFonts::isInvisible)) {
            return Character.toString(code);
        }
        return isLetter || name == null ? "□" : "[" + name.toLowerCase(Locale.ROOT) + "]";
    }

    private static boolean isInvisible(int code) {
        boolean isVariation = code >= 0xFE00 && code <= 0xFE0F;
        return isVariation || code == 0x200D;
    }
}
