package org.mingtang.request.redaction;

import static org.mingtang.request.redaction.Leak.NAME;
import static org.mingtang.request.redaction.Leak.NUMBER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDF files with one leak each in their objects, beside what is drawn. */
final class PdfObjectLeaks {

    private PdfObjectLeaks() {}

    static void into(List<Leak> leaks) {
        PdfLeaks.add(
                leaks,
                "author",
                paper -> paper.document.getDocumentInformation().setAuthor(NAME));
        PdfLeaks.add(
                leaks,
                "own property",
                paper -> paper.document.getDocumentInformation().setCustomMetadataValue("当事人", NAME));
        PdfLeaks.add(
                leaks,
                "name of a property",
                paper -> paper.document.getDocumentInformation().setCustomMetadataValue("N" + NUMBER, "1"));
        PdfLeaks.add(leaks, "XMP", paper -> {
            var about = new PDMetadata(paper.document);
            about.importXMPMetadata(
                    ("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><dc:creator>" + NAME + "</dc:creator></x:xmpmeta>")
                            .getBytes(StandardCharsets.UTF_8));
            paper.document.getDocumentCatalog().setMetadata(about);
        });
        PdfLeaks.add(leaks, "comment", paper -> {
            var comment = new PDAnnotationText();
            comment.setContents(NAME);
            comment.setRectangle(new PDRectangle(10, 10, 20, 20));
            paper.page.getAnnotations().add(comment);
        });
        PdfLeaks.add(
                leaks, "value of a field", paper -> field(paper).getCOSObject().setString(COSName.V, NAME));
        PdfLeaks.add(
                leaks,
                "default of a field",
                paper -> field(paper).getCOSObject().setString(COSName.DV, NAME));
        PdfLeaks.add(leaks, "bookmark", paper -> {
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle(NAME + "案");
            outline.addLast(item);
            paper.document.getDocumentCatalog().setDocumentOutline(outline);
        });
        PdfLeaks.add(
                leaks,
                "attached text",
                paper -> attach(paper, "a.txt", ("联系人" + NAME).getBytes(StandardCharsets.UTF_8)));
        PdfLeaks.add(
                leaks,
                "attached GBK text",
                paper -> attach(paper, "a.txt", ("联系人" + NAME).getBytes(Charset.forName("GBK"))));
        PdfLeaks.add(
                leaks,
                "attached Word file",
                paper -> attach(
                        paper,
                        "a.docx",
                        WordLeaks.with(WordLeaks.p(WordLeaks.run("张") + WordLeaks.run("三丰")))
                                .bytes()));
        PdfLeaks.add(leaks, "name of an attachment", paper -> attach(paper, NAME + ".txt", new byte[] {'a'}));
        PdfLeaks.add(leaks, "name of a layer", paper -> {
            var layers = new PDOptionalContentProperties();
            layers.addGroup(new PDOptionalContentGroup(NAME));
            paper.document.getDocumentCatalog().setOCProperties(layers);
        });
        PdfLeaks.add(leaks, "structure tree", paper -> {
            var root = new COSDictionary();
            var element = new COSDictionary();
            element.setItem(COSName.ALT, new COSString(NAME + "的照片"));
            root.setItem(COSName.K, element);
            paper.document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
        });
        PdfLeaks.add(
                leaks,
                "script",
                paper -> paper.document
                        .getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert('" + NAME + "')")));
        PdfLeaks.add(leaks, "private data of a program", paper -> {
            var piece = new COSDictionary();
            piece.setItem("Private", new COSString(NAME.getBytes(StandardCharsets.UTF_16LE)));
            paper.page.getCOSObject().setItem("PieceInfo", piece);
        });
        PdfLeaks.add(leaks, "form nobody draws", paper -> {
            PDResources resources = paper.page.getResources();
            resources.add(PdfLeaks.form(paper, to -> paper.text(to, 10, 10, NAME)));
        });
        PdfLeaks.add(leaks, "label of a page", paper -> {
            var labels = new COSDictionary();
            var numbers = new COSArray();
            numbers.add(org.apache.pdfbox.cos.COSInteger.ZERO);
            var label = new COSDictionary();
            label.setItem(COSName.P, new COSString(NAME));
            numbers.add(label);
            labels.setItem(COSName.NUMS, numbers);
            paper.document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, labels);
        });
        PdfLeaks.add(leaks, "thumbnail's remark", paper -> {
            COSStream thumb = paper.document.getDocument().createCOSStream();
            try (OutputStream out = thumb.createOutputStream(COSName.LZW_DECODE)) {
                out.write(("xx" + NAME).getBytes(StandardCharsets.UTF_16BE));
            }
            paper.page.getCOSObject().setItem("Thumb", thumb);
        });
        PdfLeaks.add(leaks, "stream packed in hexadecimal", paper -> {
            COSStream more = paper.document.getDocument().createCOSStream();
            try (OutputStream out = more.createOutputStream(COSName.ASCII_HEX_DECODE)) {
                out.write(NAME.getBytes(StandardCharsets.UTF_8));
            }
            paper.document.getDocumentCatalog().getCOSObject().setItem("More", more);
        });
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
}
