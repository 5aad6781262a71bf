package org.mingtang.request.redaction;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The last pass over every part of an office file: whatever text or attribute still holds a sought word loses it. */
final class Scrubbing {

    private final Sought sought;
    private final Removals removals;
    private final Map<String, String> names = new HashMap<>();

    Scrubbing(Sought sought, Removals removals) {
        this.sought = sought;
        this.removals = removals;
    }

    void scrub(Document xml, String part) {
        Element root = xml.getDocumentElement();
        attributes(root, part);
        Blackening whole = new Blackening();
        for (Node node : Tree.nodes(root)) {
            if (node instanceof Element element) {
                attributes(element, part);
            } else if (node.getNodeValue() != null) {
                String text = node.getNodeValue();
                Blackening own = new Blackening();
                own.add(text, node::setNodeValue);
                own.cover(sought);
                own.apply().forEach(ground -> removals.blackened(part, ground));
                whole.add(node.getNodeValue(), node::setNodeValue);
                whole.gap("\n");
            }
        }
        whole.cover(sought);
        whole.apply().forEach(ground -> removals.blackened(part, ground));
    }

    /** One value becomes one name wherever it stands, so that what points to it still finds it. */
    private void attributes(Element element, String part) {
        for (Attr attribute : Tree.attributes(element)) {
            var terms = sought.termsIn(attribute.getValue());
            if (!terms.isEmpty()) {
                attribute.setValue(names.computeIfAbsent(attribute.getValue(), key -> "covered" + names.size()));
                terms.forEach(term -> removals.blackened(part, sought.ground(term)));
            }
        }
    }
}
