package org.mingtang.documents.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;

/** The files of the invented documents, each made once for all tests. */
final class Made {

    private static final Map<String, OfficialDocument> DOCUMENTS = SomeDocuments.all();
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final Layouts LAYOUTS = SomeDocuments.layouts();
    private static final Pattern FURNITURE = Pattern.compile("—\\s*\\d+\\s*—|云麓市人民政府规章|云麓市人民政府发布");

    private Made() {}

    static byte[] pdf(String name) {
        return FILES.computeIfAbsent(name + ".pdf", key -> LAYOUTS.pdf(document(name)));
    }

    static byte[] ofd(String name) {
        return FILES.computeIfAbsent(name + ".ofd", key -> LAYOUTS.ofd(document(name)));
    }

    static byte[] word(String name) {
        return FILES.computeIfAbsent(name + ".docx", key -> LAYOUTS.word(document(name)));
    }

    static OfficialDocument document(String name) {
        OfficialDocument document = DOCUMENTS.get(name);
        if (document == null) {
            throw new IllegalArgumentException(name);
        }
        return document;
    }

    static SourceDocument read(byte[] file, String ending) {
        try {
            Path path = Files.createTempFile("made", ending);
            try {
                Files.write(path, file);
                return new DocumentReader().read("made" + ending, path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words in reading order, without white space and without what stands at the edge of each page. */
    static String words(SourceDocument document) {
        return document.blocks().stream()
                .map(block -> block instanceof Paragraph paragraph
                        ? FURNITURE.matcher(paragraph.text()).replaceAll("")
                        : ((Grid) block)
                                .cells().stream().map(SourceDocument.Cell::text).collect(Collectors.joining()))
                .collect(Collectors.joining())
                .replaceAll("[\\s\\u00a0\\u3000]", "");
    }
}
