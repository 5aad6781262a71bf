package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** OFD files (GB/T 33190-2016): data about the document, remarks, attached files, versions, words that are not shown. */
final class OfdCleaning {

    private static final String ROOT = "OFD.xml";
    private static final Set<String> PLAIN =
            Set.of("DocID", "Creator", "CreatorVersion", "CreationDate", "ModDate", "Title");

    /** Links, watermarks and stamps are part of the page. */
    private static final Set<String> REMARKS = Set.of("Highlight", "Path");

    private final OfficeParts parts;
    private final Taken taken;
    private boolean signed;

    OfdCleaning(OfficeParts parts, Taken taken) {
        this.parts = parts;
        this.taken = taken;
    }

    /** @return the cleaned bytes; null where only looking was asked for */
    byte @Nullable [] clean(boolean writing) throws IOException {
        Document xml = parts.xml(ROOT);
        for (Element body : Dom.children(xml.getDocumentElement())) {
            about(body);
            signed |= Dom.child(body, "Signatures") != null;
            Element versions = Dom.child(body, "Versions");
            if (versions != null) {
                taken.removed(Kind.EARLIER_VERSION, "修改前的版本", "");
                Dom.remove(versions);
            }
            document(resolved("", text(Dom.child(body, "DocRoot"))));
        }
        parts.put(ROOT, xml);
        forgotten();
        if (!writing || taken.isEmpty()) {
            return null;
        }
        if (signed) {
            throw new UnlawfulAct("这个OFD带有电子签名或电子印章，清理会使签章失效。请从原稿去掉隐藏内容，重新生成并签章。");
        }
        return parts.zip();
    }

    private void about(Element body) {
        List<String> values = new ArrayList<>();
        for (Element each : Dom.children(Dom.child(body, "DocInfo"))) {
            if (!PLAIN.contains(Dom.name(each))) {
                if (!text(each).isEmpty()) {
                    values.add(text(each));
                }
                Dom.remove(each);
            }
        }
        if (!values.isEmpty()) {
            taken.removed(Kind.PROPERTIES, "作者、关键词等", String.join("；", values));
        }
    }

    private void document(String location) throws IOException {
        if (!parts.has(location)) {
            return;
        }
        Document xml = parts.xml(location);
        Element root = xml.getDocumentElement();
        for (Element each : Dom.children(root)) {
            switch (Dom.name(each)) {
                case "Attachments" -> attachments(each, resolved(location, text(each)));
                case "Annotations" -> annotations(resolved(location, text(each)));
                case "CustomTags", "Extensions" -> {
                    taken.removed(Kind.PROPERTIES, "自定义数据", "");
                    String list = resolved(location, text(each));
                    parts.remove(list);
                    Dom.remove(each);
                }
                case "Actions" -> {
                    taken.removed(Kind.PROGRAM, "打开时的动作", "");
                    Dom.remove(each);
                }
                default -> {}
            }
        }
        parts.put(location, xml);
        double[] paper =
                OfdWords.box(Dom.child(Dom.child(root, "CommonData"), "PageArea"), new double[] {0, 0, 210, 297});
        for (Element page : Dom.all(root, "Page")) {
            page(resolved(location, page.getAttribute("BaseLoc")), paper);
        }
    }

    private void page(String location, double[] paper) throws IOException {
        if (!parts.has(location)) {
            return;
        }
        Document xml = parts.xml(location);
        Element root = xml.getDocumentElement();
        double[] own = OfdWords.box(Dom.child(root, "Area"), paper);
        if (new OfdWords(taken, own).remove(root)) {
            taken.alsoSeenByReaders();
            parts.put(location, xml);
        }
    }

    private void attachments(Element pointer, String list) throws IOException {
        if (parts.has(list)) {
            for (Element each : Dom.all(parts.xml(list).getDocumentElement(), "Attachment")) {
                taken.removed(Kind.EMBEDDED_FILE, "附件“" + each.getAttribute("Name") + "”", "");
                parts.remove(resolved(list, text(Dom.child(each, "FileLoc"))));
            }
            parts.remove(list);
        }
        Dom.remove(pointer);
    }

    private void annotations(String list) throws IOException {
        if (!parts.has(list)) {
            return;
        }
        for (Element page : Dom.all(parts.xml(list).getDocumentElement(), "FileLoc")) {
            String file = resolved(list, text(page));
            if (!parts.has(file)) {
                continue;
            }
            Document xml = parts.xml(file);
            for (Element each : Dom.all(xml.getDocumentElement(), "Annot")) {
                boolean hidden = each.getAttribute("Visible").equals("false");
                if (hidden || REMARKS.contains(each.getAttribute("Type"))) {
                    taken.removed(Kind.COMMENTS, hidden ? "不显示的注释" : "页面注释", each.getTextContent());
                    Dom.remove(each);
                }
            }
            parts.put(file, xml);
        }
    }

    /** Files that nothing in the document names. */
    private void forgotten() {
        StringBuilder words = new StringBuilder();
        parts.names("(?i).*\\.xml")
                .forEach(name -> words.append(new String(parts.bytes(name), java.nio.charset.StandardCharsets.UTF_8)));
        for (String name : parts.names(".*")) {
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (!name.equals(ROOT) && words.indexOf(file) < 0) {
                taken.removed(Kind.EMBEDDED_FILE, "没有引用的文件" + file.toLowerCase(Locale.ROOT), "");
                parts.remove(name);
            }
        }
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextContent().strip();
    }

    private static String resolved(String from, String location) {
        return OfficeParts.resolve(from, location);
    }
}
