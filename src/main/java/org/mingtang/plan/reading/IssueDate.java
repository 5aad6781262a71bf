package org.mingtang.plan.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day of issue: signature, then fields (labelling rule 33). */
final class IssueDate {

    private IssueDate() {}

    static @Nullable LocalDate find(Signature signature, Fields fields, List<String> lines) {
        if (signature.date() != null) {
            return signature.date();
        }
        LocalDate lone = lone(lines);
        if (lone != null) {
            return lone;
        }
        for (String label : List.of(
                "成文日期", "成文时间", "发文日期", "发文时间", "生成日期", "签发日期", "印发日期", "发布日期", "发布时间", "公开日期", "填表日期", "制表日期")) {
            String value = fields.get(label);
            LocalDate date = value == null ? null : ChineseDate.parse(Text.squeeze(value));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A date alone on a line, written in words of a letter (2023年7月14日), not a site's time stamp. */
    private static @Nullable LocalDate lone(List<String> lines) {
        String above = "";
        for (String line : lines) {
            String text = Text.squeeze(line).replaceFirst("^[(（](.*)[)）]$", "$1");
            if (text.contains("年") && ChineseDate.only(text) && !Fields.isField(above)) {
                return ChineseDate.parse(text);
            }
            above = text.isEmpty() ? above : text;
        }
        return null;
    }
}
