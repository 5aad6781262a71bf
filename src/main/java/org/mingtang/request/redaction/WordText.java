package org.mingtang.request.redaction;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.procedure.UnlawfulAct;
import org.w3c.dom.Element;

/** The words of a tidied story in order, over runs, paragraphs and cells, with the paragraphs' beginnings. */
final class WordText {

    private final Blackening words = new Blackening();
    private final List<Integer> starts = new ArrayList<>();

    WordText(Element root) {
        for (Element element : Tree.all(root)) {
            switch (Tree.name(element)) {
                case "p" -> {
                    words.gap("\n");
                    starts.add(words.length());
                }
                case "t", "v" -> {
                    if (Tree.children(element).isEmpty()) {
                        words.add(element.getTextContent(), text -> change(element, text));
                    }
                    words.gap(Tree.name(element).equals("v") ? "\n" : "");
                }
                case "sym" -> words.add(symbol(element), text -> Tree.remove(element));
                case "tab", "br", "cr" -> words.gap(Tree.ancestor(element, "r") == null ? "" : " ");
                case "noBreakHyphen" -> words.gap("-");
                default -> {}
            }
        }
    }

    /** The paragraphs as places count them. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            paragraphs.add(words.text().substring(starts.get(i), end(i)));
        }
        return paragraphs;
    }

    void cover(Area.InParagraph area, Removals removals) {
        boolean there =
                area.paragraph() < starts.size() && starts.get(area.paragraph()) + area.to() <= end(area.paragraph());
        if (!there) {
            throw new UnlawfulAct(
                    "正文没有第" + (area.paragraph() + 1) + "段第" + area.from() + "到" + area.to() + "字，请重新标出位置。");
        }
        int start = starts.get(area.paragraph());
        removals.took(words.text().substring(start + area.from(), start + area.to()));
        words.cover(start + area.from(), start + area.to(), area.ground());
    }

    void blacken(Sought sought, String place, Removals removals) {
        words.cover(sought);
        words.apply().forEach(ground -> removals.blackened(place, ground));
    }

    private int end(int paragraph) {
        return paragraph + 1 < starts.size() ? starts.get(paragraph + 1) - 1 : words.length();
    }

    private static void change(Element element, String text) {
        element.setTextContent(text);
        if (!text.equals(text.strip())) {
            element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
    }

    /** A sign given by its number may be any character. */
    private static String symbol(Element element) {
        try {
            return Character.toString(Integer.parseInt(Tree.attribute(element, "char"), 16));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
