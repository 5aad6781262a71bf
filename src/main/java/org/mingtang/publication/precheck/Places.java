package org.mingtang.publication.precheck;

import static java.util.Map.entry;

import java.util.Map;
import org.mingtang.review.Finding;

/** Where a finding stands, in the office's words. */
final class Places {

    private static final Map<String, String> PARTS = Map.ofEntries(
            entry("title", "标题"),
            entry("docNumber", "发文字号"),
            entry("formedOn", "成文日期"),
            entry("effectiveFrom", "施行日期"),
            entry("validUntil", "有效期"),
            entry("publishOn", "发布时间"),
            entry("theme", "主题分类"),
            entry("summary", "内容概述"),
            entry("keywords", "关键词"),
            entry("source", "来源"),
            entry("changeNote", "修改说明"),
            entry("body", "正文"));

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
