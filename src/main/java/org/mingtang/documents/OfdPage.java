package org.mingtang.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects the characters and straight lines of an ofd page, in points from the top left corner. */
final class OfdPage {

    static final double POINTS = 72 / 25.4;
    static final AffineTransform PAGE = AffineTransform.getScaleInstance(POINTS, POINTS);

    private static final int MOST_GLYPHS = 200_000;
    private static final int MOST_RULES = 50_000;
    private static final int DEEPEST = 20;

    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private boolean pictures;
    private int depth;

    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    /** None where there are so many that the page is a map or a chart. */
    List<Rule> rules() {
        return rules.size() >= MOST_RULES ? List.of() : rules;
    }

    boolean hasPictures() {
        return pictures;
    }

    void objects(Element container, AffineTransform toPage) {
        if (++depth < DEEPEST) {
            for (Element object : Xml.children(container)) {
                switch (Xml.name(object)) {
                    case "TextObject" -> text(object, placed(object, toPage));
                    case "PathObject" -> path(object, placed(object, toPage));
                    case "ImageObject" -> pictures = true;
                    case "PageBlock" -> objects(object, toPage);
                    default -> {}
                }
            }
        }
        depth--;
    }

    private static AffineTransform placed(Element object, AffineTransform toPage) {
        AffineTransform placed = new AffineTransform(toPage);
        List<Double> boundary = numbers(Xml.attribute(object, "Boundary"));
        if (boundary.size() == 4) {
            placed.translate(boundary.get(0), boundary.get(1));
        }
        List<Double> matrix = numbers(Xml.attribute(object, "CTM"));
        if (matrix.size() == 6) {
            placed.concatenate(new AffineTransform(
                    matrix.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        return placed;
    }

    private void text(Element object, AffineTransform toPage) {
        List<Double> sizes = numbers(Xml.attribute(object, "Size"));
        double size = sizes.isEmpty() ? 4 : sizes.get(0);
        double x = 0;
        double y = 0;
        for (Element code : Xml.children(object, "TextCode")) {
            x = first(code, "X", x);
            y = first(code, "Y", y);
            characters(code, size, new Point2D.Double(x, y), toPage);
        }
    }

    private static double first(Element code, String name, double otherwise) {
        List<Double> values = numbers(Xml.attribute(code, name));
        return values.isEmpty() ? otherwise : values.get(0);
    }

    private void characters(Element code, double size, Point2D at, AffineTransform toPage) {
        List<Double> across = steps(Xml.attribute(code, "DeltaX"));
        List<Double> down = steps(Xml.attribute(code, "DeltaY"));
        double x = at.getX();
        double y = at.getY();
        int number = 0;
        String text = code.getTextContent();
        for (int i = 0; i < text.length() && glyphs.size() < MOST_GLYPHS; number++) {
            String character = Character.toString(text.codePointAt(i));
            i += character.length();
            double step = number < across.size() ? across.get(number) : 0;
            double width = step > 0 ? Math.min(step, size) : character.codePointAt(0) < 0x250 ? size * 0.6 : size;
            Point2D start = toPage.transform(new Point2D.Double(x, y), null);
            double high = size * Math.hypot(toPage.getShearX(), toPage.getScaleY());
            double wide = width * Math.hypot(toPage.getScaleX(), toPage.getShearY());
            double shown = Math.max(1, Math.min(200, high));
            glyphs.add(new PdfGlyph(Radicals.toHanzi(character), start.getX(), start.getY(), wide, shown));
            x += step;
            y += number < down.size() ? down.get(number) : 0;
        }
    }

    private void path(Element object, AffineTransform toPage) {
        Element data = Xml.child(object, "AbbreviatedData");
        if (data == null || rules.size() >= MOST_RULES) {
            return;
        }
        Point2D start = new Point2D.Double();
        Point2D last = start;
        List<Double> numbers = new ArrayList<>();
        char command = 'M';
        for (String word : (data.getTextContent().strip() + " S").split("\\s+")) {
            if (!word.matches("[A-Z]")) {
                numbers.addAll(numbers(word));
                continue;
            }
            int count = numbers.size();
            Point2D next = count < 2 ? start : new Point2D.Double(numbers.get(count - 2), numbers.get(count - 1));
            if (command == 'L' || command == 'C') {
                rule(last, next, toPage);
            }
            start = command == 'M' || command == 'S' ? next : start;
            last = next;
            numbers.clear();
            command = word.charAt(0);
        }
    }

    private void rule(Point2D from, Point2D to, AffineTransform toPage) {
        Rule.between(toPage.transform(from, null), toPage.transform(to, null)).ifPresent(rules::add);
    }

    /** Steps between characters; {@code g 3 5} is short for three times five. */
    private static List<Double> steps(String text) {
        List<Double> steps = new ArrayList<>();
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                List<Double> repeated = numbers(words[i + 1] + " " + words[i + 2]);
                for (int n = 0; repeated.size() == 2 && n < repeated.get(0) && n < MOST_GLYPHS; n++) {
                    steps.add(repeated.get(1));
                }
                i += 2;
            } else {
                steps.addAll(numbers(words[i]));
            }
        }
        return steps;
    }

    /** What is no number is left out. */
    static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (word.matches("-?\\d{0,9}(\\.\\d{0,12})?([eE]-?\\d)?") && word.matches(".*\\d.*")) {
                numbers.add(Double.parseDouble(word));
            }
        }
        return numbers;
    }
}
