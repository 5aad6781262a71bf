package org.mingtang.publication.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.mingtang.documents.OfficialDocument;
import org.mingtang.documents.OfficialLayout;

/** In what form a version can be saved. */
enum DownloadFormat {
    DOCX("Word", OfficialLayout::word),
    PDF("PDF", OfficialLayout::pdf),
    OFD("OFD", OfficialLayout::ofd);

    private final String label;
    private final BiFunction<OfficialLayout, OfficialDocument, byte[]> maker;

    DownloadFormat(String label, BiFunction<OfficialLayout, OfficialDocument, byte[]> maker) {
        this.label = label;
        this.maker = maker;
    }

    String label() {
        return label;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] of(OfficialDocument document, OfficialLayout layout) {
        return maker.apply(layout, document);
    }

    static Optional<DownloadFormat> ending(String ending) {
        return Arrays.stream(values())
                .filter(each -> each.ending().equals(ending))
                .findFirst();
    }
}
