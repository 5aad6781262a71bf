package org.mingtang.request.redaction;

import static org.mingtang.request.redaction.Leak.NAME;
import static org.mingtang.request.redaction.Leak.NUMBER;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** PDF files with one leak each. */
final class PdfLeaks {

    private PdfLeaks() {}

    /** Something done to the paper. */
    interface Doing {
        void to(PdfPaper paper) throws Exception;
    }

    static byte[] plain() throws IOException {
        try (var paper = new PdfPaper()) {
            return paper.bytes();
        }
    }

    static List<Leak> all() {
        List<Leak> leaks = new ArrayList<>();
        drawn(leaks);
        PdfObjectLeaks.into(leaks);
        leaks.add(new Leak("pdf: earlier version", PdfLeaks::earlier));
        leaks.add(new Leak(
                "pdf: bytes behind the end", () -> behind(plain(), ("\n" + NAME).getBytes(StandardCharsets.UTF_8))));
        leaks.add(new Leak(
                "pdf: GBK bytes behind the end", () -> behind(plain(), NAME.getBytes(Charset.forName("GBK")))));
        return leaks;
    }

    private static void drawn(List<Leak> leaks) {
        add(leaks, "plain text", paper -> paper.write(72, 700, "申请人" + NAME + "，" + NUMBER));
        add(
                leaks,
                "white text",
                paper -> paper.draw(to -> {
                    to.setNonStrokingColor(Color.WHITE);
                    paper.text(to, 72, 700, NAME);
                }));
        add(
                leaks,
                "invisible text",
                paper -> paper.draw(to -> {
                    to.setRenderingMode(RenderingMode.NEITHER);
                    paper.text(to, 72, 700, NAME);
                }));
        add(
                leaks,
                "text under a black box",
                paper -> paper.write(72, 700, NAME).draw(to -> {
                    to.setNonStrokingColor(Color.BLACK);
                    to.addRect(60, 690, 200, 30);
                    to.fill();
                }));
        add(leaks, "text beside the crop box", paper -> {
            paper.write(400, 700, NAME);
            paper.page.setCropBox(new PDRectangle(50, 600, 300, 200));
        });
        add(leaks, "text over a line end", paper -> paper.write(500, 700, "张三").write(72, 680, "丰"));
        add(
                leaks,
                "text drawn sign by sign out of order",
                paper -> paper.write(96, 700, "丰").write(72, 700, "张").write(84, 700, "三"));
        add(leaks, "number in groups", paper -> paper.write(72, 700, "370602 1990 0101 1237"));
        add(leaks, "number in full-width digits", paper -> paper.write(72, 700, "３７０６０２１９９００１０１１２３７"));
        add(leaks, "text in a form within a form", paper -> {
            PDFormXObject inner = form(paper, to -> paper.text(to, 10, 10, NAME));
            PDFormXObject outer = form(paper, to -> to.drawForm(inner));
            paper.draw(to -> to.drawForm(outer));
        });
        add(
                leaks,
                "alternative text of a mark",
                paper -> paper.draw(to -> {
                    COSDictionary properties = new COSDictionary();
                    properties.setItem(COSName.ACTUAL_TEXT, new COSString(NAME));
                    to.beginMarkedContent(
                            COSName.P,
                            org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList.create(
                                    properties));
                    paper.text(to, 72, 700, "甲");
                    to.endMarkedContent();
                }));
        add(leaks, "layer that is switched off", paper -> {
            var layers = new PDOptionalContentProperties();
            var layer = new PDOptionalContentGroup("底稿");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            paper.document.getDocumentCatalog().setOCProperties(layers);
            paper.draw(to -> {
                to.beginMarkedContent(COSName.OC, layer);
                paper.text(to, 72, 700, NAME);
                to.endMarkedContent();
            });
        });
        add(leaks, "remark between operators", paper -> raw(paper, "% " + NAME + "\n0 0 m n\n"));
        add(leaks, "string no operator uses", paper -> raw(paper, "(" + NAME + ") 0 0 m n\n"));
        add(leaks, "stamp", paper -> {
            var stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(100, 500, 200, 50));
            var look = new PDAppearanceStream(paper.document);
            look.setBBox(new PDRectangle(200, 50));
            look.setResources(new PDResources());
            try (var to = new PDPageContentStream(paper.document, look)) {
                paper.text(to, 10, 10, NAME);
            }
            var looks = new PDAppearanceDictionary();
            looks.setNormalAppearance(look);
            stamp.setAppearance(looks);
            paper.page.getAnnotations().add(stamp);
        });
        add(leaks, "remark within a picture", paper -> {
            var picture = JPEGFactory.createFromByteArray(paper.document, SomePictures.jpegSaying(NAME));
            paper.draw(to -> to.drawImage(picture, 72, 500, 100, 80));
        });
    }

    static void add(List<Leak> leaks, String name, Doing doing) {
        leaks.add(new Leak("pdf: " + name, () -> {
            try (var paper = new PdfPaper()) {
                doing.to(paper);
                return paper.bytes();
            }
        }));
    }

    static PDFormXObject form(PdfPaper paper, PdfPaper.Drawing drawing) throws IOException {
        var form = new PDAppearanceStream(paper.document);
        form.setBBox(new PDRectangle(400, 400));
        form.setResources(new PDResources());
        try (var to = new PDPageContentStream(paper.document, form)) {
            drawing.on(to);
        }
        return form;
    }

    private static void raw(PdfPaper paper, String operators) throws IOException {
        COSStream stream = paper.document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.UTF_8));
        }
        COSArray all = new COSArray();
        all.add(paper.page.getCOSObject().getItem(COSName.CONTENTS));
        if (all.getObject(0) instanceof COSArray several) {
            all = several;
        }
        all.add(stream);
        paper.page.getCOSObject().setItem(COSName.CONTENTS, all);
    }

    /** The name stood on the page and was taken off by an incremental save. */
    private static byte[] earlier() throws IOException {
        byte[] first;
        try (var paper = new PdfPaper()) {
            first = paper.write(72, 700, NAME).bytes();
        }
        byte[] clean = plain();
        var out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(first);
                PDDocument other = Loader.loadPDF(clean)) {
            var page = document.getPage(0).getCOSObject();
            COSStream now = document.getDocument().createCOSStream();
            try (OutputStream to = now.createOutputStream(COSName.FLATE_DECODE)) {
                to.write(other.getPage(0).getContents().readAllBytes());
            }
            page.setItem(COSName.CONTENTS, now);
            page.setItem(COSName.RESOURCES, other.getPage(0).getResources().getCOSObject());
            page.setNeedToBeUpdated(true);
            now.setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private static byte[] behind(byte[] file, byte[] words) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(file);
        out.write(words);
        return out.toByteArray();
    }
}
