package org.mingtang.review.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;
import org.mingtang.review.HiddenContent.Kind;

/** PDF files: properties, remarks, attached files, scripts, layers switched off, earlier versions. */
final class PdfCleaning {

    /** Remarks of people who worked on the file; stamps, form fields and links are part of the page. */
    private static final Set<String> REMARKS = Set.of(
            "Text",
            "Popup",
            "Highlight",
            "Underline",
            "StrikeOut",
            "Squiggly",
            "Caret",
            "Ink",
            "FreeText",
            "FileAttachment",
            "Sound",
            "Movie",
            "Screen",
            "RichMedia",
            "3D");

    private static final Set<String> PROGRAMS = Set.of("OpenAction", "AA");

    private PdfCleaning() {}

    /** @return the cleaned bytes; null where only looking was asked for */
    static byte @Nullable [] clean(Path file, Taken taken, boolean writing) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            boolean signed = !document.getSignatureDictionaries().isEmpty();
            if (!signed) {
                earlier(Files.readAllBytes(file), taken);
            }
            properties(document, taken);
            for (PDPage page : document.getPages()) {
                remarks(page, taken);
                page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
                page.getCOSObject().removeItem(COSName.METADATA);
                page.getCOSObject().removeItem(COSName.getPDFName("Thumb"));
                page.getCOSObject().removeItem(COSName.getPDFName("AA"));
            }
            catalog(document.getDocumentCatalog(), taken);
            PdfLayers.removeHidden(document, taken);
            PdfHiddenText.look(document, taken);
            pictures(document, taken);
            if (!writing || taken.isEmpty()) {
                return null;
            }
            if (signed) {
                throw new UnlawfulAct("这个PDF带有电子签名或电子印章，清理会使签章失效。请从原稿去掉隐藏内容，重新生成并签章。");
            }
            document.setAllSecurityToBeRemoved(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Changes are appended to a PDF: what stood there before is still in the file. */
    private static void earlier(byte[] bytes, Taken taken) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int ends = 0;
        for (int at = all.indexOf("%%EOF"); at >= 0; at = all.indexOf("%%EOF", at + 1)) {
            ends++;
        }
        boolean forTheWeb = all.substring(0, Math.min(2048, all.length())).contains("/Linearized");
        if (ends > (forTheWeb ? 2 : 1)) {
            taken.removed(Kind.EARLIER_VERSION, "修改前的内容", "");
        }
    }

    private static void properties(PDDocument document, Taken taken) throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        String title = about.getTitle();
        List<String> values = new ArrayList<>();
        for (String key : about.getMetadataKeys()) {
            boolean plain = Set.of("Title", "Creator", "Producer", "CreationDate", "ModDate", "Trapped")
                    .contains(key);
            String value = about.getCustomMetadataValue(key);
            boolean draft =
                    key.equals("Title") && value != null && value.matches("(?i)microsoft word - .*|.*[/\\\\].*");
            if ((!plain || draft) && value != null && !value.isBlank()) {
                values.add(value);
                title = draft ? null : title;
            }
        }
        COSStream more = document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.METADATA);
        boolean history = false;
        if (more != null) {
            String xmp = new String(more.createInputStream().readAllBytes(), StandardCharsets.UTF_8);
            history = xmp.matches("(?s).*(dc:creator|xmpMM:History|xmpMM:DerivedFrom|pdfx:|photoshop:|pdf:Keywords).*");
        }
        if (!values.isEmpty() || history) {
            taken.removed(Kind.PROPERTIES, "作者、单位等", String.join("；", values));
        }
        PDDocumentInformation kept = new PDDocumentInformation();
        kept.setTitle(title);
        document.setDocumentInformation(kept);
        document.getDocumentCatalog().setMetadata(null);
    }

    private static void remarks(PDPage page, Taken taken) throws IOException {
        List<PDAnnotation> kept = new ArrayList<>();
        boolean found = false;
        for (PDAnnotation each : page.getAnnotations()) {
            String kind = String.valueOf(each.getSubtype());
            if (!REMARKS.contains(kind)) {
                kept.add(each);
                continue;
            }
            found = true;
            String words = each.getContents() == null ? "" : each.getContents();
            taken.removed(kind.equals("FileAttachment") ? Kind.EMBEDDED_FILE : Kind.COMMENTS, "页面批注", words);
        }
        if (found) {
            page.setAnnotations(kept);
        }
    }

    private static void catalog(PDDocumentCatalog catalog, Taken taken) {
        COSDictionary names = catalog.getCOSObject().getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
            taken.removed(Kind.EMBEDDED_FILE, "PDF附件", "");
            names.removeItem(COSName.EMBEDDED_FILES);
        }
        if (names != null && names.containsKey(COSName.getPDFName("JavaScript"))) {
            taken.removed(Kind.PROGRAM, "脚本", "");
            names.removeItem(COSName.getPDFName("JavaScript"));
        }
        for (String key : PROGRAMS) {
            COSDictionary action = catalog.getCOSObject().getCOSDictionary(COSName.getPDFName(key));
            boolean going = action != null && "GoTo".equals(action.getNameAsString(COSName.S));
            if (action != null && !going) {
                taken.removed(Kind.PROGRAM, "打开时的动作", "");
                catalog.getCOSObject().removeItem(COSName.getPDFName(key));
            }
        }
        catalog.getCOSObject().removeItem(COSName.getPDFName("AF"));
        catalog.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
    }

    private static void pictures(PDDocument document, Taken taken) throws IOException {
        for (COSObject object : document.getDocument().getObjectsByType(COSName.XOBJECT)) {
            COSBase base = object.getObject();
            if (!(base instanceof COSStream stream) || !"Image".equals(stream.getNameAsString(COSName.SUBTYPE))) {
                continue;
            }
            stream.removeItem(COSName.METADATA);
            if (COSName.DCT_DECODE.equals(stream.getFilters())) {
                byte[] bytes = stream.createRawInputStream().readAllBytes();
                Taken inside = new Taken();
                byte[] clean = PictureCleaning.clean(bytes, inside);
                if (!inside.isEmpty()) {
                    inside.removed()
                            .forEach(each -> taken.removed(each.kind(), "页面图片的" + each.where(), each.example()));
                    try (var out = stream.createRawOutputStream()) {
                        out.write(clean);
                    }
                }
            }
        }
    }
}
