package org.mingtang.request.listing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.organisation.UnitView;

/** The list as everybody sees it. */
public record ReleasedPage(
        List<Line> lines,
        boolean more,
        int page,
        String words,
        @Nullable UnitView organ,
        @Nullable Integer year,
        List<UnitView> organs,
        List<Integer> years) {

    /**
     * One line.
     *
     * @param href of what became public for everybody; null where nothing did, or it was withdrawn
     */
    public record Line(
            Listing listing, String organ, @Nullable String href) {}

    /** The same narrowing elsewhere: a page, the feed, the file. */
    public String query(int to) {
        return "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&organ="
                + (organ == null ? "" : organ.id()) + "&year=" + (year == null ? "" : year)
                + (to == 0 ? "" : "&page=" + to);
    }

    public boolean isNarrowed() {
        return !words.isBlank() || organ != null || year != null;
    }
}
