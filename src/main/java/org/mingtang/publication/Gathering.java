package org.mingtang.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.log.LogBox;

/**
 * Something that gathers published items under an address of its own, as the log knows it.
 *
 * @param version the newest, from 1
 * @param withdrawn why and when it was taken back; null while it stands
 * @param log what the transparency log tells of the newest version
 */
public record Gathering(
        String path,
        UUID unit,
        String title,
        int version,
        Instant publishedAt,
        ItemView.@Nullable Withdrawal withdrawn,
        @Nullable LogBox log) {

    public boolean stands() {
        return withdrawn == null;
    }
}
