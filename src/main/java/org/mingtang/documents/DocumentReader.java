package org.mingtang.documents;

import java.nio.file.Path;

/**
 * Reads a file into its neutral structure.
 *
 * <p>The format is found by looking into the file; the name only helps. Needs no database and no server.
 */
public final class DocumentReader {

    /**
     * @param name the file's name as received
     * @param file the content
     * @throws UnreadableDocument with one sentence a clerk can act on
     */
    public SourceDocument read(String name, Path file) {
        throw new UnreadableDocument("暂不能读取文件“" + name + "”。");
    }
}
