package dev.muster.docs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A Markdown file, read for where it links to and where it can be linked to. */
record MarkdownPage(List<String> relativeLinks, Set<String> anchors) {

    static MarkdownPage read(Path file) throws IOException {
        var parser =
                Parser.builder().extensions(List.of(TablesExtension.create())).build();
        var links = new ArrayList<String>();
        var anchors = new Anchors();
        parser.parse(Files.readString(file)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                keep(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                keep(image.getDestination());
            }

            @Override
            public void visit(Heading heading) {
                anchors.add(words(heading));
                visitChildren(heading);
            }

            private void keep(String destination) {
                if (!URI.create(destination).isAbsolute()) {
                    links.add(destination);
                }
            }
        });
        return new MarkdownPage(List.copyOf(links), anchors.names());
    }

    private static String words(Node heading) {
        var words = new StringBuilder();
        heading.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** Names headings as GitHub does: lower case, spaces to hyphens, punctuation dropped, repeats numbered. */
    private static final class Anchors {

        private final HashMap<String, Integer> seen = new HashMap<>();
        private final LinkedHashSet<String> names = new LinkedHashSet<>();

        void add(String heading) {
            var name = heading.strip()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                    .replace(' ', '-');
            var times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + "-" + (times - 1));
        }

        Set<String> names() {
            return Set.copyOf(names);
        }
    }
}
