package org.mingtang.publication.directed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemLine;
import org.mingtang.publication.ItemView;

/** What the pages of directed publication show. */
public final class DirectedPages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private DirectedPages() {}

    /** What a unit received and what it sent. */
    public record Lists(List<Row> received, List<Row> sent) {}

    /**
     * An item in a list.
     *
     * @param read whether somebody of the reader's unit has opened its current version
     */
    public record Row(ItemLine item, String unitName, boolean read) {}

    /**
     * A unit it is directed to.
     *
     * @param receipt null while nobody there has opened it
     */
    public record Reader(String unitName, @Nullable Receipt receipt) {}

    /**
     * One item.
     *
     * @param whole whether the text is shown, not only that it was withdrawn
     * @param readers for the sending side only; else empty
     */
    public record One(ItemView item, boolean whole, List<Reader> readers) {

        public long opened() {
            return readers.stream().filter(reader -> reader.receipt() != null).count();
        }
    }

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    public static String size(long bytes) {
        return bytes / 1024 + 1 + " KB";
    }
}
