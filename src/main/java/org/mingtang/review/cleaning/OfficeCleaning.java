package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Element;

/** What Word, Excel and presentation files have in common: properties, embedded files, programs, pictures' data. */
final class OfficeCleaning {

    private static final Map<String, String> PROPERTIES = new LinkedHashMap<>(Map.of(
            "creator", "作者",
            "lastModifiedBy", "最后保存者",
            "Company", "单位",
            "Manager", "主管",
            "title", "标题",
            "subject", "主题",
            "description", "备注",
            "keywords", "关键词",
            "category", "类别",
            "HyperlinkBase", "链接基址"));

    private final OfficeParts parts;
    private final Taken taken;

    OfficeCleaning(OfficeParts parts, Taken taken) {
        this.parts = parts;
        this.taken = taken;
    }

    void clean() throws IOException {
        properties();
        new ChartCleaning(parts, taken).clean();
        embedded();
        pictures();
    }

    private void properties() throws IOException {
        List<String> labels = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (OfficeParts.Relation relation : parts.drop(each -> each.type()
                .matches(".*/(core-properties|extended-properties|custom-properties|thumbnail|customXml)"))) {
            if (relation.type().endsWith("/customXml")) {
                taken.removed(Kind.PROPERTIES, "自定义数据", "");
            } else if (relation.target().endsWith(".xml") && parts.has(relation.target())) {
                read(relation.target(), labels, values);
            }
        }
        if (!values.isEmpty()) {
            taken.removed(Kind.PROPERTIES, String.join("、", labels), String.join("；", values));
        }
    }

    private void read(String part, List<String> labels, List<String> values) throws IOException {
        for (Element each : Dom.children(parts.xml(part).getDocumentElement())) {
            String value = each.getTextContent().strip();
            String label =
                    Dom.name(each).equals("property") ? each.getAttribute("name") : PROPERTIES.get(Dom.name(each));
            boolean template = Dom.name(each).equals("Template") && !value.matches("(?i)normal(\\.dot[mx]?)?|");
            if (template) {
                taken.removed(Kind.TEMPLATE, "模板", value);
            } else if (label != null && !value.isEmpty()) {
                labels.add(label);
                values.add(value);
            }
        }
    }

    private void embedded() throws IOException {
        for (OfficeParts.Relation relation : parts.drop(
                each -> each.type()
                        .matches(
                                ".*/(oleObject|package|control|activeXControlBinary|vbaProject|wordVbaData|attachedToolbars)"))) {
            String file = relation.target().substring(relation.target().lastIndexOf('/') + 1);
            if (ChartCleaning.isChart(relation.source())) {
                taken.removed(
                        file.isEmpty() ? Kind.OUTSIDE_LINKS : Kind.EMBEDDED_FILE,
                        file.isEmpty() ? "图表引用的其他文件" : "图表的底数工作簿 " + file,
                        "");
                continue;
            }
            boolean program = relation.type().matches(".*/(vba.*|wordVbaData|control|activeX.*|attachedToolbars)");
            taken.removed(program ? Kind.PROGRAM : Kind.EMBEDDED_FILE, program ? "宏或控件" : file, "");
        }
    }

    private void pictures() throws IOException {
        for (String name : parts.names("(word|xl|ppt)/media/.*\\.(?i:jpe?g|png)")) {
            Taken inside = new Taken();
            byte[] clean = PictureCleaning.clean(parts.bytes(name), inside);
            if (!inside.isEmpty()) {
                parts.put(name, clean);
                inside.removed()
                        .forEach(each -> taken.removed(
                                each.kind(),
                                "图片" + name.substring(name.lastIndexOf('/') + 1) + "的" + each.where(),
                                each.example()));
            }
        }
    }
}
