package org.mingtang.publication;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The nine elements that a guide must hold (政府信息公开条例第十二条第二款), looked for by their names. */
public enum GuideElements {
    CLASSES("政府信息的分类", "分类|种类"),
    ARRANGEMENT("编排体系", "编排"),
    WAYS("获取方式", "获取|查阅|公开(形式|方式|渠道)"),
    OFFICE("政府信息公开工作机构的名称", "工作机构"),
    PLACE("办公地址", "地址|地点"),
    HOURS("办公时间", "(办公|受理|工作|接待)时间"),
    PHONE("联系电话", "电话"),
    FAX("传真号码", "传真"),
    INTERNET("互联网联系方式", "互联网|网址|网站|电子(邮箱|邮件|信箱)|邮箱");

    private final String label;
    private final Pattern named;

    GuideElements(String label, String named) {
        this.label = label;
        this.named = Pattern.compile(named);
    }

    public String label() {
        return label;
    }

    /** Returns what a guide does not name. */
    public static List<GuideElements> missing(String text) {
        return Arrays.stream(values())
                .filter(each -> !each.named.matcher(text).find())
                .toList();
    }
}
