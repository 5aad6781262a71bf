package org.mingtang.review.cleaning;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;

/** Takes out what stands on layers that are switched off (ISO 32000 8.11): anybody can switch them on again. */
final class PdfLayers {

    private static final COSName OC = COSName.getPDFName("OC");

    private final Set<COSBase> hidden = new HashSet<>();
    private final Set<COSBase> done = new HashSet<>();

    private PdfLayers() {}

    static void removeHidden(PDDocument document, Taken taken) throws IOException {
        PDOptionalContentProperties layers = document.getDocumentCatalog().getOCProperties();
        if (layers == null) {
            return;
        }
        PdfLayers work = new PdfLayers();
        for (PDOptionalContentGroup layer : layers.getOptionalContentGroups()) {
            if (!layers.isGroupEnabled(layer)) {
                work.hidden.add(layer.getCOSObject());
                taken.removed(Kind.HIDDEN_LAYER, "图层“" + layer.getName() + "”", "");
            }
        }
        if (work.hidden.isEmpty()) {
            return;
        }
        taken.alsoSeenByReaders();
        for (PDPage page : document.getPages()) {
            work.page(document, page);
        }
        document.getDocumentCatalog().getCOSObject().removeItem(COSName.OCPROPERTIES);
    }

    private void page(PDDocument document, PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null) {
            return;
        }
        List<Object> kept = kept(new PDFStreamParser(page).parse(), resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(kept);
        }
        page.setContents(stream);
        forms(resources);
        page.setAnnotations(page.getAnnotations().stream()
                .filter(each -> !isHidden(each.getCOSObject().getCOSDictionary(OC)))
                .toList());
    }

    private void forms(PDResources resources) throws IOException {
        for (COSName name : resources.getXObjectNames()) {
            COSBase base =
                    resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getDictionaryObject(name);
            if (base instanceof COSStream stream && isHidden(stream.getCOSDictionary(OC))) {
                resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).removeItem(name);
                continue;
            }
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDFormXObject form && form.getResources() != null && done.add(form.getCOSObject())) {
                List<Object> kept = kept(new PDFStreamParser(form).parse(), form.getResources());
                try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
                    new ContentStreamWriter(out).writeTokens(kept);
                }
                forms(form.getResources());
            }
        }
    }

    /** Tokens without the marked content of hidden layers; the state of graphics may be changed only inside q and Q. */
    private List<Object> kept(List<Object> tokens, PDResources resources) {
        List<Object> kept = new ArrayList<>();
        List<Object> operands = new ArrayList<>();
        Deque<Boolean> open = new ArrayDeque<>();
        for (Object token : tokens) {
            if (!(token instanceof Operator operator)) {
                operands.add(token);
                continue;
            }
            String name = operator.getName();
            boolean inHidden = open.contains(true);
            if (name.equals("BDC") || name.equals("BMC")) {
                open.push(name.equals("BDC") && beginsHidden(operands, resources));
            }
            boolean dropped = inHidden || open.contains(true) || name.equals("Do") && drawsHidden(operands, resources);
            if (name.equals("EMC") && !open.isEmpty()) {
                open.pop();
            }
            // What saves and restores the state must stay in pairs, inside or out.
            if (!dropped || Set.of("q", "Q", "cm", "BT", "ET").contains(name)) {
                kept.addAll(operands);
                kept.add(operator);
            }
            operands.clear();
        }
        return kept;
    }

    private boolean beginsHidden(List<Object> operands, PDResources resources) {
        if (operands.size() < 2 || !OC.equals(operands.get(0)) || !(operands.get(1) instanceof COSName name)) {
            return false;
        }
        COSDictionary properties = resources.getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        return properties != null && isHidden(properties.getCOSDictionary(name));
    }

    private boolean drawsHidden(List<Object> operands, PDResources resources) {
        COSDictionary objects = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        if (objects == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return false;
        }
        return objects.getDictionaryObject(name) instanceof COSStream stream && isHidden(stream.getCOSDictionary(OC));
    }

    /** A group that is off, or a membership all of whose groups are. */
    private boolean isHidden(@Nullable COSDictionary layer) {
        if (layer == null) {
            return false;
        }
        COSBase groups = layer.getDictionaryObject(COSName.OCGS);
        if (groups instanceof COSArray list) {
            for (int i = 0; i < list.size(); i++) {
                if (!hidden.contains(list.getObject(i))) {
                    return false;
                }
            }
            return list.size() > 0;
        }
        return hidden.contains(layer) || groups != null && hidden.contains(groups);
    }
}
