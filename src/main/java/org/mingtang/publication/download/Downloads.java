package org.mingtang.publication.download;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialLayout;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.publication.ItemView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of versions: made when first asked for, kept, and the same for everybody after. */
@Component
class Downloads {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST_NAME = 80;

    private final JdbcClient database;
    private final StoredFiles files;
    private final OfficialLayout layout;

    Downloads(JdbcClient database, StoredFiles files, OfficialLayout layout) {
        this.database = database;
        this.files = files;
        this.layout = layout;
    }

    /** @throws org.mingtang.documents.UndrawableCharacters where pdf or ofd lack a shape for a character */
    StoredFileId file(ItemView item, DownloadFormat format) {
        return kept(item, format).orElseGet(() -> {
            byte[] made = format.of(document(item), layout);
            StoredFileId id = files.store(name(item, format), new ByteArrayInputStream(made))
                    .id();
            database.sql("insert into version_download (item, version, format, file) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(item.number().value(), item.version(), format.name(), id.value())
                    .update();
            return kept(item, format).orElse(id);
        });
    }

    /** The document as the page shows it; what the page says beside the text is not repeated in it. */
    static OfficialDocument document(ItemView item) {
        Head head = new Head(null, item.docNumber(), item.title(), null, null);
        List<String> attachments =
                item.files().stream().map(ItemView.File::name).toList();
        Closing closing = item.kind().isPolicy()
                ? new Closing(attachments, List.of(item.unitName()), item.formedOn(), "此件公开发布")
                : new Closing(attachments, List.of(), null, null);
        return OfficialDocument.of(head, closing, Imprint.NONE, item.body());
    }

    private Optional<StoredFileId> kept(ItemView item, DownloadFormat format) {
        return database.sql("select file from version_download where item = ? and version = ? and format = ?")
                .params(item.number().value(), item.version(), format.name())
                .query(UUID.class)
                .optional()
                .map(StoredFileId::new);
    }

    private static String name(ItemView item, DownloadFormat format) {
        String title = FORBIDDEN.matcher(item.title()).replaceAll("");
        String cut = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME) : title;
        return cut + "." + format.ending();
    }
}
