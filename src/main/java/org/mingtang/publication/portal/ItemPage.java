package org.mingtang.publication.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemAddition;
import org.mingtang.publication.ItemView;

/**
 * The page of an item.
 *
 * @param details rows of the details, in pairs on a wide screen
 * @param current whether the version shown is the current one
 */
public record ItemPage(
        ItemView item,
        HeadedBody body,
        List<ItemAddition.Detail> details,
        List<ItemAddition.Box> boxes,
        boolean current,
        int newest) {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The form of times that page tags demand (国办发〔2017〕47号). */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(CHINA));
    }

    public static String day(Instant at) {
        return at.atZone(CHINA).toLocalDate().toString();
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024 ? (bytes + 1023) / 1024 + " KB" : bytes / (1024 * 1024) + " MB";
    }

    public @Nullable LocalDate claimedOn() {
        return item.claimedOn();
    }
}
