package org.mingtang.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Labelled fields of a web page's head: {@code 发布时间:2021-09-10}, or label and value on two lines. */
final class Fields {

    private static final String NAMES =
            "标题|信息名称|文件名称|公文名称|名称|发文机关|发文机构|发布机构|发布机关|发文单位|公开主体|制发机关|发布单位|信息来源|来源|发文字号|发文文号|文件编号|公文号|发文编号|文号|字号|成文日期|成文时间|发文日期|发文时间|生成日期|签发日期|印发日期|发布日期|发布时间|公开日期|索引号|主题分类|主题词|有效性|效力状态|体裁分类|组配分类|内容分类|时效|失效日期|关键词|统一登记号|浏览次数|文字大小|字体|背景色|作者|责任编辑|点击数|阅读次数|填表单位|制表单位|填表日期|制表日期|施行日期|废止日期|公开方式";
    /** Labels of two letters spread to the width of longer ones: {@code 文　号：}. */
    private static final Pattern SPREAD =
            Pattern.compile("(?<![\\u4e00-\\u9fa5])(文|字|名|标|来)[ \\u3000]+(号|称|题|源)(\\s*[:：])");

    private static final Pattern LABEL = Pattern.compile("[【\\[]?(" + NAMES + ")[】\\]]?[\\s\\u3000]*[:：]");
    private static final Pattern ALONE = Pattern.compile("[【\\[]?(" + NAMES + ")[】\\]]?[:：]?");
    private static final Pattern LABEL_AT_END = Pattern.compile("^(.{6,120})(发文机关|发布机构|发文字号|索引号|成文日期|发文日期|发布日期)$");
    private static final int FIRST_LINES = 80;

    private final Map<String, String> values = new LinkedHashMap<>();

    static Fields of(List<String> lines) {
        Fields fields = new Fields();
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            if (!Text.isBlank(line)) {
                filled.add(SPREAD.matcher(Text.strip(line)).replaceAll("$1$2$3"));
            }
        }
        int end = Math.min(filled.size(), FIRST_LINES);
        for (int i = 0; i < end; i++) {
            fields.inLine(filled.get(i));
            String label = labelAlone(filled.get(i));
            if (label != null && i + 1 < filled.size()) {
                Matcher stuck = LABEL_AT_END.matcher(Text.squeeze(filled.get(i + 1)));
                fields.put(label, stuck.matches() ? stuck.group(1) : filled.get(i + 1));
            }
        }
        for (int i = end; i < filled.size(); i++) {
            if (filled.get(i).length() < 80) {
                fields.inLine(filled.get(i));
            }
        }
        return fields;
    }

    private static @Nullable String labelAlone(String line) {
        String text = Text.squeeze(line);
        Matcher alone = ALONE.matcher(text);
        if (alone.matches()) {
            return alone.group(1);
        }
        Matcher stuck = LABEL_AT_END.matcher(text);
        return stuck.matches() ? stuck.group(2) : null;
    }

    private void inLine(String line) {
        Matcher label = LABEL.matcher(line);
        String open = null;
        int from = 0;
        while (label.find()) {
            if (open != null) {
                put(open, line.substring(from, label.start()));
            }
            open = label.group(1);
            from = label.end();
        }
        if (open != null) {
            put(open, line.substring(from));
        }
    }

    private void put(String label, String value) {
        String text = value.strip();
        if (!text.isEmpty()
                && !ALONE.matcher(text).matches()
                && !LABEL.matcher(text).lookingAt()) {
            values.putIfAbsent(label, text);
        }
    }

    @Nullable
    String get(String label) {
        return values.get(label);
    }

    /** The first of several fields that is there. */
    @Nullable
    String any(String... labels) {
        for (String label : labels) {
            String value = values.get(label);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    static boolean isField(String line) {
        String text = Text.strip(line);
        return LABEL.matcher(text).lookingAt()
                || ALONE.matcher(Text.squeeze(text)).matches();
    }
}
