package org.mingtang.request.redaction;

import static org.mingtang.request.redaction.Leak.NAME;
import static org.mingtang.request.redaction.Leak.NUMBER;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDF files with one leak each. */
final class PdfLeaks {

    private PdfLeaks() {}

    /** Something done to the paper. */
    private interface Doing {
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
        objects(leaks);
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

    private static void objects(List<Leak> leaks) {
        add(leaks, "author", paper -> paper.document.getDocumentInformation().setAuthor(NAME));
        add(
                leaks,
                "own property",
                paper -> paper.document.getDocumentInformation().setCustomMetadataValue("当事人", NAME));
        add(
                leaks,
                "name of a property",
                paper -> paper.document.getDocumentInformation().setCustomMetadataValue("N" + NUMBER, "1"));
        add(leaks, "XMP", paper -> {
            var about = new PDMetadata(paper.document);
            about.importXMPMetadata(
                    ("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc:creator>" + NAME + "</dc:creator></x:xmpmeta>")
                            .getBytes(StandardCharsets.UTF_8));
            paper.document.getDocumentCatalog().setMetadata(about);
        });
        add(leaks, "comment", paper -> {
            var comment = new PDAnnotationText();
            comment.setContents(NAME);
            comment.setRectangle(new PDRectangle(10, 10, 20, 20));
            paper.page.getAnnotations().add(comment);
        });
        add(leaks, "value of a field", paper -> field(paper).getCOSObject().setString(COSName.V, NAME));
        add(leaks, "default of a field", paper -> field(paper).getCOSObject().setString(COSName.DV, NAME));
        add(leaks, "bookmark", paper -> {
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle(NAME + "案");
            outline.addLast(item);
            paper.document.getDocumentCatalog().setDocumentOutline(outline);
        });
        add(leaks, "attached text", paper -> attach(paper, "a.txt", ("联系人" + NAME).getBytes(StandardCharsets.UTF_8)));
        add(
                leaks,
                "attached GBK text",
                paper -> attach(paper, "a.txt", ("联系人" + NAME).getBytes(Charset.forName("GBK"))));
        add(
                leaks,
                "attached Word file",
                paper -> attach(
                        paper,
                        "a.docx",
                        WordLeaks.with(WordLeaks.p(WordLeaks.run("张") + WordLeaks.run("三丰")))
                                .bytes()));
        add(leaks, "name of an attachment", paper -> attach(paper, NAME + ".txt", new byte[] {'a'}));
        add(leaks, "name of a layer", paper -> {
            var layers = new PDOptionalContentProperties();
            layers.addGroup(new PDOptionalContentGroup(NAME));
            paper.document.getDocumentCatalog().setOCProperties(layers);
        });
        add(leaks, "structure tree", paper -> {
            var root = new COSDictionary();
            var element = new COSDictionary();
            element.setItem(COSName.ALT, new COSString(NAME + "的照片"));
            root.setItem(COSName.K, element);
            paper.document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        });
        add(
                leaks,
                "script",
                paper -> paper.document
                        .getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert('" + NAME + "')")));
        add(leaks, "private data of a program", paper -> {
            var piece = new COSDictionary();
            piece.setItem("Private", new COSString(NAME.getBytes(StandardCharsets.UTF_16LE)));
            paper.page.getCOSObject().setItem("PieceInfo", piece);
        });
        add(leaks, "form nobody draws", paper -> {
            PDResources resources = paper.page.getResources();
            resources.add(form(paper, to -> paper.text(to, 10, 10, NAME)));
        });
        add(leaks, "label of a page", paper -> {
            var labels = new COSDictionary();
            var numbers = new COSArray();
            numbers.add(org.apache.pdfbox.cos.COSInteger.ZERO);
            var label = new COSDictionary();
            label.setItem(COSName.P, new COSString(NAME));
            numbers.add(label);
            labels.setItem(COSName.NUMS, numbers);
            paper.document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, labels);
        });
        add(leaks, "thumbnail's remark", paper -> {
            COSStream thumb = paper.document.getDocument().createCOSStream();
            try (OutputStream out = thumb.createOutputStream(COSName.LZW_DECODE)) {
                out.write(("xx" + NAME).getBytes(StandardCharsets.UTF_16BE));
            }
            paper.page.getCOSObject().setItem("Thumb", thumb);
        });
        add(leaks, "stream packed in hexadecimal", paper -> {
            COSStream more = paper.document.getDocument().createCOSStream();
            try (OutputStream out = more.createOutputStream(COSName.ASCII_HEX_DECODE)) {
                out.write(NAME.getBytes(StandardCharsets.UTF_8));
            }
            paper.document.getDocumentCatalog().getCOSObject().setItem("More", more);
        });
    }

    private static void add(List<Leak> leaks, String name, Doing doing) {
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

    private static PDTextField field(PdfPaper paper) {
        var form = new PDAcroForm(paper.document);
        paper.document.getDocumentCatalog().setAcroForm(form);
        var field = new PDTextField(form);
        field.setPartialName("a");
        form.setFields(List.of(field));
        return field;
    }

    private static void attach(PdfPaper paper, String name, byte[] content) throws IOException {
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(
                new PDEmbeddedFile(paper.document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(new HashMap<>(Map.of("a", specification)));
        var names = new PDDocumentNameDictionary(paper.document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        paper.document.getDocumentCatalog().setNames(names);
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
