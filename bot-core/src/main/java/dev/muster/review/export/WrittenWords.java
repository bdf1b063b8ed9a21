package dev.muster.review.export;

import dev.muster.review.MarkupText;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * What people wrote in a review: CommonMark with tables. HTML in it stays visible as text, headings stay below those of the
 * review; pictures, which would be fetched from elsewhere, become their description, and links that are no web or mail
 * addresses become their text.
 */
final class WrittenWords {
    private static final List<org.commonmark.Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final Renderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();
    private static final Renderer MARKDOWN =
            MarkdownRenderer.builder().extensions(TABLES).build();

    private WrittenWords() {}

    /** As HTML that is well-formed XML. */
    static String html(String words) {
        return HTML.render(read(words));
    }

    /** As Markdown that cannot break the document around it. */
    static String markdown(String words) {
        return MARKDOWN.render(read(words)).strip();
    }

    private static Node read(String words) {
        Node document = PARSER.parse(MarkupText.visible(words.replace("\r\n", "\n")));
        document.accept(new Tame());
        return document;
    }

    private static final class Tame extends AbstractVisitor {
        private static final int BELOW_SECTIONS = 3;
        private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(?:https?|mailto):.*");

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.clamp(heading.getLevel() + 2L, BELOW_SECTIONS, 6));
            visitChildren(heading);
        }

        @Override
        public void visit(HtmlBlock block) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(new Text(block.getLiteral()));
            block.insertAfter(paragraph);
            block.unlink();
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.insertAfter(new Code(inline.getLiteral()));
            inline.unlink();
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            unwrap(image);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!SAFE_ADDRESS.matcher(link.getDestination()).matches()) unwrap(link);
        }

        private static void unwrap(Node node) {
            Node child = node.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                node.insertBefore(child);
                child = next;
            }
            node.unlink();
        }
    }
}
