package dev.muster.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What a reader of the main code may count on: files of a few screens, and a docstring on every public type. */
class SourceStyleTest {

    private static final int MOST_LINES = 300;

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : Checkout.mainSources()) {
            var lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(shown(file) + ": " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPublicTypeHasADocstring() throws IOException {
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(Checkout.mainSources());
            var task = (JavacTask) javac.getTask(null, files, null, List.of("-proc:none"), null, sources);
            var bare = new ArrayList<String>();
            for (var unit : task.parse()) {
                new PublicTypesWithoutDocstring(Trees.instance(task), unit, bare).scan(unit, null);
            }
            assertEquals(List.of(), bare);
        }
    }

    private static String shown(Path file) {
        return Checkout.root().relativize(file).toString();
    }

    private static final class PublicTypesWithoutDocstring extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;
        private final List<String> bare;

        PublicTypesWithoutDocstring(Trees trees, CompilationUnitTree unit, List<String> bare) {
            this.trees = trees;
            this.unit = unit;
            this.bare = bare;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            var isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
            if (isPublic && trees.getDocComment(getCurrentPath()) == null) {
                bare.add(shown(Path.of(unit.getSourceFile().toUri())) + ": " + type.getSimpleName());
            }
            return super.visitClass(type, null);
        }
    }
}
