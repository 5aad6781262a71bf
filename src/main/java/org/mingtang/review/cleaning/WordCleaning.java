package org.mingtang.review.cleaning;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingtang.review.HiddenContent.Kind;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Word files: comments go, tracked changes are carried out, hidden text goes. */
final class WordCleaning {

    private static final String STORIES =
            "word/(document\\d*|header\\d*|footer\\d*|footnotes|endnotes|styles|numbering|glossary/document)\\.xml";
    private static final Set<String> SETTINGS = Set.of(
            "attachedTemplate", "docVars", "rsids", "mailMerge", "trackRevisions", "revisionView", "saveThroughXslt");

    private final OfficeParts parts;
    private final Taken taken;
    private final WordLooks looks;

    WordCleaning(OfficeParts parts, Taken taken) throws IOException {
        this.parts = parts;
        this.taken = taken;
        this.looks = new WordLooks(parts);
    }

    void clean() throws IOException {
        for (OfficeParts.Relation relation : parts.drop(
                each -> each.type().matches(".*/(comments|commentsExtended|commentsIds|commentsExtensible|people)"))) {
            if (relation.type().endsWith("/comments") && parts.has(relation.target())) {
                comments(parts.xml(relation.target()));
            }
        }
        settings();
        for (String name : parts.names(STORIES)) {
            Document xml = parts.xml(name);
            story(xml.getDocumentElement());
            parts.put(name, xml);
        }
    }

    private void comments(Document xml) {
        List<Element> comments = Dom.all(xml.getDocumentElement(), "comment");
        if (!comments.isEmpty()) {
            taken.removed(Kind.COMMENTS, comments.size() + "条", comments.get(0).getTextContent());
        }
    }

    private void settings() throws IOException {
        parts.drop(each -> {
            if (!each.type().endsWith("/attachedTemplate")) {
                return each.type().matches(".*/mailMerge(Source|HeaderSource)");
            }
            taken.removed(Kind.TEMPLATE, "模板", "");
            return true;
        });
        if (!parts.has("word/settings.xml")) {
            return;
        }
        Document xml = parts.xml("word/settings.xml");
        for (Element each : Dom.children(xml.getDocumentElement())) {
            if (SETTINGS.contains(Dom.name(each))) {
                if (Dom.name(each).equals("docVars")) {
                    taken.removed(Kind.PROPERTIES, "文档变量", Dom.attribute(Dom.child(each, "docVar"), "val"));
                }
                Dom.remove(each);
            }
        }
        parts.put("word/settings.xml", xml);
    }

    private void story(Element root) {
        for (Element element : Dom.all(root)) {
            if (Dom.isIn(element, root)) {
                rsids(element);
                element(element);
            }
        }
        joinParagraphs(root);
    }

    private void element(Element element) {
        String name = Dom.name(element);
        switch (name) {
            case "commentRangeStart", "commentRangeEnd" -> Dom.remove(element);
            case "commentReference", "annotationRef" -> removeWithRun(element);
            case "del", "moveFrom" -> deleted(element);
            case "ins", "moveTo" -> inserted(element);
            case "r" -> run(element);
            case "cellDel" -> {
                Element cell = ancestor(element, "tc");
                change(element);
                Dom.remove(element);
                if (cell != null) {
                    taken.alsoSeenByReaders();
                    Dom.remove(cell);
                }
            }
            case "dataBinding", "OLEObject" -> Dom.remove(element);
            default -> {
                boolean mark = name.endsWith("Change") && !name.equals("trackChange")
                        || name.matches(
                                "(moveFrom|moveTo|customXml(Ins|Del|MoveFrom|MoveTo))Range(Start|End)|cellIns|cellMerge");
                if (mark) {
                    change(element);
                    Dom.remove(element);
                }
            }
        }
    }

    private void deleted(Element element) {
        Element parent = Dom.parent(element);
        String around = parent == null ? "" : Dom.name(parent);
        change(element);
        if (around.equals("trPr") && parent != null) {
            Element row = Dom.parent(parent);
            if (row != null) {
                Dom.remove(row);
            }
        } else if (!around.equals("rPr")) {
            Dom.remove(element);
        }
    }

    private void inserted(Element element) {
        change(element);
        Element parent = Dom.parent(element);
        if (parent != null && Dom.name(parent).matches("rPr|trPr|numPr")) {
            Dom.remove(element);
        } else {
            Dom.unwrap(element);
        }
    }

    private void run(Element run) {
        WordLooks.Hiding hiding = looks.of(run);
        if (hiding == null) {
            return;
        }
        List<Element> words = hiding == WordLooks.Hiding.VANISHED ? Dom.all(run, "t") : WordLooks.words(run);
        String text = words.stream().map(Element::getTextContent).collect(Collectors.joining());
        if (!text.isBlank()) {
            taken.removed(Kind.HIDDEN_TEXT, hiding.label(), text);
            taken.alsoSeenByReaders();
        }
        if (hiding == WordLooks.Hiding.VANISHED) {
            Dom.remove(run);
        } else {
            words.forEach(word -> word.setTextContent(hiding.rest(word.getTextContent())));
        }
    }

    private void change(Element element) {
        taken.removed(Kind.CHANGES, "修订", element.getTextContent());
    }

    /** A paragraph whose mark was deleted runs on into the next one and takes that one's looks. */
    private void joinParagraphs(Element root) {
        for (Element paragraph : Dom.all(root, "p")) {
            Element marks = Dom.child(Dom.child(paragraph, "pPr"), "rPr");
            Element deleted = Dom.child(marks, "del") == null ? Dom.child(marks, "moveFrom") : Dom.child(marks, "del");
            if (deleted == null) {
                continue;
            }
            Dom.remove(deleted);
            Element next = next(paragraph);
            if (next == null) {
                continue;
            }
            Element looks = Dom.child(next, "pPr");
            Node place = looks == null ? next.getFirstChild() : looks.getNextSibling();
            for (Element child : Dom.children(paragraph)) {
                if (!Dom.name(child).equals("pPr")) {
                    next.insertBefore(child, place);
                }
            }
            Dom.remove(paragraph);
        }
    }

    private static @Nullable Element next(Element paragraph) {
        Node node = paragraph.getNextSibling();
        while (node != null && !(node instanceof Element)) {
            node = node.getNextSibling();
        }
        return node instanceof Element element && Dom.name(element).equals("p") ? element : null;
    }

    private static void removeWithRun(Element reference) {
        Element run = ancestor(reference, "r");
        Dom.remove(reference);
        if (run != null
                && Dom.children(run).stream().allMatch(each -> Dom.name(each).equals("rPr"))) {
            Dom.remove(run);
        }
    }

    private static @Nullable Element ancestor(Element element, String name) {
        Element each = Dom.parent(element);
        while (each != null && !Dom.name(each).equals(name)) {
            each = Dom.parent(each);
        }
        return each;
    }

    /** Session numbers tell which passages were written together. */
    private static void rsids(Element element) {
        for (Attr attribute : Dom.attributes(element)) {
            if (String.valueOf(attribute.getLocalName()).startsWith("rsid")) {
                element.removeAttributeNode(attribute);
            }
        }
    }
}
