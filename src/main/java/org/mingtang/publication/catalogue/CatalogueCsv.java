package org.mingtang.publication.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingtang.publication.catalogue.Upkeep.Holding;

/** Tables as CSV that spreadsheet programs open rightly and safely. */
final class CatalogueCsv {

    /** Tells spreadsheet programs that the text is UTF-8. */
    static final String MARK = "\uFEFF";

    private CatalogueCsv() {}

    static String row(Object... cells) {
        return Arrays.stream(cells)
                        .map(each -> cell(Objects.toString(each, "")))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    static String upkeep(List<Holding> holdings, UpkeepPage names) {
        StringBuilder csv = new StringBuilder(MARK)
                .append(row("目录编号", "领域", "一级事项", "二级事项", "层级", "单位", "条数", "最近更新", "更新频率", "应更新日期", "状态"));
        for (Holding each : holdings) {
            csv.append(row(
                    each.line().code(),
                    names.fieldName(each.line()),
                    each.line().text().matter(),
                    each.line().name(),
                    each.line().text().level(),
                    names.unitName(each),
                    each.count(),
                    Objects.toString(each.newest(), ""),
                    each.line().text().renewal(),
                    Objects.toString(each.due(), ""),
                    each.state().label()));
        }
        return csv.toString();
    }

    static String lines(List<Line> lines, Map<String, Integer> counts, Map<String, String> fields) {
        StringBuilder csv = new StringBuilder(MARK)
                .append(row(
                        "目录编号", "领域", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开对象", "公开方式", "公开层级",
                        "过程", "更新频率", "已公开条数", "地址"));
        for (Line line : lines) {
            LineText text = line.text();
            csv.append(row(
                    line.code(),
                    fields.getOrDefault(Objects.toString(line.parent(), ""), line.sourceLabel()),
                    text.matter(),
                    text.name(),
                    text.content(),
                    text.basis(),
                    text.timeLimit(),
                    text.owners(),
                    text.carrierWords(),
                    text.audienceWords(),
                    text.manner(),
                    text.level(),
                    text.process(),
                    text.renewal(),
                    counts.getOrDefault(line.code(), 0),
                    "/open/" + line.code()));
        }
        return csv.toString();
    }

    /** A text that begins like a formula would be run by the spreadsheet program: a leading apostrophe makes it text. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
