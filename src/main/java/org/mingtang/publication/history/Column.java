package org.mingtang.publication.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a list of past information, known by the words that stand at its head. */
enum Column {
    TITLE("标题", "题名", "名称", "信息标题", "文件标题"),
    NUMBER("文号", "发文字号", "文件编号"),
    FORMED("成文日期", "生成日期", "形成日期", "印发日期"),
    PUBLISHED("发布日期", "公开日期", "发布时间", "公开时间", "发表日期"),
    LINE("目录", "公开目录", "栏目", "公开类别", "目录代码"),
    THEME("主题", "主题分类"),
    LINK("链接", "网址", "原网址", "原链接"),
    FILE("文件名", "附件", "文件", "附件名"),
    BODY("正文", "内容", "信息内容"),
    SOURCE("来源", "信息来源");

    private final List<String> heads;

    Column(String... heads) {
        this.heads = List.of(heads);
    }

    /** The word by which it is asked for. */
    String label() {
        return heads.get(0);
    }

    /** Spaces, stars and marks of brackets around a head say nothing. */
    static Optional<Column> of(String head) {
        String plain = head.replaceAll("[\\s　*＊：:]|（.*）|\\(.*\\)|\uFEFF", "");
        return Arrays.stream(values())
                .filter(each -> each.heads.contains(plain))
                .findFirst();
    }
}
