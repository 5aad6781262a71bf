package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingtang.plan.reading.Section.Line;

/** Documents that a dump wrote as one endless line: broken again before the numbers of headings and items. */
final class FlatText {

    private static final int LONG = 600;
    private static final int LEAST_ITEMS = 4;

    private static final Pattern ITEM = Pattern.compile(
            "(?<=[\\s。；;）)〕】])(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\\d{1,2}[.．、](?!\\d))[\\u4e00-\\u9fa5“《‘])");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?<=[。）)\\s])(?=[\\u4e00-\\u9fa5]{4,24}(?:政府|办公室|办公厅|局|委员会|委|厅)\\s*20\\d{2}年\\d{1,2}月\\d{1,2}日)"
                    + "|(?<=日印发)\\s+|(?<=[\\u4e00-\\u9fa5])\\s*(?=20\\d{2}年\\d{1,2}月\\d{1,2}日(?:印发)?(?:\\s|$))");
    private static final Pattern TITLE = Pattern.compile("(?<=^《[^《》]{6,80}》)\\s+");

    private FlatText() {}

    static List<Line> broken(List<Line> lines) {
        List<Line> result = new ArrayList<>();
        for (Line line : lines) {
            if (line.text().length() < LONG
                    || items(line.text()) < LEAST_ITEMS
                    || line.text().indexOf('\t') >= 0) {
                result.add(line);
                continue;
            }
            for (String item : ITEM.split(line.text())) {
                for (String part : SIGNATURE.split(item)) {
                    for (String piece : TITLE.split(part)) {
                        result.add(new Line(piece.strip(), line.headingLevel(), line.position()));
                    }
                }
            }
        }
        return result;
    }

    private static int items(String text) {
        Matcher item = ITEM.matcher(text);
        int items = 0;
        while (item.find()) {
            items++;
        }
        return items;
    }
}
