package org.mingtang.publication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.ReviewedText;
import org.mingtang.review.ReviewedText.Form;
import org.mingtang.review.ReviewedText.Part;

/** Cuts a draft into the parts that reviewers see and that are hashed; nothing that becomes public is left out. */
final class ManuscriptText {

    static final String TITLE = "title";
    static final String DETAILS = "details";
    static final String BODY = "body";
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ManuscriptText() {}

    /**
     * @param lines what a line of the catalogue is called
     * @param periods what a period for publishing is called
     * @param names what a unit is called
     */
    static ReviewedText of(
            ManuscriptFields fields,
            List<Attachment> attachments,
            UnaryOperator<String> lines,
            UnaryOperator<String> periods,
            Function<UUID, String> names) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.text(TITLE, "标题", fields.title()));
        parts.add(Part.text(DETAILS, "要素", details(fields, lines, periods, names)));
        parts.add(Part.html(BODY, "正文", fields.body()));
        for (Attachment each : attachments) {
            parts.add(new Part(
                    "attachment:" + each.sha256(),
                    each.name(),
                    Form.FILE,
                    each.sha256(),
                    each.file().toString()));
        }
        return new ReviewedText(parts);
    }

    /** The time of publication is no part of it: setting the hour does not open the text again. */
    private static String details(
            ManuscriptFields fields,
            UnaryOperator<String> catalogue,
            UnaryOperator<String> periods,
            Function<UUID, String> names) {
        List<String> lines = new ArrayList<>();
        line(lines, "目录", catalogue.apply(fields.line()));
        line(lines, "类型", fields.kind().label());
        line(lines, "发文字号", fields.docNumber());
        line(lines, "成文日期", day(fields.formedOn()));
        line(lines, "施行日期", day(fields.effectiveFrom()));
        line(lines, "有效期至", day(fields.validUntil()));
        line(lines, "主题分类", fields.theme());
        line(lines, "关键词", fields.keywords());
        line(lines, "内容概述", fields.summary());
        line(lines, "来源", fields.source());
        line(lines, "公开期限", periods.apply(fields.period()));
        line(lines, "声称公开日期", day(fields.claimedOn()));
        line(lines, "修改说明", fields.changeNote());
        if (!fields.audience().isEmpty()) {
            line(lines, "定向公开", fields.audience().stream().map(names).sorted().collect(Collectors.joining("、")));
        }
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(label + "：" + value);
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
