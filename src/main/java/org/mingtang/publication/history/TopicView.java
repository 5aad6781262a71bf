package org.mingtang.publication.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * @param more whether its rule finds more than is shown
     * @param whole whether all of it was asked for; what is still more is too much for one page
     */
    public record Section(String heading, String html, List<Gathered> items, boolean more, boolean whole) {

        Section(String heading, String html, List<Gathered> items, boolean more) {
            this(heading, html, items, more, false);
        }

        /** Its heading as part of an address. */
        public String address() {
            return URLEncoder.encode(heading, StandardCharsets.UTF_8);
        }

        /** The fragment that leads to it: whoever asks for all of it stays where he reads. */
        public String id() {
            return "part-" + Integer.toHexString(heading.hashCode());
        }
    }

    /**
     * An item that a section gathers.
     *
     * @param path its address, the whole of it where this site does not show the item
     * @param elsewhere says on which site it is; empty for this one
     */
    public record Gathered(
            String title,
            String path,
            LocalDate publishedOn,
            @Nullable LocalDate claimedOn,
            String elsewhere) {

        /** @param site address of the site without a slash at its end */
        String address(String site) {
            return path.startsWith("/") ? site + path : path;
        }
    }

    /** 入学政策、资助帮扶 */
    public String headings() {
        return sections.stream().map(Section::heading).collect(Collectors.joining("、"));
    }

    /** How many different items it gathers. */
    public long gathered() {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .map(Gathered::path)
                .distinct()
                .count();
    }

    public String path() {
        return path(slug);
    }

    static String path(String slug) {
        return "/topics/" + slug;
    }
}
