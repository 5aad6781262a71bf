package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Whether anybody sees the words of a run: its own properties, its styles', and what is painted behind it. */
final class WordLooks {

    /** How words are hidden, and what is put in their place. */
    enum Hiding {
        VANISHED("设为隐藏的文字", text -> ""),
        /** As wide as before, so that what is seen stays where it was. */
        SAME_COLOUR(
                "与底色相同的文字",
                text -> text.replaceAll("[\\u2e80-\\uffff]", "\u3000").replaceAll("[^\\u3000]", " ")),
        TINY("1磅以下的文字", text -> ""),
        CLEAR("无填充的文字", SAME_COLOUR.rest);

        private final String label;
        private final UnaryOperator<String> rest;

        Hiding(String label, UnaryOperator<String> rest) {
            this.label = label;
            this.rest = rest;
        }

        String label() {
            return label;
        }

        String rest(String text) {
            return rest.apply(text);
        }
    }

    /** In half points. */
    private static final int SMALLEST = 2;

    private static final int UNKNOWN = -1;

    private final WordStyles styles;
    private final Colours colours;
    private final int page;

    WordLooks(OfficeParts parts) throws IOException {
        styles = new WordStyles(parts);
        colours = new Colours(parts, "word");
        page = page(parts);
    }

    /** Null where they are seen, or where that cannot be told. */
    @Nullable
    Hiding of(Element run) {
        Element own = Dom.child(run, "rPr");
        List<List<Element>> levels = levels(run, own);
        if (vanishes(own, levels)) {
            return Hiding.VANISHED;
        }
        if (words(run).stream().allMatch(text -> text.getTextContent().isBlank())) {
            return null;
        }
        String size = Dom.attribute(find(own, levels, "sz").orElse(null), "val");
        if (size.matches("\\d{1,4}") && Integer.parseInt(size) <= SMALLEST) {
            return Hiding.TINY;
        }
        Element fill = find(own, levels, "textFill").orElse(null);
        if (Dom.child(fill, "noFill") != null) {
            return Hiding.CLEAR;
        }
        int colour = fill == null ? colour(find(own, levels, "color").orElse(null), "val") : UNKNOWN;
        int behind = colour == UNKNOWN ? UNKNOWN : behind(run, own, levels);
        return behind != UNKNOWN && Colours.alike(colour, behind) ? Hiding.SAME_COLOUR : null;
    }

    /** Its own words, without those of a text box that hangs on it. */
    static List<Element> words(Element run) {
        return Dom.children(run).stream()
                .filter(each -> Dom.name(each).equals("t"))
                .toList();
    }

    /** Properties of the character, paragraph and table style, each the nearest first. */
    private List<List<Element>> levels(Element run, @Nullable Element own) {
        String character = Dom.attribute(Dom.child(own, "rStyle"), "val");
        Element paragraph = Dom.child(above(run, "p"), "pPr");
        List<List<Element>> levels = new ArrayList<>();
        levels.add(character.isEmpty() ? List.of() : styles.characters("character", character));
        levels.add(styles.characters("paragraph", Dom.attribute(Dom.child(paragraph, "pStyle"), "val")));
        Element table = above(run, "tbl");
        if (table != null) {
            levels.add(styles.characters("table", style(table)));
        }
        return levels;
    }

    private Optional<Element> find(@Nullable Element own, List<List<Element>> levels, String name) {
        return Stream.concat(
                        Stream.concat(Stream.ofNullable(own), levels.stream().flatMap(List::stream)),
                        Stream.ofNullable(styles.defaults()))
                .flatMap(properties -> Stream.ofNullable(Dom.child(properties, name)))
                .findFirst();
    }

    /** A switch of one style is turned back by that of another (ECMA-376 part 1, 17.7.3); the run's own word is last. */
    private boolean vanishes(@Nullable Element own, List<List<Element>> levels) {
        if (Dom.child(own, "vanish") != null) {
            return Dom.on(own, "vanish");
        }
        boolean vanishes = false;
        for (List<Element> level : levels) {
            vanishes ^= level.stream()
                    .filter(properties -> Dom.child(properties, "vanish") != null)
                    .findFirst()
                    .map(properties -> Dom.on(properties, "vanish"))
                    .orElse(false);
        }
        return vanishes || Dom.on(styles.defaults(), "vanish");
    }

    /** What is not painted takes the colour that is read best. */
    private int colour(@Nullable Element colour, String attribute) {
        Integer named = themed(colour, "themeColor", "themeTint", "themeShade");
        Integer plain = named == null ? Colours.hex(Dom.attribute(colour, attribute)) : named;
        return plain == null ? UNKNOWN : plain;
    }

    private @Nullable Integer themed(@Nullable Element element, String name, String tint, String shade) {
        Integer colour = colours.named(Dom.attribute(element, name));
        if (colour == null) {
            return null;
        }
        int lighter = share(Dom.attribute(element, tint));
        int darker = share(Dom.attribute(element, shade));
        return Colours.shifted(Colours.shifted(colour, 1 - lighter / 255d), darker / 255d - 1);
    }

    private static int share(String hex) {
        return hex.matches("(?i)[0-9a-f]{1,2}") ? Integer.parseInt(hex, 16) : 255;
    }

    private int behind(Element run, @Nullable Element own, List<List<Element>> levels) {
        Integer painted = painted(find(own, levels, "shd").orElse(null));
        Element highlight = find(own, levels, "highlight").orElse(null);
        if (highlight != null && !Dom.attribute(highlight, "val").equals("none")) {
            return switch (Dom.attribute(highlight, "val")) {
                case "black" -> Colours.BLACK;
                case "white" -> Colours.WHITE;
                default -> UNKNOWN;
            };
        }
        Element place = run;
        while (painted == null && place != null) {
            painted = switch (Dom.name(place)) {
                case "p" -> painted(paragraphShade(Dom.child(place, "pPr")));
                case "tc" -> painted(Dom.child(Dom.child(place, "tcPr"), "shd"));
                case "tbl" ->
                    styles.paints(style(place))
                            ? Integer.valueOf(UNKNOWN)
                            : painted(Dom.child(Dom.child(place, "tblPr"), "shd"));
                case "txbxContent" -> UNKNOWN;
                default -> null;
            };
            place = Dom.parent(place);
        }
        return painted == null ? page : painted;
    }

    private @Nullable Element paragraphShade(@Nullable Element properties) {
        Element own = Dom.child(properties, "shd");
        if (own != null) {
            return own;
        }
        return styles.chain("paragraph", Dom.attribute(Dom.child(properties, "pStyle"), "val")).stream()
                .flatMap(style -> Stream.ofNullable(Dom.child(Dom.child(style, "pPr"), "shd")))
                .findFirst()
                .orElse(null);
    }

    /** Null where nothing is painted. */
    private @Nullable Integer painted(@Nullable Element shade) {
        String pattern = Dom.attribute(shade, "val");
        if (shade == null || pattern.equals("nil")) {
            return null;
        }
        if (pattern.equals("solid")) {
            return colour(shade, "color");
        }
        Integer named = themed(shade, "themeFill", "themeFillTint", "themeFillShade");
        Integer plain = named == null ? Colours.hex(Dom.attribute(shade, "fill")) : named;
        return plain == null || pattern.equals("clear") ? plain : Integer.valueOf(UNKNOWN);
    }

    private static String style(Element table) {
        return Dom.attribute(Dom.child(Dom.child(table, "tblPr"), "tblStyle"), "val");
    }

    private static @Nullable Element above(Element element, String name) {
        Element each = Dom.parent(element);
        while (each != null && !Dom.name(each).equals(name)) {
            each = Dom.parent(each);
        }
        return each;
    }

    /** The paper's colour; unknown where pictures lie behind the text. */
    private int page(OfficeParts parts) throws IOException {
        for (String name : parts.names("word/(document\\d*|header\\d*|footer\\d*)\\.xml")) {
            for (Element each : Dom.all(parts.xml(name).getDocumentElement())) {
                boolean behind = Dom.name(each).equals("anchor") && Dom.isTrue(each.getAttribute("behindDoc"));
                if (behind || each.getAttribute("style").contains("z-index:-")) {
                    return UNKNOWN;
                }
            }
        }
        Element background = parts.has("word/document.xml")
                ? Dom.child(parts.xml("word/document.xml").getDocumentElement(), "background")
                : null;
        boolean shown = parts.has("word/settings.xml")
                && Dom.on(parts.xml("word/settings.xml").getDocumentElement(), "displayBackgroundShape");
        if (background == null || !shown) {
            return Colours.WHITE;
        }
        return Dom.children(background).isEmpty() ? colour(background, "color") : UNKNOWN;
    }
}
