package org.mingtang.site;

import java.util.regex.Pattern;

/** Which answers everybody gets alike, and how they may be kept. */
enum PublicPath {
    /** Made of what was published: kept until something is published, changed or withdrawn, a minute at most. */
    KEPT,
    /** Also shows what changes without a publication: kept for two seconds. */
    SHORT,
    /** Everybody's, but drawn for each request. */
    DRAWN,
    /** Not the portal's, or sets its own headers. */
    OTHER;

    private static final Pattern PUBLISHED =
            Pattern.compile("/open(/.*)?|/units(/.*)?|/feeds(/.*)?|/sitemap(\\.xml|/.*)"
                    + "|/robots\\.txt|/accessibility|/info/index\\.json|/info/\\d+(/versions/\\d+|/comparison)?");

    /** Too long to be held in memory: written row by row. */
    private static final String WHOLE_LIST = "/open/catalogue/items.csv";

    /** What people keep by hand also shows here, and takes effect without a publication. */
    private static final Pattern KEPT_BY_HAND = Pattern.compile(
            "/|/policies(/\\d+/(text|articles/.*)|/comparison)?|/topics(/.*)?|/packages(/.*)?|/questions"
                    + "|/benefits|/requests");

    private static final Pattern LIVE =
            Pattern.compile("/log|/log/entries(/\\d+)?|/search|/requests/(guide|released|statistics)");

    static PublicPath of(String path) {
        if (KEPT_BY_HAND.matcher(path).matches()) {
            return SHORT;
        }
        if (PUBLISHED.matcher(path).matches() && !path.equals(WHOLE_LIST)) {
            return KEPT;
        }
        return LIVE.matcher(path).matches() ? DRAWN : OTHER;
    }

    /** How long at most, in seconds. */
    int seconds() {
        return switch (this) {
            case KEPT -> 60;
            case SHORT -> 2;
            case DRAWN, OTHER -> 0;
        };
    }
}
