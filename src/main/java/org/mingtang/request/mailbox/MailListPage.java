package org.mingtang.request.mailbox;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters to the organs of whoever looks.
 *
 * @param open whether it shows those that wait
 * @param boxes the mailboxes they come from
 * @param page of the list, from 0
 */
public record MailListPage(boolean open, List<MailView> lines, boolean more, int page, List<Box> boxes) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * A mailbox and how reading it goes.
     *
     * @param readAt when it was last read to its end; null while it never was
     * @param trouble what is wrong; null where nothing is
     * @param shown whether it is there to be shown only, and connected with no mailbox
     */
    public record Box(
            String address,
            String organ,
            @Nullable String readAt,
            @Nullable String trouble,
            boolean shown) {}

    static String minute(OffsetDateTime at, ZoneId zone) {
        return at.atZoneSameInstant(zone).format(MINUTE);
    }

    public String address(int to) {
        return "/desk/requests/mail?done=" + !open + "&page=" + to;
    }
}
