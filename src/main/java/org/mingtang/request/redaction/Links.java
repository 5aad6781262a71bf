package org.mingtang.request.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Takes out what points to a part that is not carried on. */
final class Links {

    private Links() {}

    static void cut(Element root, List<Parts.Relation> relations) {
        Set<String> ids = new HashSet<>();
        relations.forEach(each -> ids.add(each.id()));
        for (Element element : Tree.all(root)) {
            for (Attr attribute : Tree.attributes(element)) {
                if (isRelation(attribute) && !ids.contains(attribute.getValue())) {
                    element.removeAttributeNode(attribute);
                    cut(element, root);
                }
            }
        }
    }

    /** A link's words and a sheet's page set-up stay; a drawing without its picture goes as a whole. */
    private static void cut(Element element, Element root) {
        String name = Tree.name(element);
        if (name.matches("hyperlink|pageSetup|fill|legacyDrawing.*") && !name.startsWith("legacy") || element == root) {
            return;
        }
        for (String whole : List.of("drawing", "pict", "pic")) {
            Element around = Tree.ancestor(element, whole);
            if (around != null && name.matches("blip|imagedata|chart|relIds|svgBlip") && !name.equals("svgBlip")) {
                Tree.remove(around);
                return;
            }
        }
        Tree.remove(element);
    }

    private static boolean isRelation(Attr attribute) {
        String space = attribute.getNamespaceURI();
        return space != null && space.endsWith("/relationships");
    }
}
