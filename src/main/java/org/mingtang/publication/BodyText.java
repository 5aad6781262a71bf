package org.mingtang.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A body as plain lines that a clerk can write in any browser: one paragraph a line, headings known by their numbers,
 * table rows between bars.
 */
public final class BodyText {

    private static final Pattern CHAPTER =
            Pattern.compile("(第[〇零一二三四五六七八九十百千]+[编章节][ 　\\t].{1,40}|附件[0-9一二三四五六七八九十]*)");
    private static final Pattern FIRST = Pattern.compile("[一二三四五六七八九十百]+、[^。；]{1,40}");
    private static final Pattern SECOND = Pattern.compile("（[一二三四五六七八九十百]+）[^。；]{1,40}");
    private static final Pattern ROW = Pattern.compile("\\|.*\\|");

    private BodyText() {}

    public static String html(String plain) {
        StringBuilder html = new StringBuilder();
        List<String> rows = new ArrayList<>();
        for (String each : plain.split("\\R")) {
            String line = each.strip();
            if (ROW.matcher(line).matches()) {
                rows.add(line);
                continue;
            }
            table(html, rows);
            if (!line.isEmpty()) {
                String tag = tag(line);
                html.append('<').append(tag).append('>').append(Entities.escape(line));
                html.append("</").append(tag).append('>');
            }
        }
        table(html, rows);
        return html.toString();
    }

    public static String plain(String html) {
        List<String> lines = new ArrayList<>();
        for (Element block : Jsoup.parseBodyFragment(html).body().children()) {
            if (block.normalName().equals("table")) {
                block.select("tr")
                        .forEach(row -> lines.add(
                                "| " + String.join(" | ", row.select("th, td").eachText()) + " |"));
            } else if (block.normalName().equals("ul") || block.normalName().equals("ol")) {
                lines.addAll(block.select("li").eachText());
            } else if (!block.text().isBlank()) {
                lines.add(block.text());
            }
        }
        return String.join("\n", lines);
    }

    /** Whether nothing is lost by editing the body as plain lines. */
    public static boolean suits(String html) {
        return BodyHtml.clean(html(plain(html))).equals(BodyHtml.clean(html));
    }

    private static String tag(String line) {
        if (CHAPTER.matcher(line).matches() || FIRST.matcher(line).matches()) {
            return "h2";
        }
        return SECOND.matcher(line).matches() ? "h3" : "p";
    }

    private static void table(StringBuilder html, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        html.append("<table><tbody>");
        boolean head = true;
        for (String row : rows) {
            String cell = head ? "th" : "td";
            html.append("<tr>");
            for (String each : row.substring(1, row.length() - 1).split("\\|", -1)) {
                html.append('<').append(cell).append('>').append(Entities.escape(each.strip()));
                html.append("</").append(cell).append('>');
            }
            html.append("</tr>");
            head = false;
        }
        html.append("</tbody></table>");
        rows.clear();
    }
}
