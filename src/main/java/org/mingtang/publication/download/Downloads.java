package org.mingtang.publication.download;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialDocument.Closing;
import org.mingtang.documents.OfficialDocument.Head;
import org.mingtang.documents.OfficialDocument.Imprint;
import org.mingtang.documents.OfficialLayout;
import org.mingtang.documents.StoredFileId;
import org.mingtang.documents.StoredFiles;
import org.mingtang.organisation.UnitId;
import org.mingtang.organisation.UnitView;
import org.mingtang.organisation.Units;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.RuleText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of versions: made when first asked for, kept, and the same for everybody after. A rule's is made anew when
 * its 题注 has become another.
 */
@Component
class Downloads {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final int LONGEST_NAME = 80;

    private final JdbcClient database;
    private final StoredFiles files;
    private final OfficialLayout layout;
    private final RuleText rules;
    private final Units units;

    Downloads(JdbcClient database, StoredFiles files, OfficialLayout layout, RuleText rules, Units units) {
        this.database = database;
        this.files = files;
        this.layout = layout;
        this.rules = rules;
        this.units = units;
    }

    /** @throws org.mingtang.documents.UndrawableCharacters where pdf or ofd lack a shape for a character */
    StoredFileId file(ItemView item, DownloadFormat format) {
        RuleText.Shown rule = item.kind() == ItemKind.RULE ? rules.of(item) : null;
        String headNote = rule == null ? null : rule.headNote();
        return kept(item, format, headNote).orElseGet(() -> {
            byte[] made = format.of(rule == null ? document(item) : rule(item, rule), layout);
            StoredFileId id = files.store(name(item, format), new ByteArrayInputStream(made))
                    .id();
            keep(item, format, headNote, id);
            return kept(item, format, headNote).orElse(id);
        });
    }

    /**
     * The document as the page shows it. Signature, date and 附注 are those of the text or there are none: nobody reviewed
     * others. The files published beside it are named where the text names no attachments.
     */
    static OfficialDocument document(ItemView item) {
        Head head = new Head(null, item.docNumber(), item.title(), null, null);
        List<String> attachments =
                item.files().stream().map(ItemView.File::name).toList();
        return OfficialDocument.of(head, new Closing(attachments, List.of(), null, null), Imprint.NONE, item.body());
    }

    private OfficialDocument rule(ItemView item, RuleText.Shown shown) {
        String government =
                units.region(new UnitId(item.unit())).map(UnitView::name).orElse(item.unitName());
        return OfficialDocument.rule(government, item.title(), shown.headNote(), shown.html());
    }

    private Optional<StoredFileId> kept(ItemView item, DownloadFormat format, @Nullable String headNote) {
        return database.sql("select file from version_download where item = :item and version = :version"
                        + " and format = :format and head_note is not distinct from cast(:note as text)")
                .param("item", item.number().value())
                .param("version", item.version())
                .param("format", format.name())
                .param("note", headNote)
                .query(UUID.class)
                .optional()
                .map(StoredFileId::new);
    }

    private void keep(ItemView item, DownloadFormat format, @Nullable String headNote, StoredFileId file) {
        database.sql("""
                        insert into version_download as known (item, version, format, head_note, file)
                        values (:item, :version, :format, :note, :file)
                        on conflict (item, version, format) do update set head_note = excluded.head_note, file = excluded.file
                            where known.head_note is distinct from excluded.head_note""")
                .param("item", item.number().value())
                .param("version", item.version())
                .param("format", format.name())
                .param("note", headNote)
                .param("file", file.value())
                .update();
    }

    private static String name(ItemView item, DownloadFormat format) {
        String title = FORBIDDEN.matcher(item.title()).replaceAll("");
        String cut = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME) : title;
        return cut + "." + format.ending();
    }
}
