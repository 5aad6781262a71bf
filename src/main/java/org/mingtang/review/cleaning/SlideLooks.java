package org.mingtang.review.cleaning;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Whether anybody sees the words of a run on a slide: its own looks, what its shape is filled with, and what lies beneath.
 * Where a picture, a gradient or a style is behind them it cannot be told, and nothing is said.
 */
final class SlideLooks {

    /** How words are hidden, and what is put in their place. */
    enum Hiding {
        /** As wide as before, so that what is seen stays where it was. */
        SAME_COLOUR(
                "与底色相同的文字",
                text -> text.replaceAll("[\\u2e80-\\uffff]", "\u3000").replaceAll("[^\\u3000]", " ")),
        CLEAR("透明或无填充的文字", SAME_COLOUR.rest),
        TINY("1磅以下的文字", text -> "");

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

    /** In hundredths of a point. */
    private static final int SMALLEST = 100;

    private final Element slide;
    private final SlideColours colours;
    private final List<Element> beneath = new ArrayList<>();
    private final List<Element> backgrounds = new ArrayList<>();

    /** @param above the slide's layout and master, the nearest first */
    SlideLooks(Element slide, List<Element> above, SlideColours colours) {
        this.slide = slide;
        this.colours = colours;
        above.forEach(each -> beneath.addAll(shapes(each).stream()
                .filter(shape -> Dom.all(shape, "ph").isEmpty())
                .toList()));
        Stream.concat(Stream.of(slide), above.stream())
                .map(each -> Dom.child(Dom.child(each, "cSld"), "bg"))
                .forEach(each -> Optional.ofNullable(each).ifPresent(backgrounds::add));
    }

    static SlideLooks of(OfficeParts parts, List<OfficeParts.Relation> relations, String name, Element slide)
            throws IOException {
        List<Element> above = new ArrayList<>();
        String layout = target(relations, name, "/slideLayout");
        String master = target(relations, layout, "/slideMaster");
        String theme = target(relations, master, "/theme");
        for (String part : List.of(layout, master)) {
            if (parts.has(part)) {
                above.add(parts.xml(part).getDocumentElement());
            }
        }
        return new SlideLooks(
                slide,
                above,
                new SlideColours(
                        parts.has(theme) ? parts.xml(theme).getDocumentElement() : null,
                        parts.has(master) ? parts.xml(master).getDocumentElement() : null));
    }

    private static String target(List<OfficeParts.Relation> relations, String source, String type) {
        return relations.stream()
                .filter(each -> each.source().equals(source) && each.type().endsWith(type))
                .map(OfficeParts.Relation::target)
                .findFirst()
                .orElse("");
    }

    /** Null where they are seen, or where that cannot be told. */
    @Nullable
    Hiding of(Element run) {
        Element own = Dom.child(run, "rPr");
        Element styled = styled(run);
        String size = own == null ? "" : own.getAttribute("sz");
        if (size.matches("\\d{1,6}") && Integer.parseInt(size) <= SMALLEST) {
            return Hiding.TINY;
        }
        if (Dom.child(own, "noFill") != null) {
            return Hiding.CLEAR;
        }
        Element fill = Dom.child(own, "solidFill") == null && Dom.child(own, "gradFill") == null
                ? Dom.child(styled, "solidFill")
                : Dom.child(own, "solidFill");
        if (SlideColours.isClear(fill)) {
            return Hiding.CLEAR;
        }
        Integer letters = colours.of(fill);
        Integer ground = letters == null ? null : ground(run, own);
        return letters != null && ground != null && Colours.alike(letters, ground) ? Hiding.SAME_COLOUR : null;
    }

    /** What the shape says of runs at the level of this one. */
    private static @Nullable Element styled(Element run) {
        Element paragraph = Dom.parent(run);
        String level = Dom.attribute(Dom.child(paragraph, "pPr"), "lvl");
        int number = level.matches("[0-8]") ? Integer.parseInt(level) + 1 : 1;
        Element list = Dom.child(paragraph == null ? null : Dom.parent(paragraph), "lstStyle");
        return Dom.child(Dom.child(list, "lvl" + number + "pPr"), "defRPr");
    }

    private @Nullable Integer ground(Element run, @Nullable Element own) {
        Element marked = Dom.child(own, "highlight");
        if (marked != null) {
            return colours.of(marked);
        }
        Element cell = ancestor(run, "tc");
        if (cell != null) {
            Element fill = Dom.child(Dom.child(cell, "tcPr"), "solidFill");
            return fill == null ? null : colours.of(fill);
        }
        Element shape = ancestor(run, "sp");
        if (shape == null) {
            return null;
        }
        Element looks = Dom.child(shape, "spPr");
        Element fill = Dom.child(looks, "solidFill");
        if (fill != null) {
            return SlideColours.isClear(fill) ? below(shape) : colours.of(fill);
        }
        boolean painted = Stream.of("gradFill", "blipFill", "pattFill", "grpFill")
                .anyMatch(each -> Dom.child(looks, each) != null);
        String style = Dom.attribute(Dom.child(Dom.child(shape, "style"), "fillRef"), "idx");
        boolean styled = Dom.child(looks, "noFill") == null && !style.matches("0?");
        return painted || styled ? null : below(shape);
    }

    /** The background, where nothing that was drawn before may lie between. */
    private @Nullable Integer below(Element shape) {
        List<Element> before = new ArrayList<>(beneath);
        for (Element each : shapes(slide)) {
            if (each == shape) {
                break;
            }
            before.add(each);
        }
        Rectangle2D place = place(shape);
        boolean covered = before.stream().filter(SlideLooks::paints).anyMatch(each -> meet(place, place(each)));
        return covered ? null : background();
    }

    private static boolean meet(@Nullable Rectangle2D one, @Nullable Rectangle2D other) {
        return one == null || other == null || one.intersects(other);
    }

    private static boolean paints(Element shape) {
        if (!Dom.name(shape).equals("sp")) {
            return true;
        }
        Element looks = Dom.child(shape, "spPr");
        String style = Dom.attribute(Dom.child(Dom.child(shape, "style"), "fillRef"), "idx");
        return Dom.child(looks, "noFill") == null
                && (Dom.children(looks).stream().anyMatch(each -> Dom.name(each).endsWith("Fill"))
                        || !style.matches("0?"));
    }

    private @Nullable Integer background() {
        if (backgrounds.isEmpty()) {
            return Colours.WHITE;
        }
        Element nearest = backgrounds.get(0);
        Element own = Dom.child(nearest, "bgPr");
        if (own != null) {
            return colours.of(Dom.child(own, "solidFill"));
        }
        Element reference = Dom.child(nearest, "bgRef");
        return Dom.attribute(reference, "idx").equals("1001") ? colours.of(reference) : null;
    }

    /** Null where it stands where its placeholder does, or in a group with a measure of its own. */
    private static @Nullable Rectangle2D place(Element shape) {
        Element frame = Dom.child(Dom.child(shape, "spPr"), "xfrm");
        Element at = Dom.child(frame, "off");
        Element size = Dom.child(frame, "ext");
        if (at == null
                || size == null
                || ancestor(shape, "grpSp") != null
                || !Dom.attribute(frame, "rot").isEmpty()) {
            return null;
        }
        return new Rectangle2D.Double(
                number(at, "x"), number(at, "y"), number(size, "cx") + 1.0, number(size, "cy") + 1.0);
    }

    private static double number(Element element, String name) {
        String digits = element.getAttribute(name);
        return digits.matches("-?\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    /** All that is drawn, in the order of drawing. */
    private static List<Element> shapes(Element part) {
        Element tree = Dom.child(Dom.child(part, "cSld"), "spTree");
        return tree == null
                ? List.of()
                : Dom.all(tree).stream()
                        .filter(each -> Dom.name(each).matches("sp|pic|graphicFrame"))
                        .toList();
    }

    private static @Nullable Element ancestor(Element element, String name) {
        Element each = Dom.parent(element);
        while (each != null && !Dom.name(each).equals(name)) {
            each = Dom.parent(each);
        }
        return each;
    }
}
