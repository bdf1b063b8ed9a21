package dev.muster.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.muster.architecture.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every relative link in the documents leads to a file that is there, and to a heading that is in it. */
class DocsTest {

    @ParameterizedTest
    @MethodSource("documents")
    void everyRelativeLinkLeadsSomewhere(Path document) throws IOException {
        var broken = new ArrayList<String>();
        for (var link : MarkdownPage.read(document).relativeLinks()) {
            if (!leadsSomewhere(document, link)) {
                broken.add(link);
            }
        }
        assertEquals(List.of(), broken);
    }

    static Stream<Arguments> documents() {
        var root = Checkout.root();
        var atTheRoot =
                Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md").map(root::resolve);
        var inDocs =
                Checkout.files(root.resolve("docs"), file -> file.toString().endsWith(".md"));
        return Stream.concat(atTheRoot, inDocs)
                .sorted()
                .map(document -> argumentSet(root.relativize(document).toString(), document));
    }

    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        var hash = link.indexOf('#');
        var path = hash < 0 ? link : link.substring(0, hash);
        var target = path.isEmpty() ? document : document.resolveSibling(path).normalize();
        if (!target.startsWith(Checkout.root()) || !Files.exists(target)) {
            return false;
        }
        return hash < 0 || MarkdownPage.read(target).anchors().contains(link.substring(hash + 1));
    }
}
