package org.mingtang.publication.history;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.mingtang.publication.BodyHtml;

/**
 * Reads a saved page of another government site: its page tags first (国办发〔2017〕47号, annex), then the structure such
 * pages usually have; navigation, share buttons and the like are dropped.
 */
final class PageReader {

    private static final String FURNITURE = "script, style, noscript, iframe, form, button, input, select, nav, header,"
            + " footer, aside, [role=navigation], [role=banner], [role=contentinfo]";
    private static final Pattern FURNITURE_NAME = Pattern.compile(
            "(^|[-_ ])(nav|menu|crumbs?|breadcrumb|share|bdshare|footer|header|sidebar|side|tools?|print|qrcode|related|pager?|copyright|banner|search|login)([-_ ]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final String USUAL_BODY =
            ".TRS_Editor, .trs_editor_view, #UCAP-CONTENT, #zoom, #Zoom, .pages_content,"
                    + " .article-content, .article_content, .content_article, .xl-content, .news_content, .view, .article-body, #content .text";
    private static final Pattern SOURCE = Pattern.compile("(?:信息)?来源[：:]\\s*([^\\s　|【]{2,40})");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:发布|公开|更新|(?<!\\p{IsHan}))(?:日期|时间)[：:]\\s*(\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2})");
    private static final Pattern SITE_TAIL = Pattern.compile("\\s*[-_|—–][^-_|—–]{2,30}$");

    private PageReader() {}

    static Found read(String place, String html) {
        Document page = Jsoup.parse(html);
        Map<Column, String> values = new EnumMap<>(Column.class);
        String words = page.body().text();
        String title = tag(page, "ArticleTitle");
        values.put(Column.PUBLISHED, firstOf(tag(page, "PubDate"), near(PUBLISHED, words)));
        values.put(Column.SOURCE, firstOf(tag(page, "ContentSource"), near(SOURCE, words)));
        values.put(Column.LINE, tag(page, "ColumnName"));
        values.put(
                Column.LINK,
                firstOf(tag(page, "Url"), page.select("link[rel=canonical]").attr("href")));
        details(page, values);
        values.put(Column.TITLE, title.isEmpty() ? usualTitle(page) : title);
        Element body = body(page);
        body.select("h1").stream()
                .filter(each -> each.text().equals(values.get(Column.TITLE)))
                .forEach(Element::remove);
        // Pictures and links into the other site would break with it.
        body.select("a[href]").stream()
                .filter(each -> !each.attr("href").matches("(?i)(https?|mailto):.*"))
                .forEach(Element::unwrap);
        values.put(Column.BODY, BodyHtml.clean(body.html()));
        return Found.of(place, values, List.of());
    }

    private static String tag(Document page, String name) {
        for (Element each : page.select("meta[name]")) {
            if (each.attr("name").equalsIgnoreCase(name)) {
                return each.attr("content").strip();
            }
        }
        return "";
    }

    /** The table of elements above the text, as 索引号, 发文字号, 成文日期: label and value side by side. */
    private static void details(Document page, Map<Column, String> values) {
        for (Element label : page.select("th, td, dt, li > b, li > strong, li > span:first-child")) {
            if (label.text().length() > 10) {
                continue;
            }
            Element value = label.nextElementSibling();
            Column.of(label.text())
                    .filter(column -> column != Column.BODY && column != Column.FILE)
                    .filter(column ->
                            value != null && values.getOrDefault(column, "").isEmpty())
                    .ifPresent(column -> values.put(column, value == null ? "" : value.text()));
        }
    }

    private static String usualTitle(Document page) {
        Element heading = page.selectFirst("h1, .article-title, .article_title, .xl-title, .title");
        String title = heading == null ? "" : heading.text();
        return title.isBlank() ? SITE_TAIL.matcher(page.title()).replaceFirst("") : title;
    }

    private static Element body(Document page) {
        Element usual = page.selectFirst(USUAL_BODY);
        if (usual != null && usual.text().length() > 20) {
            return stripped(usual);
        }
        Element all = stripped(page.body());
        Element marked = all.selectFirst("article, main");
        if (marked != null) {
            return marked;
        }
        return all.select("div, td, section").stream()
                .max(Comparator.comparingInt(PageReader::ownText))
                .filter(each -> ownText(each) > 20)
                .orElse(all);
    }

    private static Element stripped(Element element) {
        element.select(FURNITURE).remove();
        element.select("[class], [id]").stream()
                .filter(each -> each != element)
                .filter(each -> FURNITURE_NAME
                        .matcher(each.className() + " " + each.id())
                        .find())
                .forEach(Element::remove);
        return element;
    }

    /** How much text stands in the element's own paragraphs, not in those of boxes within it. */
    private static int ownText(Element element) {
        return element.children().stream()
                        .filter(each -> each.normalName().matches("p|h[1-6]|table|ul|ol"))
                        .mapToInt(each -> each.text().length())
                        .sum()
                + element.ownText().length();
    }

    private static String near(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String firstOf(String first, String second) {
        return first.isBlank() ? second : first;
    }
}
