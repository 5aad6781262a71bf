package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Colours as office files name them, red, green and blue in one number; those of the theme by their names. */
final class Colours {

    static final int WHITE = 0xffffff;
    static final int BLACK = 0;

    /** Word's names for the colours a theme calls otherwise. */
    private static final Map<String, String> NAMES = Map.of(
            "background1", "lt1",
            "light1", "lt1",
            "text1", "dk1",
            "dark1", "dk1",
            "background2", "lt2",
            "light2", "lt2",
            "text2", "dk2",
            "dark2", "dk2",
            "hyperlink", "hlink",
            "followedHyperlink", "folHlink");

    /** Differences nobody sees, for each of the three. */
    private static final int SAME = 8;

    private final Map<String, Integer> theme = new HashMap<>();

    /** @param folder of the program the file was made with, e.g. word */
    Colours(OfficeParts parts, String folder) throws IOException {
        this(theme(parts, folder));
    }

    /** @param root of the theme; null where there is none */
    Colours(@Nullable Element root) {
        if (root == null) {
            return;
        }
        for (Element scheme : Dom.all(root, "clrScheme")) {
            for (Element each : Dom.children(scheme)) {
                Element colour = Dom.children(each).stream().findFirst().orElse(null);
                String value = colour != null && colour.hasAttribute("lastClr")
                        ? colour.getAttribute("lastClr")
                        : Dom.attribute(colour, "val");
                Integer known = hex(value);
                if (known != null) {
                    theme.putIfAbsent(Dom.name(each), known);
                }
            }
        }
    }

    private static @Nullable Element theme(OfficeParts parts, String folder) throws IOException {
        List<String> names = parts.names(folder + "/theme/theme\\d*\\.xml");
        return names.isEmpty() ? null : parts.xml(names.get(0)).getDocumentElement();
    }

    /** A colour of the theme; null where the theme does not say. */
    @Nullable
    Integer named(String name) {
        return theme.get(NAMES.getOrDefault(name, name));
    }

    /** Six digits, or eight with the opacity first; null for all else. */
    static @Nullable Integer hex(String value) {
        if (!value.matches("(?i)([0-9a-f]{2})?[0-9a-f]{6}")) {
            return null;
        }
        return Integer.parseInt(value.substring(value.length() - 6), 16);
    }

    /** Lighter by a share from 0 to 1, or darker where it is below 0. */
    static int shifted(int colour, double share) {
        int shifted = 0;
        for (int place = 16; place >= 0; place -= 8) {
            double part = colour >> place & 0xff;
            double other = share < 0 ? part * (1 + share) : part + (255 - part) * share;
            shifted |= (int) Math.round(Math.max(0, Math.min(255, other))) << place;
        }
        return shifted;
    }

    static boolean alike(int one, int other) {
        for (int place = 16; place >= 0; place -= 8) {
            if (Math.abs((one >> place & 0xff) - (other >> place & 0xff)) > SAME) {
                return false;
            }
        }
        return true;
    }
}
