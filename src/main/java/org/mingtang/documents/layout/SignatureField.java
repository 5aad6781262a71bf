package org.mingtang.documents.layout;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** An empty field for an electronic seal, tagged like everything else so that the file stays PDF/A-2a and PDF/UA-1. */
final class SignatureField {

    private SignatureField() {}

    static void put(PDDocument document, PDPage page, PDRectangle place) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName("seal");
        field.setAlternateFieldName("电子印章");
        form.getFields().add(field);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setContents("电子印章");
        widget.setAppearance(nothing(document, place));
        var annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        tag(document, page, widget);
    }

    /** PDF/A wants an appearance; that of an empty field is empty. */
    private static PDAppearanceDictionary nothing(PDDocument document, PDRectangle place) {
        PDAppearanceStream empty = new PDAppearanceStream(document);
        empty.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(empty);
        return appearance;
    }

    private static void tag(PDDocument document, PDPage page, PDAnnotationWidget widget) {
        PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
        PDStructureElement top = (PDStructureElement) root.getKids().get(0);
        PDStructureElement form = new PDStructureElement("Form", top);
        form.setPage(page);
        PDObjectReference reference = new PDObjectReference();
        reference.setReferencedObject(widget);
        form.appendKid(reference);
        top.appendKid(form);
        int key = root.getParentTreeNextKey();
        widget.setStructParent(key);
        root.setParentTreeNextKey(key + 1);
        COSDictionary tree = root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE);
        COSArray numbers = tree.getCOSArray(COSName.NUMS);
        if (numbers == null) {
            numbers = new COSArray();
            COSDictionary leaf = new COSDictionary();
            leaf.setItem(COSName.NUMS, numbers);
            COSArray limits = new COSArray();
            limits.add(COSInteger.get(key));
            limits.add(COSInteger.get(key));
            leaf.setItem(COSName.LIMITS, limits);
            tree.getCOSArray(COSName.KIDS).add((COSBase) leaf);
        }
        numbers.add(COSInteger.get(key));
        numbers.add(form.getCOSObject());
    }
}
