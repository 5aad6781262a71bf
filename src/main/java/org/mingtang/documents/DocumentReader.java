package org.mingtang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.mingtang.documents.SourceDocument.Format;

/**
 * Reads a file into its neutral structure.
 *
 * <p>The format is found by looking into the file; the name only helps. Needs no database and no server, keeps no
 * state, and may be used from many threads. A paragraph never holds a line feed; blank paragraphs are left out, except
 * in txt. Headers, footers, footnotes and comments are not read.
 */
public final class DocumentReader {

    static final long MOST_BYTES = 100L * 1024 * 1024;
    static final Duration LONGEST = Duration.ofSeconds(60);

    private final TimeLimit limit;

    public DocumentReader() {
        this(LONGEST);
    }

    DocumentReader(Duration longest) {
        limit = new TimeLimit(longest);
    }

    /**
     * Reads one file.
     *
     * @param name the file's name as received
     * @param file the content
     * @throws UnreadableDocument with one sentence a clerk can act on
     * @throws UncheckedIOException where there is no such file
     */
    public SourceDocument read(String name, Path file) {
        refuseBySize(name, file);
        try {
            return limit.call(() -> readNow(name, file));
        } catch (Throwable failure) {
            throw Failures.reasonFor(failure).of(name, failure);
        }
    }

    /**
     * Reads a piece of HTML that is already at hand, such as the text of a published item.
     *
     * @param name told in refusals and in the result
     * @throws UnreadableDocument where it holds no text
     */
    public SourceDocument readHtml(String name, String html) {
        try {
            return limit.call(() -> {
                Blocks blocks = new Blocks();
                new HtmlReader(blocks).read(html);
                if (blocks.list().isEmpty()) {
                    throw UnreadableReason.NO_CONTENT.found();
                }
                return new SourceDocument(name, Format.HTML, blocks.list());
            });
        } catch (Throwable failure) {
            throw Failures.reasonFor(failure).of(name, failure);
        }
    }

    private static void refuseBySize(String name, Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw UnreadableReason.TOO_BIG.of(name);
            }
            if (size == 0) {
                throw UnreadableReason.EMPTY.of(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceDocument readNow(String name, Path file) throws IOException {
        Format format = FileFormat.of(name, file);
        Blocks blocks = new Blocks();
        switch (format) {
            case DOCX -> new DocxReader(blocks).read(file);
            case DOC -> new DocReader(blocks).read(file);
            case XLSX, XLS -> new WorkbookReader(blocks).read(file, format);
            case HTML -> new HtmlReader(blocks).read(file);
            case PDF -> new PdfReader(blocks).read(file);
            case OFD -> new OfdReader(blocks).read(file);
            case TXT -> new TextReader(blocks).read(file);
        }
        if (blocks.list().isEmpty()) {
            throw UnreadableReason.NO_CONTENT.found();
        }
        return new SourceDocument(name, format, blocks.list());
    }
}
