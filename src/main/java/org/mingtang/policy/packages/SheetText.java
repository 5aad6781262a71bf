package org.mingtang.policy.packages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Entities;
import org.mingtang.policy.finder.Condition;
import org.mingtang.publication.ItemKind;
import org.mingtang.publication.ItemView;
import org.mingtang.publication.ManuscriptFields;

/** The text of a sheet as reviewers read it and the item shows it. */
final class SheetText {

    private SheetText() {}

    /** @param titles of the items in it, by number */
    static ManuscriptFields of(PackageContent content, Map<Long, String> titles, String line, LocalDate today) {
        StringBuilder body = new StringBuilder();
        lines(body, List.of(content.intro().split("\\R+")));
        if (!content.profile().isEmpty()) {
            section(
                    body,
                    "适用对象",
                    content.profile().stream().map(Condition::words).toList());
        }
        body.append("<h2>文件</h2><ul>");
        for (PackageContent.Entry entry : content.entries()) {
            body.append("<li><a href=\"/info/").append(entry.item()).append("\">");
            body.append(Entities.escape(titles.getOrDefault(entry.item(), "信息 " + entry.item())));
            body.append("</a>");
            if (!entry.note().isBlank()) {
                body.append("：").append(Entities.escape(entry.note()));
            }
            body.append("</li>");
        }
        body.append("</ul>");
        return ManuscriptFields.of(line, ItemKind.INFORMATION, "政策文件包：" + content.title(), body.toString())
                .dated(null, today, null, null);
    }

    static ManuscriptFields of(BenefitContent content, ItemView policy, LocalDate today) {
        StringBuilder body = new StringBuilder();
        body.append("<p>依据：<a href=\"").append(policy.path()).append("\">");
        body.append(Entities.escape(policy.title())).append("</a></p>");
        section(body, "给什么", List.of(content.summary(), content.amount()));
        section(body, "条件", content.conditions().stream().map(Condition::words).toList());
        section(body, "其他条件", content.others());
        section(body, "材料", content.materials());
        section(body, "步骤", content.steps());
        section(
                body,
                "受理",
                List.of("受理部门：" + content.department(), "咨询电话：" + content.contact(), "受理时间：" + content.period()));
        String title = "政策兑现指引：" + policy.title();
        return ManuscriptFields.of(
                        policy.line(),
                        ItemKind.INFORMATION,
                        title.length() <= 300 ? title : title.substring(0, 299) + "…",
                        body.toString())
                .dated(null, today, null, null);
    }

    private static void section(StringBuilder body, String title, List<String> lines) {
        if (lines.stream().anyMatch(each -> !each.isBlank())) {
            body.append("<h2>").append(title).append("</h2>");
            lines(body, lines);
        }
    }

    private static void lines(StringBuilder body, List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank()) {
                body.append("<p>").append(Entities.escape(line.strip())).append("</p>");
            }
        }
    }
}
