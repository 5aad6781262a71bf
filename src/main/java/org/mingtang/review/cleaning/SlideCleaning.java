package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Presentations: hidden slides, notes, comments, hidden shapes and those beside the slide go. */
final class SlideCleaning {

    private static final String PRESENTATION = "ppt/presentation.xml";
    private static final Set<String> SHAPES = Set.of("sp", "pic", "grpSp", "graphicFrame", "cxnSp");

    private final OfficeParts parts;
    private final Taken taken;

    SlideCleaning(OfficeParts parts, Taken taken) {
        this.parts = parts;
        this.taken = taken;
    }

    void clean() throws IOException {
        Document presentation = parts.xml(PRESENTATION);
        Element size = Dom.child(presentation.getDocumentElement(), "sldSz");
        long width = number(size, "cx");
        long height = number(size, "cy");
        hiddenSlides(presentation);
        notes();
        comments();
        List<OfficeParts.Relation> relations = parts.relations();
        for (String name : parts.names("ppt/slides/[^/]+\\.xml")) {
            Document slide = parts.xml(name);
            Element root = slide.getDocumentElement();
            boolean changed = shapes(root, width, height);
            if (unseen(root, SlideLooks.of(parts, relations, name, root)) || changed) {
                parts.put(name, slide);
            }
        }
        parts.drop(relation -> relation.type().matches(".*/(tags|printerSettings)"));
    }

    private void hiddenSlides(Document presentation) throws IOException {
        Set<String> hidden = new HashSet<>();
        for (String name : parts.names("ppt/slides/[^/]+\\.xml")) {
            Element slide = parts.xml(name).getDocumentElement();
            if (slide.getAttribute("show").matches("0|false")) {
                hidden.add(name);
                taken.removed(Kind.HIDDEN_SLIDE, "幻灯片" + name.replaceAll("\\D", ""), words(slide));
            }
        }
        if (hidden.isEmpty()) {
            return;
        }
        Set<String> relations = new HashSet<>();
        for (OfficeParts.Relation relation : parts.relations()) {
            if (relation.source().equals(PRESENTATION) && hidden.contains(relation.target())) {
                relations.add(relation.id());
            }
        }
        sections(presentation.getDocumentElement(), relations);
        parts.put(PRESENTATION, presentation);
        // Links of other slides to a hidden one would keep it in the file.
        parts.drop(relation -> hidden.contains(relation.target()));
    }

    /** Sections list their slides once more, by number. */
    private static void sections(Element root, Set<String> relations) {
        Set<String> numbers = new HashSet<>();
        for (Element slide : Dom.children(Dom.child(root, "sldIdLst"))) {
            if (relations.contains(Dom.relation(slide))) {
                numbers.add(slide.getAttribute("id"));
            }
        }
        for (Element section : Dom.all(root, "section")) {
            Dom.all(section, "sldId").stream()
                    .filter(each -> numbers.contains(each.getAttribute("id")))
                    .forEach(Dom::remove);
        }
    }

    private void notes() throws IOException {
        for (OfficeParts.Relation relation : parts.drop(each -> each.type().endsWith("/notesSlide"))) {
            if (parts.has(relation.target())) {
                Element notes = parts.xml(relation.target()).getDocumentElement();
                for (Element shape : Dom.all(notes, "sp")) {
                    boolean body = Dom.all(shape, "ph").stream()
                            .anyMatch(place -> place.getAttribute("type").equals("body"));
                    if (body && !words(shape).isBlank()) {
                        String number = relation.source().replaceAll("\\D", "");
                        taken.removed(Kind.NOTES, "幻灯片" + number + "的备注", words(shape));
                    }
                }
            }
        }
    }

    private void comments() throws IOException {
        for (OfficeParts.Relation relation :
                parts.drop(each -> each.type().matches(".*/(comments|commentAuthors|authors)"))) {
            if (relation.type().endsWith("/comments") && parts.has(relation.target())) {
                Element comments = parts.xml(relation.target()).getDocumentElement();
                taken.removed(Kind.COMMENTS, "幻灯片批注", comments.getTextContent());
            }
        }
    }

    /** Shapes that an animation brings in are seen after all. */
    private boolean shapes(Element slide, long width, long height) {
        Set<String> animated = animated(slide);
        boolean found = false;
        for (Element shape : List.copyOf(Dom.children(Dom.child(Dom.child(slide, "cSld"), "spTree")))) {
            Element about = about(shape);
            if (!SHAPES.contains(Dom.name(shape)) || about == null || animated.contains(about.getAttribute("id"))) {
                continue;
            }
            boolean hidden = Dom.isTrue(about.getAttribute("hidden"));
            boolean outside = outside(shape, width, height);
            if (hidden || outside) {
                taken.removed(hidden ? Kind.HIDDEN_TEXT : Kind.OFF_PAGE, hidden ? "设为隐藏的图形" : "幻灯片以外的图形", words(shape));
                Dom.remove(shape);
                found = true;
            }
        }
        return found;
    }

    /** Words that nobody sees where they stand; a shape that an animation changes may show them after all. */
    private boolean unseen(Element slide, SlideLooks looks) {
        Set<String> animated = animated(slide);
        boolean found = false;
        for (Element run : Dom.all(slide)) {
            String text = Dom.name(run).matches("r|fld") ? words(run).strip() : "";
            SlideLooks.Hiding hiding = text.isEmpty() || isOf(animated, run) ? null : looks.of(run);
            if (hiding != null) {
                taken.removed(Kind.HIDDEN_TEXT, hiding.label(), text);
                Dom.all(run, "t").forEach(each -> each.setTextContent(hiding.rest(each.getTextContent())));
                found = true;
            }
        }
        return found;
    }

    private static Set<String> animated(Element slide) {
        Set<String> animated = new HashSet<>();
        Dom.all(slide, "spTgt").forEach(target -> animated.add(target.getAttribute("spid")));
        return animated;
    }

    private static boolean isOf(Set<String> shapes, Element element) {
        for (Element each = Dom.parent(element); each != null; each = Dom.parent(each)) {
            Element about = SHAPES.contains(Dom.name(each)) ? about(each) : null;
            if (about != null && shapes.contains(about.getAttribute("id"))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Element about(Element shape) {
        return Dom.children(shape).stream()
                .flatMap(part -> Dom.children(part).stream())
                .filter(each -> Dom.name(each).equals("cNvPr"))
                .findFirst()
                .orElse(null);
    }

    private static boolean outside(Element shape, long width, long height) {
        List<Element> frames = new ArrayList<>();
        Dom.children(shape).stream()
                .filter(part -> Dom.name(part).matches("spPr|grpSpPr"))
                .forEach(part -> frames.addAll(Dom.children(part)));
        frames.addAll(Dom.children(shape));
        for (Element frame : frames) {
            Element at = Dom.name(frame).equals("xfrm") ? Dom.child(frame, "off") : null;
            Element size = Dom.child(frame, "ext");
            if (at != null && size != null && width > 0 && height > 0) {
                long left = number(at, "x");
                long top = number(at, "y");
                // A frame without size lets its words flow over its edge, so one at the corner is seen.
                return left >= width
                        || top >= height
                        || left < 0 && left + number(size, "cx") <= 0
                        || top < 0 && top + number(size, "cy") <= 0;
            }
        }
        return false;
    }

    private static long number(@Nullable Element element, String name) {
        String digits = Dom.attribute(element, name);
        return digits.matches("-?\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    private static String words(Element element) {
        StringBuilder words = new StringBuilder();
        Dom.all(element, "t")
                .forEach(text -> words.append(text.getTextContent()).append(' '));
        return words.toString();
    }
}
