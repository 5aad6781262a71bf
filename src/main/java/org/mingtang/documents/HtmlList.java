package org.mingtang.documents;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Numbers a browser writes in front of the items of {@code <ol>}. */
final class HtmlList {

    private HtmlList() {}

    static String number(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol") || unmarked(list) || unmarked(item)) {
            return "";
        }
        int number = Xml.number(list.attr("start"), 1);
        for (Element each : list.children()) {
            if (each.normalName().equals("li")) {
                number = Xml.number(each.attr("value"), number);
                if (each == item) {
                    break;
                }
                number++;
            }
        }
        return style(list.attr("type"), list.attr("style")).write(number) + ".";
    }

    private static boolean unmarked(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).matches("(?s).*list-style[^;]*none.*");
    }

    private static NumberStyle style(String type, String css) {
        if (css.contains("cjk-ideographic") || css.contains("simp-chinese-informal")) {
            return NumberStyle.CHINESE;
        }
        return switch (type) {
            case "a" -> NumberStyle.LOWER_LETTER;
            case "A" -> NumberStyle.UPPER_LETTER;
            case "i" -> NumberStyle.LOWER_ROMAN;
            case "I" -> NumberStyle.UPPER_ROMAN;
            default -> NumberStyle.DECIMAL;
        };
    }
}
