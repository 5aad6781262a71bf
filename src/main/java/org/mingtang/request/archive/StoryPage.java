package org.mingtang.request.archive;

import org.jspecify.annotations.Nullable;
import org.mingtang.request.Applicant;
import org.mingtang.request.RequestView;
import org.mingtang.request.reckoning.CountedDay;
import org.mingtang.request.reckoning.DerivationStep;
import org.springframework.web.util.HtmlUtils;

/** A request's story as one page without script or style sheet: any browser shows it in thirty years. */
final class StoryPage {

    private final StringBuilder out = new StringBuilder();

    private StoryPage() {}

    static String of(CaseStory story) {
        var page = new StoryPage();
        page.write(story);
        return page.out.toString();
    }

    private void write(CaseStory story) {
        RequestView request = story.request();
        out.append("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(safe("申请 " + request.number()))
                .append("</title></head><body>\n");
        element("h1", "政府信息公开申请 " + request.number());
        out.append("<dl>\n");
        fact("受理机关", story.organ());
        fact("承办单位", story.unit());
        fact("申请渠道", request.channel().label());
        fact("到达日期", request.arrivedOn());
        fact("收到之日", request.receivedOn());
        fact("收到之日的依据", request.receiptBasis());
        fact("申请内容", request.wanted().subject());
        fact("文号", request.wanted().documentNumber());
        fact(
                "提供形式",
                request.wanted().form().label() + "，"
                        + request.wanted().delivery().label());
        fact("答复期限", request.due());
        fact("结果", request.outcome() == null ? null : request.outcome().label());
        fact("办结日期", request.closedOn());
        fact("答复文号", story.letter());
        fact("送达日期", story.sentOn());
        fact("送达凭证", story.proof());
        fact("审核记录编号", story.review());
        out.append("</dl>\n");
        applicant(story.applicant());
        element("h2", "经过");
        out.append("<ol>\n");
        story.timeline()
                .forEach(step -> element(
                        "li",
                        step.on() + " " + step.act().label() + "（" + step.act().article() + "） " + step.name()
                                + (step.text() == null ? "" : "\n" + step.text())));
        out.append("</ol>\n");
        element("h2", "日期的推算");
        story.derivation().forEach(this::derived);
        element("h2", "复议和诉讼");
        story.remedies()
                .forEach(each -> element(
                        "p",
                        each.filedOn() + " " + each.kind().label() + " " + each.number() + " "
                                + (each.result() == null
                                        ? "尚未审结"
                                        : each.result().label())));
        element("h2", "文书和材料");
        out.append("<ul>\n");
        story.files().forEach(this::paper);
        out.append("</ul>\n");
        element("h2", "文书的长期保存格式（PDF/A，ISO 19005）");
        story.lasting().forEach(each -> element("p", each));
        element("h2", "查阅记录");
        story.looks()
                .forEach(look ->
                        element("p", look.at().toLocalDateTime().withNano(0) + " " + look.name() + " " + look.what()));
        out.append("</body></html>\n");
    }

    private void applicant(@Nullable Applicant who) {
        element("h2", "申请人");
        if (who == null) {
            element("p", "已按期限删除");
            return;
        }
        out.append("<dl>\n");
        fact("类别", who.kind().label());
        fact("姓名或者名称", who.name());
        fact(who.paper().label(), who.paperNumber());
        fact("经办人", who.representative());
        fact("电话", who.phone());
        fact("邮箱", who.mail());
        fact("地址", who.address());
        out.append("</dl>\n");
    }

    private void derived(DerivationStep step) {
        element("h3", step.facts());
        element("p", step.rule() + "（" + step.article() + "）" + (step.result() == null ? "" : " → " + step.result()));
        if (!step.days().isEmpty()) {
            out.append("<ul>\n");
            step.days().forEach(day -> element("li", counted(day)));
            out.append("</ul>\n");
        }
    }

    private static String counted(CountedDay day) {
        return day.day() + " " + (day.number() == 0 ? "" : "第" + day.number() + "个")
                + day.kind().label();
    }

    private void paper(CaseStory.Paper paper) {
        String beside = paper.path().substring("data/".length());
        out.append("<li><a href=\"")
                .append(safe(beside.replace("%", "%25").replace("#", "%23").replace("?", "%3F")))
                .append("\">")
                .append(safe(paper.kind() + " " + paper.name()))
                .append("</a> SHA-256 ")
                .append(paper.sha256())
                .append(paper.lasting() == null ? "" : safe(" " + paper.lasting()))
                .append("</li>\n");
    }

    private void fact(String name, @Nullable Object value) {
        if (value != null) {
            element("dt", name);
            element("dd", value.toString());
        }
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(safe(text).replace("\n", "<br>"));
        out.append("</").append(name).append(">\n");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
