package org.mingtang.review.cleaning;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Element;

/** The objects of one OFD page that nobody sees; lengths in millimetres. */
final class OfdWords {

    /** One point. */
    private static final double SMALLEST = 25.4 / 72;

    private final Taken taken;
    private final Rectangle2D page;

    OfdWords(Taken taken, double[] page) {
        this.taken = taken;
        this.page = new Rectangle2D.Double(0, 0, page[2], page[3]);
    }

    /** Takes them out; whether there were any. */
    boolean remove(Element root) {
        boolean found = false;
        List<Rectangle2D> painted = new ArrayList<>();
        for (Element each : Dom.all(root)) {
            if (!Dom.isIn(each, root)) {
                continue;
            }
            String name = Dom.name(each);
            if (name.equals("PathObject") && each.getAttribute("Fill").equals("true") || name.equals("ImageObject")) {
                painted.add(place(each));
            }
            boolean words = name.equals("TextObject");
            if (name.matches("TextObject|PathObject|ImageObject|CompositeObject|Layer|PageBlock")
                    && each.getAttribute("Visible").equals("false")) {
                found |= remove(each, Kind.HIDDEN_LAYER, "设为不显示的内容");
            } else if (words && !each.getTextContent().isBlank()) {
                found |= words(each, painted);
            }
        }
        return found;
    }

    private boolean words(Element text, List<Rectangle2D> painted) {
        Rectangle2D place = place(text);
        boolean filled = !text.getAttribute("Fill").equals("false");
        boolean stroked = text.getAttribute("Stroke").equals("true");
        Element colour = Dom.child(text, "FillColor");
        if (!filled && !stroked
                || "0".equals(text.getAttribute("Alpha"))
                || alpha(colour).equals("0") && !stroked) {
            return remove(text, Kind.HIDDEN_TEXT, "透明的文字");
        }
        double size = number(text.getAttribute("Size"), 4) * scale(text);
        if (size <= SMALLEST) {
            return remove(text, Kind.HIDDEN_TEXT, "1磅以下的文字");
        }
        if (!place.isEmpty() && !page.intersects(place)) {
            return remove(text, Kind.OFF_PAGE, "页面以外的文字");
        }
        boolean white = colour != null && colour.getAttribute("Value").strip().matches("25[0-5]\\s+25[0-5]\\s+25[0-5]");
        boolean onPaper = painted.stream().noneMatch(each -> each.isEmpty() || each.intersects(place));
        return white && !stroked && onPaper && remove(text, Kind.HIDDEN_TEXT, "与底色相同的文字");
    }

    private boolean remove(Element element, Kind kind, String where) {
        taken.removed(kind, where, element.getTextContent());
        Dom.remove(element);
        return true;
    }

    private static String alpha(@Nullable Element colour) {
        return colour == null ? "" : colour.getAttribute("Alpha");
    }

    private static double scale(Element text) {
        double[] matrix = numbers(text.getAttribute("CTM"));
        return matrix.length == 6 ? Math.hypot(matrix[2], matrix[3]) : 1;
    }

    private static Rectangle2D place(Element object) {
        double[] box = numbers(object.getAttribute("Boundary"));
        return box.length == 4 ? new Rectangle2D.Double(box[0], box[1], box[2], box[3]) : new Rectangle2D.Double();
    }

    /** The physical box of an area, or another. */
    static double[] box(@Nullable Element area, double[] otherwise) {
        Element physical = Dom.child(area, "PhysicalBox");
        double[] box = numbers(physical == null ? "" : physical.getTextContent());
        return box.length == 4 && box[2] > 0 && box[3] > 0 ? box : otherwise;
    }

    private static double number(String text, double otherwise) {
        double[] numbers = numbers(text);
        return numbers.length == 1 ? numbers[0] : otherwise;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.matches("-?\\d{1,9}(\\.\\d{1,12})?|-?\\.\\d{1,12}"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
