package org.mingtang.publication.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingtang.publication.ItemView;

/**
 * A topic as its page shows it.
 *
 * @param intro HTML
 * @param picture address of its picture; null without one
 */
public record TopicView(
        UUID id,
        String slug,
        ItemView item,
        String title,
        String intro,
        @Nullable String picture,
        List<Section> sections) {

    /**
     * A section.
     *
     * @param html what is said below its heading
     */
    public record Section(String heading, String html, List<Gathered> items) {}

    /** An item that a section gathers. */
    public record Gathered(
            String title,
            String path,
            LocalDate publishedOn,
            @Nullable LocalDate claimedOn) {}

    public String path() {
        return "/topics/" + slug;
    }
}
