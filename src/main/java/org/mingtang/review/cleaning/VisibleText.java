package org.mingtang.review.cleaning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.UnreadableDocument;

/** Reads a file before and after cleaning and compares what people see of it. */
final class VisibleText {

    private final DocumentReader reader = new DocumentReader();

    /**
     * Whether the text is the same.
     *
     * @param lessIsFine what was removed was hidden from people but not from the reader: then nothing may be new or moved
     */
    boolean isKept(String name, Path before, byte[] after, boolean lessIsFine) throws IOException {
        String was = read(name, before);
        Path copy = Files.createTempFile("cleaned", ".tmp");
        try {
            Files.write(copy, after);
            String is = read(name, copy);
            return lessIsFine && is.isEmpty() == was.isEmpty() ? isWithin(is, was) : is.equals(was);
        } finally {
            Files.delete(copy);
        }
    }

    private String read(String name, Path file) {
        try {
            StringBuilder text = new StringBuilder();
            for (SourceDocument.Block block : reader.read(name, file).blocks()) {
                if (block instanceof SourceDocument.Paragraph paragraph) {
                    text.append(paragraph.text()).append('\n');
                } else if (block instanceof SourceDocument.Grid grid) {
                    grid.cells().forEach(cell -> text.append(cell.text()).append('\n'));
                }
            }
            return text.toString();
        } catch (UnreadableDocument e) {
            return "";
        }
    }

    private static boolean isWithin(String less, String more) {
        int at = 0;
        for (int i = 0; i < less.length(); i++) {
            char c = less.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            at = more.indexOf(c, at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }
}
