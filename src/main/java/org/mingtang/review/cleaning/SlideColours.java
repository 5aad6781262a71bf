package org.mingtang.review.cleaning;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Colours as a slide names them: by themselves, or by the theme as its master maps it. */
final class SlideColours {

    private static final Map<String, Integer> PRESET =
            Map.of("white", 0xffffff, "black", 0, "red", 0xff0000, "yellow", 0xffff00, "blue", 0x0000ff);

    private final Colours theme;
    private final Map<String, String> names =
            new HashMap<>(Map.of("bg1", "lt1", "tx1", "dk1", "bg2", "lt2", "tx2", "dk2"));

    SlideColours(@Nullable Element theme, @Nullable Element master) {
        this.theme = new Colours(theme);
        Dom.attributes(Dom.child(master, "clrMap"))
                .forEach(each -> names.put(String.valueOf(each.getLocalName()), each.getValue()));
    }

    /** The one colour in a fill; null where there is none or it is made of another. */
    @Nullable
    Integer of(@Nullable Element fill) {
        Element colour = Dom.children(fill).stream().findFirst().orElse(null);
        boolean made =
                Dom.children(colour).stream().anyMatch(each -> !Dom.name(each).equals("alpha"));
        if (colour == null || made) {
            return null;
        }
        String value = Dom.attribute(colour, "val");
        return switch (Dom.name(colour)) {
            case "srgbClr" -> Colours.hex(value);
            case "schemeClr" -> theme.named(names.getOrDefault(value, value));
            case "sysClr" -> Colours.hex(Dom.attribute(colour, "lastClr"));
            case "prstClr" -> PRESET.get(value);
            default -> null;
        };
    }

    /** Whether it lets all through. */
    static boolean isClear(@Nullable Element fill) {
        Element colour = Dom.children(fill).stream().findFirst().orElse(null);
        String alpha = Dom.attribute(Dom.child(colour, "alpha"), "val");
        return alpha.matches("\\d{1,6}%?")
                && Integer.parseInt(alpha.replace("%", "")) <= (alpha.endsWith("%") ? 1 : 1000);
    }
}
