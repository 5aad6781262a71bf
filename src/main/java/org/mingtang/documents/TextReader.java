package org.mingtang.documents;

import java.io.IOException;
import java.nio.file.Path;

/** Reads plain text: every line is a paragraph, as it stands, since dumps of tables need tabs and empty lines. */
final class TextReader {

    private final Blocks blocks;

    TextReader(Blocks blocks) {
        this.blocks = blocks;
    }

    void read(Path file) throws IOException {
        String text = TextDecoder.read(file).replace("\0", "");
        if (text.isBlank()) {
            throw UnreadableReason.NO_CONTENT.found();
        }
        Characters.lines(text).forEach(blocks::line);
    }
}
