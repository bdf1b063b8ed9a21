package dev.muster.knowledge.articles;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Markdown files in a folder and the folders in it, hidden ones left out, each with what changes when it does. */
final class FolderListing extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 16;

    private final Path folder;
    private final SortedMap<Path, String> files = new TreeMap<>();

    private FolderListing(Path folder) {
        this.folder = folder;
    }

    /** The files in order of path; fails where there is no such folder. */
    static SortedMap<Path, String> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            throw new NoSuchFileException(folder.toString(), null, "there is no such folder");
        FolderListing listing = new FolderListing(folder);
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, listing);
        return listing.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
        return isHidden(inside) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        boolean isArticle =
                file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".md");
        if (isArticle && attributes.isRegularFile() && !isHidden(file)) {
            files.put(file, attributes.size() + "@" + attributes.lastModifiedTime());
        }
        return FileVisitResult.CONTINUE;
    }

    /** A file that went away, or may not be looked at, between listing and looking: the next look finds out. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
        return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
        return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }
}
