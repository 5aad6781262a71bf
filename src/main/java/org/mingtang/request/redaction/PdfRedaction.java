package org.mingtang.request.redaction;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.mingtang.procedure.UnlawfulAct;

/**
 * PDF files: every page is drawn anew into a new document that never held the old one; nothing else of the file goes on.
 *
 * <p>A page that cannot be taken apart safely becomes a picture with the places painted over.
 */
final class PdfRedaction {

    private static final int MOST_PAGES = 2_000;

    private final Redaction redaction;
    private final Sought sought;
    private final Removals removals;
    private final boolean asPictures;

    PdfRedaction(Redaction redaction, boolean asPictures, Removals removals) {
        this.redaction = redaction;
        this.sought = Sought.of(redaction.terms());
        this.asPictures = asPictures;
        this.removals = removals;
    }

    byte[] redact(byte[] file) throws IOException {
        RawStreams.each(file, body -> {});
        try (PDDocument source = Loader.loadPDF(file);
                PDDocument target = new PDDocument();
                BlackBoxes boxes = new BlackBoxes()) {
            if (source.getNumberOfPages() > MOST_PAGES) {
                throw new UnlawfulAct("文件超过" + MOST_PAGES + "页，请分开遮盖。");
            }
            leftBehind(source);
            PagePictures pictures = new PagePictures(source, target);
            ResourceCopy copy = new ResourceCopy(target);
            boolean layers = PagePictures.hasHiddenLayers(source);
            List<List<Place>> areas = areas(source);
            for (int i = 0; i < source.getNumberOfPages(); i++) {
                PDPage page = source.getPage(i);
                PdfFlattening.flatten(source, page, removals);
                List<Place> places = places(page, i, areas.get(i));
                PageFrame frame = PageFrame.of(page);
                try {
                    stopIf(asPictures && !places.isEmpty(), "按要求转为图片");
                    stopIf(layers, "文件有隐藏的图层");
                    rebuilt(page, places, copy, target, boxes, frame);
                } catch (CannotEdit | IndexOutOfBoundsException | ClassCastException | IllegalArgumentException e) {
                    String reason = e instanceof CannotEdit ? e.getMessage() : "页面结构不合规范";
                    removals.note("第" + (i + 1) + "页转为图片（" + reason + "），这一页的文字不能再复制、检索。");
                    stopIfMissed(source, i, sought.termsIn(text(page)));
                    pictures.add(i, places, boxes, frame);
                }
            }
            removals.sought(redaction.terms(), sought);
            copy.fonts().finish();
            if (!copy.fonts().notThinned().isEmpty()) {
                removals.note("嵌入字体未能删去不再使用的字形："
                        + String.join("、", new LinkedHashSet<>(copy.fonts().notThinned())) + "。内容特别敏感的，请选择将页面转为图片。");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            target.save(out);
            return out.toByteArray();
        } catch (InvalidPasswordException e) {
            throw new UnlawfulAct("PDF设有打开密码，请先去掉密码再遮盖。");
        }
    }

    private static void stopIf(boolean picture, String reason) {
        if (picture) {
            throw new CannotEdit(reason);
        }
    }

    private void rebuilt(
            PDPage page, List<Place> places, ResourceCopy copy, PDDocument target, BlackBoxes boxes, PageFrame frame)
            throws IOException {
        PageRebuild rebuild = new PageRebuild(page, places, copy);
        Canvas canvas = rebuild.rebuild();
        PDPage fresh = new PDPage(page.getMediaBox());
        fresh.setCropBox(page.getCropBox());
        fresh.setRotation(page.getRotation());
        fresh.setResources(canvas.resources());
        PagePictures.content(target, fresh, canvas.bytes(), places, boxes, frame, frame.toOwn());
        target.addPage(fresh);
    }

    private List<List<Place>> areas(PDDocument source) {
        List<List<Place>> areas = new ArrayList<>();
        for (int i = 0; i < source.getNumberOfPages(); i++) {
            areas.add(new ArrayList<>());
        }
        for (Area area : redaction.areas()) {
            if (!(area instanceof Area.OnPage at)) {
                throw new UnlawfulAct("PDF按页面位置遮盖，不能按段落或单元格。");
            }
            if (at.page() > areas.size()) {
                throw new UnlawfulAct("文件只有" + areas.size() + "页，没有第" + at.page() + "页。");
            }
            PageFrame frame = PageFrame.of(source.getPage(at.page() - 1));
            Rectangle2D box = new Rectangle2D.Double(at.x(), at.y(), at.width(), at.height());
            Rectangle2D shown = new Rectangle2D.Double(0, 0, frame.width(), frame.height());
            if (!shown.intersects(box)) {
                throw new UnlawfulAct("第" + at.page() + "页上标出的位置在页面以外。");
            }
            areas.get(at.page() - 1).add(new Place(frame.own(box.createIntersection(shown)), at.ground()));
        }
        return areas;
    }

    /** By hand, and where the words stand; what stood in the places by hand is remembered for reading again. */
    private List<Place> places(PDPage page, int index, List<Place> byHand) throws IOException {
        String name = "第" + (index + 1) + "页";
        List<Place> places = new ArrayList<>(byHand);
        byHand.forEach(each -> removals.blackened(name, each.ground()));
        List<Glyph> glyphs = glyphs(page, name);
        if (glyphs.isEmpty() && page.hasContents() && !sought.isEmpty()) {
            removals.note(name + "没有文字（可能是扫描件），按词查找不到，请在页面上画出要遮盖的位置。");
        } else if (glyphs.stream().filter(each -> each.text().isEmpty()).count() > glyphs.size() / 50) {
            removals.note(name + "有的字读不出是什么字，按词查找不可靠，请在页面上画出要遮盖的位置。");
        }
        Set<String> drawn = new LinkedHashSet<>();
        for (TermPlaces.Found found : TermPlaces.of(glyphs, sought)) {
            if (drawn.add(found.boxes().toString())) {
                removals.blackened(name, found.ground());
                found.boxes().forEach(box -> places.add(new Place(Place.grown(box, 0.5), found.ground())));
            }
        }
        for (Place each : byHand) {
            StringBuilder words = new StringBuilder();
            TermPlaces.read(glyphs).stream()
                    .filter(glyph -> Place.covers(List.of(each), glyph.box()))
                    .forEach(glyph -> words.append(glyph.text()));
            removals.took(words.toString());
        }
        return places;
    }

    private List<Glyph> glyphs(PDPage page, String name) throws IOException {
        try {
            PageRebuild measure = new PageRebuild(page, List.of(), null);
            measure.rebuild();
            return measure.glyphs();
        } catch (CannotEdit | IndexOutOfBoundsException | ClassCastException | IllegalArgumentException e) {
            if (!sought.isEmpty()) {
                throw new UnlawfulAct(name + "的文字读不出来，不能按词遮盖，请只在页面上画出位置。");
            }
            return List.of();
        }
    }

    private String text(PDPage page) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Glyph> glyphs = glyphs(page, "");
        glyphs.forEach(each -> text.append(each.text()));
        TermPlaces.read(glyphs).forEach(each -> text.append(each.text()));
        return text.toString();
    }

    /** A picture has no text to be read again: what words the page has must have been found before. */
    private void stopIfMissed(PDDocument source, int index, Set<Integer> found) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        Set<Integer> missed = new LinkedHashSet<>(sought.termsIn(stripper.getText(source)));
        missed.removeAll(found);
        if (!missed.isEmpty()) {
            throw new UnlawfulAct("第" + (index + 1) + "页上有要遮盖的词，但定不出它的位置，请在页面上画出来。");
        }
    }

    private void leftBehind(PDDocument source) {
        COSDictionary catalog = source.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        note(names, "EmbeddedFiles", "附件");
        note(names, "JavaScript", "脚本");
        note(catalog, "AF", "附件");
        note(catalog, "Outlines", "书签");
        note(catalog, "Metadata", "文件属性");
        note(catalog, "AcroForm", "批注、链接与表单域");
        note(catalog, "StructTreeRoot", "结构标记");
        note(catalog, "OCProperties", "图层");
        note(source.getDocument().getTrailer(), "Info", "文件属性");
        note(source.getDocument().getTrailer(), "Prev", "修改前的版本");
        note(source.getDocument().getTrailer(), "Encrypt", "加密与权限");
    }

    private void note(@Nullable COSDictionary where, String key, String label) {
        if (where != null && where.containsKey(COSName.getPDFName(key))) {
            removals.leftBehind(label);
        }
    }
}
