package org.mingtang.publication.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.BodyHtml;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.log.LogBox;

/**
 * The page of an item.
 *
 * @param details rows of the details, in pairs on a wide screen
 * @param notices what stands above it all; none above an earlier version
 * @param current whether the version shown is the current one
 * @param inForce the version to go by while the newest has not taken effect; null where the newest is
 * @param log what the transparency log tells of the version shown; null for imported history
 * @param url absolute address, where one is configured
 */
public record ItemPage(
        ItemView item,
        HeadedBody body,
        List<ItemAddition.Detail> details,
        List<ItemAddition.Box> boxes,
        List<ItemAddition.Form> forms,
        List<ItemAddition.Notice> notices,
        boolean current,
        int newest,
        ItemAddition.@Nullable InForce inForce,
        @Nullable LogBox log,
        @Nullable String url) {

    private static final int BEGINNING = 120;

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The form of times that page tags demand (国办发〔2017〕47号). */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(CHINA));
    }

    public static String day(Instant at) {
        return date(at).toString();
    }

    static LocalDate date(Instant at) {
        return at.atZone(CHINA).toLocalDate();
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024 ? (bytes + 1023) / 1024 + " KB" : bytes / (1024 * 1024) + " MB";
    }

    /** Whether it is the text to go by today. */
    public boolean isInForce(int version) {
        return inForce == null ? version == newest : version == inForce.version();
    }

    /** Where the text to go by today is to be read. */
    public String pathInForce() {
        return inForce == null ? item.path() : item.path() + "/versions/" + inForce.version();
    }

    public ColumnWords column() {
        return ColumnWords.of(item.lineName(), item.kind().columnType());
    }

    /** Who speaks: the source named, else the unit. */
    public String source() {
        return item.source() == null || item.source().isBlank() ? item.unitName() : item.source();
    }

    /** The summary, else how the text begins as the page shows it. */
    public String description() {
        if (item.summary() != null && !item.summary().isBlank()) {
            return item.summary();
        }
        String text = BodyHtml.text(body.html()).replaceAll("\\s+", " ");
        return text.length() > BEGINNING ? text.substring(0, BEGINNING) + "…" : text;
    }

    public @Nullable LocalDate claimedOn() {
        return item.claimedOn();
    }
}
