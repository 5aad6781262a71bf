package org.mingtang.publication.precheck;

import java.util.Map;
import org.mingtang.review.Finding;

/** Where a finding stands, in the office's words. */
final class Places {

    private static final Map<String, String> PARTS = Map.of(
            "title", "标题",
            "docNumber", "发文字号",
            "formedOn", "成文日期",
            "effectiveFrom", "施行日期",
            "validUntil", "有效期",
            "publishOn", "发布时间",
            "theme", "主题分类",
            "body", "正文");

    private static final String ATTACHMENT = "attachment:";

    private Places() {}

    static String of(Finding finding) {
        String part = part(finding.part());
        boolean counted = finding.paragraph() >= 0 && (part.equals("正文") || isAttachment(finding));
        return counted ? part + "第 " + (finding.paragraph() + 1) + " 段" : part;
    }

    static String part(String key) {
        return key.startsWith(ATTACHMENT) ? "附件 " + key.substring(ATTACHMENT.length()) : PARTS.getOrDefault(key, "稿件");
    }

    static boolean isAttachment(Finding finding) {
        return finding.part().startsWith(ATTACHMENT);
    }

    /** From 0. */
    static int attachment(Finding finding) {
        return Integer.parseInt(finding.part().substring(ATTACHMENT.length())) - 1;
    }
}
