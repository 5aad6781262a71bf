package org.mingtang.request.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * Whether a PDF can be read for ever: that it claims to be PDF/A (ISO 19005) and keeps what that comes to. It looks at
 * everything the file holds, but is no full validation; tests hold it and all letters against one.
 *
 * @param claim such as PDF/A-2A; empty where it claims nothing
 * @param faults what it does not keep, in sentences
 */
record LastingPdf(String claim, List<String> faults) {

    private static final Pattern PART = Pattern.compile("pdfaid:part\\s*(?:=\\s*[\"']|>)\\s*([1-4])");
    private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance\\s*(?:=\\s*[\"']|>)\\s*([ABU])");
    private static final Set<String> ACTIONS =
            Set.of("Launch", "Sound", "Movie", "ResetForm", "ImportData", "JavaScript", "Hide", "Rendition", "Trans");
    private static final Set<String> FONTS = Set.of("Type1", "MMType1", "TrueType", "CIDFontType0", "CIDFontType2");

    LastingPdf {
        faults = List.copyOf(faults);
    }

    static LastingPdf of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            Set<String> faults = new LinkedHashSet<>();
            String claim = claim(document);
            if (claim.isEmpty()) {
                faults.add("没有声明为 PDF/A");
            }
            whole(document, claim, faults);
            new Walk(faults).through(document.getDocument().getTrailer());
            return new LastingPdf(claim, new ArrayList<>(faults));
        } catch (IOException | RuntimeException e) {
            // What a library throws at a damaged file depends on where it stumbles.
            return new LastingPdf("", List.of("打不开，可能已损坏或设有密码"));
        }
    }

    boolean isLasting() {
        return faults.isEmpty();
    }

    /** For the report of the package. */
    String sentence() {
        return isLasting() ? claim + "，核对无误" : "不是合格的 PDF/A：" + String.join("；", faults);
    }

    private static String claim(PDDocument document) throws IOException {
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata == null) {
            return "";
        }
        try (InputStream in = metadata.exportXMPMetadata()) {
            String xmp = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            Matcher part = PART.matcher(xmp);
            Matcher level = LEVEL.matcher(xmp);
            return part.find() && level.find() ? "PDF/A-" + part.group(1) + level.group(1) : "";
        }
    }

    private static void whole(PDDocument document, String claim, Set<String> faults) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        add(faults, document.isEncrypted(), "设有密码或者权限");
        add(faults, document.getDocument().getTrailer().getCOSArray(COSName.ID) == null, "没有文件标识");
        boolean colours = catalog.getOutputIntents().stream()
                .anyMatch(each -> each.getCOSObject().getDictionaryObject(COSName.DEST_OUTPUT_PROFILE) != null);
        add(faults, !colours, "没有颜色特性文件");
        if (claim.endsWith("A")) {
            boolean tagged =
                    catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
            add(faults, !tagged || catalog.getStructureTreeRoot() == null, "没有结构标记");
            add(faults, catalog.getLanguage() == null, "没有注明语言");
        }
    }

    private static void add(Set<String> faults, boolean wrong, String fault) {
        if (wrong) {
            faults.add(fault);
        }
    }

    /** Every object that the file's directory leads to, each once. */
    private record Walk(Set<String> faults, Set<COSBase> seen) {

        Walk(Set<String> faults) {
            this(faults, Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        void through(COSBase start) {
            List<COSBase> open = new ArrayList<>(List.of(start));
            while (!open.isEmpty()) {
                COSBase given = open.remove(open.size() - 1);
                COSBase next = given instanceof COSObject object ? object.getObject() : given;
                if (next == null || !seen.add(next)) {
                    continue;
                }
                if (next instanceof COSDictionary dictionary) {
                    look(dictionary);
                    dictionary.getValues().forEach(open::add);
                } else if (next instanceof COSArray array) {
                    array.forEach(open::add);
                }
            }
        }

        private void look(COSDictionary it) {
            String type = it.getNameAsString(COSName.TYPE, "");
            String subtype = it.getNameAsString(COSName.SUBTYPE, "");
            add(faults, ACTIONS.contains(it.getNameAsString(COSName.S, "")) || it.containsKey(COSName.JS), "带有脚本或者动作");
            add(faults, it.containsKey(COSName.AA), "带有自动动作");
            add(faults, it.containsKey(COSName.EF), "带有附件");
            add(faults, type.equals("Font") && FONTS.contains(subtype) && !isEmbedded(it), "有字体没有嵌入");
            add(faults, subtype.equals("Image") && it.getBoolean(COSName.INTERPOLATE, false), "图片要求插值");
            if (it instanceof COSStream stream) {
                add(faults, stream.containsKey(COSName.F), "内容在文件之外");
                add(faults, filters(stream).contains("LZW"), "用了 LZW 压缩");
                add(faults, filters(stream).contains("Crypt"), "有加密的内容");
            }
            boolean widget = type.equals("Annot") || subtype.equals("Widget");
            boolean shown = it.getDictionaryObject(COSName.AP) != null || subtype.matches("Popup|Link");
            add(faults, widget && !shown && it.containsKey(COSName.RECT), "有批注没有外观");
        }

        private static boolean isEmbedded(COSDictionary font) {
            COSDictionary described = font.getCOSDictionary(COSName.FONT_DESC);
            return described != null
                    && (described.getDictionaryObject(COSName.FONT_FILE) != null
                            || described.getDictionaryObject(COSName.FONT_FILE2) != null
                            || described.getDictionaryObject(COSName.FONT_FILE3) != null);
        }

        private static String filters(COSStream stream) {
            return String.valueOf(stream.getFilters());
        }
    }
}
