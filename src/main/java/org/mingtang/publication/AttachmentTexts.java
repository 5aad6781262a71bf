package org.mingtang.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingtang.documents.DocumentReader;
import org.mingtang.documents.SourceDocument;
import org.mingtang.documents.SourceDocument.Grid;
import org.mingtang.documents.SourceDocument.Paragraph;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFileNotKept;
import org.mingtang.documents.StoredFiles;
import org.mingtang.documents.UnreadableDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words of attachments, read in the background after publication and kept for search. */
@Component
class AttachmentTexts {

    /** More of one file would only slow the index down. */
    private static final int LONGEST = 200_000;

    private final JdbcClient database;
    private final StoredFiles files;
    private final DocumentReader reader = new DocumentReader();

    AttachmentTexts(JdbcClient database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    /** What was read so far. */
    String of(ItemNumber item, int version) {
        return String.join(
                "\n",
                database.sql("select text from attachment_text where file in"
                                + " (select file from version_attachment where item = ? and version = ?)")
                        .params(item.value(), version)
                        .query(String.class)
                        .list());
    }

    /** Reads the files of a version that nobody read before; a file that cannot be read has no words. */
    @Transactional
    boolean read(ItemNumber item, int version) {
        List<UUID> unread = database.sql("""
                        select file from version_attachment where item = ? and version = ?
                        and file not in (select file from attachment_text)""")
                .params(item.value(), version)
                .query(UUID.class)
                .list();
        for (UUID file : unread) {
            database.sql("insert into attachment_text (file, text) values (?, ?) on conflict do nothing")
                    .params(file, words(new StoredFileId(file)))
                    .update();
        }
        return !unread.isEmpty();
    }

    private String words(StoredFileId file) {
        try {
            String name = files.find(file).orElseThrow().name();
            String text = text(reader.read(name, files.path(file)));
            // PostgreSQL keeps every character but this one.
            return (text.length() > LONGEST ? text.substring(0, LONGEST) : text).replace("\0", "");
        } catch (UnreadableDocument | StoredFileNotKept e) {
            return "";
        }
    }

    private static String text(SourceDocument document) {
        return document.blocks().stream().map(AttachmentTexts::words).collect(Collectors.joining("\n"));
    }

    private static String words(SourceDocument.Block block) {
        if (block instanceof Grid grid) {
            return grid.cells().stream().map(SourceDocument.Cell::text).collect(Collectors.joining("\t"));
        }
        return ((Paragraph) block).text();
    }
}
