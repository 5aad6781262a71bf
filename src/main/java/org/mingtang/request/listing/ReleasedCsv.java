package org.mingtang.request.listing;

import java.util.List;

/** The list as a csv file that spreadsheets open and take no cell of for a formula. */
final class ReleasedCsv {

    private ReleasedCsv() {}

    static String of(List<ReleasedPage.Line> lines, String base) {
        var text = new StringBuilder("\uFEFF索引号,信息名称,答复机关,答复结果,答复日期,是否已主动公开,公开地址\r\n");
        for (ReleasedPage.Line line : lines) {
            Listing listing = line.listing();
            text.append(String.join(
                            ",",
                            cell(listing.indexNumber()),
                            cell(listing.title()),
                            cell(line.organ()),
                            cell(listing.outcome().label()),
                            listing.repliedOn().toString(),
                            line.href() == null ? "否" : "是",
                            line.href() == null ? "" : cell(base + line.href())))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String words) {
        String plain = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
